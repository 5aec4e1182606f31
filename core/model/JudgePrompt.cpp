// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/JudgePrompt.h"

namespace s2s {

QString promptTextFor(const JudgePrompt& prompt, const QString& transcript, const QString& target) {
  const struct {
    QLatin1String name;
    const QString& value;
  } places[] = {{QLatin1String("{transcript}"), transcript}, {QLatin1String("{target}"), target}};
  QString out;
  for (qsizetype at = 0; at < prompt.text.size();) {
    bool replaced = false;
    for (const auto& place : places) {
      if (!QStringView(prompt.text).mid(at).startsWith(place.name))
        continue;
      out += place.value.simplified();
      at += place.name.size();
      replaced = true;
      break;
    }
    if (!replaced)
      out += prompt.text.at(at++);
  }
  return out;
}

}  // namespace s2s
