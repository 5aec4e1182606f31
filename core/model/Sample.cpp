// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/Sample.h"

namespace s2s {

QString code(Split split) {
  switch (split) {
    case Split::Seed: return QStringLiteral("seed");
    case Split::Augment: return QStringLiteral("augment");
    case Split::Other: break;
  }
  return QStringLiteral("other");
}

Split splitFrom(const QString& text) {
  const QString lower = text.trimmed().toLower();
  if (lower == QLatin1String("seed") || lower.isEmpty())
    return Split::Seed;
  return lower == QLatin1String("augment") ? Split::Augment : Split::Other;
}

SampleId sampleId(const SetId& set, const QString& key) {
  return SampleId(hashedId({QStringLiteral("sample"), set.text(), key}));
}

ResponseId responseId(const SampleId& sample, const QString& system) {
  return ResponseId(hashedId({QStringLiteral("response"), sample.text(), system}));
}

}  // namespace s2s
