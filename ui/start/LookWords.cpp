// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/start/LookWords.h"

#include "core/model/Words.h"

#include <QCoreApplication>

namespace s2s {

/// Only the translation context of the texts in this file.
struct LookText {
  Q_DECLARE_TR_FUNCTIONS(s2s::LookText)
};
namespace {

constexpr qsizetype kMostNamed = 12;  ///< values of one kind; the rest is counted

QString because(const QString& sentence, const QString& evidence) {
  //: %1 is why, %2 the file and line that show it
  return evidence.isEmpty() ? sentence : LookText::tr("%1 (%2)").arg(sentence, evidence);
}

/// "Tasks: rhythm control 12, singing 8".
template <class Word>
void addCounts(QStringList& lines, const QString& title, const QList<SetCount>& counts, Word word) {
  QStringList parts;
  for (const SetCount& count : counts.mid(0, kMostNamed))
    parts << QStringLiteral("%1 %2")
                 .arg(count.name.isEmpty() ? LookText::tr("not said") : word(count.name))
                 .arg(count.samples);
  if (counts.size() > kMostNamed)
    parts << LookText::tr("and %n more", nullptr, static_cast<int>(counts.size() - kMostNamed));
  const QString comma = LookText::tr(", ");
  if (!parts.isEmpty())
    //: %1 is "Tasks", %2 a list with counts
    lines << LookText::tr("%1: %2").arg(title, parts.join(comma));
}

QString soundWords(const SetLook& look) {
  const QString battles = LookText::tr("%n sample(s) can be in battles", nullptr, look.inBattles);
  if (look.soundsMissing == 0)
    return LookText::tr("All sound is there; %1.").arg(battles);
  return LookText::tr("%n sound(s) are missing; %1.", nullptr, look.soundsMissing).arg(battles);
}

/// As written where it is none of the two that the paper names.
QString splitWords(const QString& name) {
  const Split split = splitFrom(name);
  return split == Split::Other ? name : words(split);
}

}  // namespace

QStringList lookWords(const SetLook& look) {
  QStringList lines;
  lines << (look.version.isEmpty() ? look.name : LookText::tr("%1, version %2").arg(look.name, look.version));
  lines << because(LookText::tr("Recognised as: %1").arg(describe(look.layout)), look.layoutEvidence);
  lines << because(LookText::tr("Levels count from L%1. %2").arg(look.levelBase).arg(describe(look.levelReason)),
                   look.levelEvidence);
  //: the parts are counts: "12 samples", "60 answers", "5 systems"
  lines << LookText::tr("%1, %2, %3")
               .arg(LookText::tr("%n sample(s)", nullptr, look.samples),
                    LookText::tr("%n answer(s)", nullptr, look.responses),
                    LookText::tr("%n system(s)", nullptr, static_cast<int>(look.systems.size())));
  lines << soundWords(look);
  const auto asWritten = [](const QString& name) { return name; };
  addCounts(lines, LookText::tr("Systems"), look.systems, asWritten);
  addCounts(lines, LookText::tr("Tasks"), look.tasks, taskWords);
  addCounts(lines, LookText::tr("Languages"), look.languages, languageWords);
  if (look.splits.size() > 1)
    addCounts(lines, LookText::tr("Splits"), look.splits, splitWords);
  if (look.conditions.size() > 1)
    addCounts(lines, LookText::tr("Conditions"), look.conditions, asWritten);
  return lines;
}

}  // namespace s2s
