// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/guidelines/GuidelineText.h"

#include <QFile>

namespace s2s {
namespace {

const QString kTitle = QStringLiteral("## ");
const QString kLevelsPart = QStringLiteral("[levels]");
const QString kKeysPart = QStringLiteral("[keys]");

/// "name = one | two" into @p levels; false for any other line.
bool takeLevelLine(const QString& line, LevelTexts& levels) {
  const qsizetype equals = line.indexOf(QStringLiteral(" = "));
  if (equals < 0)
    return false;
  const QString name = line.left(equals);
  const QStringList parts = line.mid(equals + 3).split(QStringLiteral(" | "));
  if (parts.size() != 2)
    return false;
  if (name == QLatin1String("columns"))
    levels.columns = parts;
  else if (name == QLatin1String("rows"))
    levels.rows = parts;
  else
    levels.of.insert(levelFrom(name, 1), {parts[0], parts[1]});
  return true;
}

}  // namespace

Guidelines guidelinesFrom(const QString& text) {
  Guidelines made;
  for (const QString& line : text.split(QLatin1Char('\n'))) {
    if (line.startsWith(kTitle)) {
      made.sections.append({line.mid(kTitle.size()), {}, GuidelineSection::Part::None});
      continue;
    }
    if (made.sections.isEmpty())
      continue;
    GuidelineSection& section = made.sections.last();
    if (line == kLevelsPart)
      section.part = GuidelineSection::Part::Levels;
    else if (line == kKeysPart)
      section.part = GuidelineSection::Part::Keys;
    else if (section.part != GuidelineSection::Part::Levels || !takeLevelLine(line, made.levels))
      section.text += line + QLatin1Char('\n');
  }
  for (GuidelineSection& section : made.sections)
    section.text = section.text.trimmed();
  return made;
}

Guidelines guidelines(const QString& language) {
  const QLatin1String file(language == QLatin1String("zh_CN") ? "zh_CN" : "en");
  QFile source(QStringLiteral(":/s2s/guidelines/%1.md").arg(file));
  const bool open = source.open(QIODevice::ReadOnly);
  Q_ASSERT(open);
  return open ? guidelinesFrom(QString::fromUtf8(source.readAll())) : Guidelines();
}

}  // namespace s2s
