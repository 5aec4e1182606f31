// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/study/SystemNames.h"

#include "core/base/Json.h"
#include "core/model/Task.h"

#include <QFile>

namespace s2s {
namespace {

constexpr int kShortest = 2;  ///< a system called "A" cannot be looked for in a text

/// The spellings of a system in aliases.json.
QStringList spellingsOf(const QString& system) {
  QFile file(QStringLiteral(":/s2s/aliases.json"));
  [[maybe_unused]] const bool opened = file.open(QIODevice::ReadOnly);
  Q_ASSERT(opened);
  static const Json all = *parseJson(file.readAll());
  const Json& systems = all.at("systems");
  const std::string canonical = utf8(systemNameFrom(system));
  QStringList spellings;
  if (systems.contains(canonical))
    for (const Json& spelling : systems.at(canonical))
      spellings.append(QString::fromStdString(spelling.get<std::string>()));
  return spellings;
}

}  // namespace

QStringList systemNames(const Contents& contents) {
  QStringList names;
  for (const System& system : contents.systems)
    names += QStringList{system.name, system.title} + spellingsOf(system.name);
  names.removeAll(QString());
  names.removeDuplicates();
  return names;
}

NameFinder::NameFinder(const QStringList& names) {
  QStringList parts;
  for (const QString& name : names)
    if (name.size() >= kShortest)
      parts.append(QRegularExpression::escape(name));
  // Of ASCII only: a Chinese text stands right beside an English name.
  const QString pattern = QStringLiteral("(?<![A-Za-z0-9])(?:%1)(?![A-Za-z0-9])").arg(parts.join(QLatin1Char('|')));
  m_pattern =
      QRegularExpression(parts.isEmpty() ? QStringLiteral("(?!)") : pattern, QRegularExpression::CaseInsensitiveOption);
}

QString NameFinder::in(const QString& text) const { return m_pattern.match(text).captured(); }

}  // namespace s2s
