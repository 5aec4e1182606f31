// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/annotate/AnnotateWords.h"

#include "core/model/Words.h"
#include "ui/waveform/TimeWords.h"

#include <QCoreApplication>
#include <QLocale>
#include <QStringList>

#include <algorithm>

namespace s2s {

/// Only the translation context of the texts in this file.
struct AnnotateText {
  Q_DECLARE_TR_FUNCTIONS(s2s::AnnotateText)
};

namespace {

QString contradictionWords(const Draft& draft, Shown chosen, const KeyMap& keys) {
  const QString key = keys.label(chosen == Shown::A ? Action::SayA : Action::SayB);
  const bool isA = chosen == Shown::A;
  if (draft.broken(chosen) != Broken::No)
    return isA ? AnnotateText::tr("You marked A as broken. If A is better all the same, press %1 again.").arg(key)
               : AnnotateText::tr("You marked B as broken. If B is better all the same, press %1 again.").arg(key);
  return isA ? AnnotateText::tr("Your criteria all point to B. If A is better as a whole, press %1 again.").arg(key)
             : AnnotateText::tr("Your criteria all point to A. If B is better as a whole, press %1 again.").arg(key);
}

}  // namespace

QString missingWords(const GateState& gate) {
  if (gate.open())
    return {};
  if (gate.aHeard && gate.bHeard)
    return AnnotateText::tr("Hear the instruction to the end  ·  %1").arg(percent(gate.instruction));
  if (gate.instructionHeard && gate.bHeard)
    return AnnotateText::tr("Hear A to the end  ·  %1").arg(percent(gate.a));
  if (gate.instructionHeard && gate.aHeard)
    return AnnotateText::tr("Hear B to the end  ·  %1").arg(percent(gate.b));
  QStringList parts;
  if (!gate.instructionHeard)
    parts.append(AnnotateText::tr("Instruction %1").arg(percent(gate.instruction)));
  if (!gate.aHeard)
    parts.append(AnnotateText::tr("A %1").arg(percent(gate.a)));
  if (!gate.bHeard)
    parts.append(AnnotateText::tr("B %1").arg(percent(gate.b)));
  //: %1 is a list such as "A 62 %  ·  B 0 %".
  return AnnotateText::tr("Still to hear:  %1").arg(parts.join(QStringLiteral("  ·  ")));
}

QString refusalWords(Refusal why, const Draft& draft, const GateState& gate, Shown chosen, const KeyMap& keys) {
  switch (why) {
    case Refusal::NotReady: return AnnotateText::tr("The sound of this battle is not ready yet.");
    case Refusal::NotHeard: return missingWords(gate);
    case Refusal::CriteriaMissing: return AnnotateText::tr("First answer all three criteria.");
    case Refusal::Contradicts: return contradictionWords(draft, chosen, keys);
    case Refusal::TooEarlyForBroken:
      return AnnotateText::tr("Hear at least 3 seconds of that answer before you mark it as broken.");
    case Refusal::ReadOnly: return AnnotateText::tr("This study is open for reading only: verdicts cannot be saved.");
    case Refusal::NothingToUndo: return AnnotateText::tr("There is no verdict to undo.");
  }
  return {};
}

QString volumeLockedWords() {
  return AnnotateText::tr("This study keeps the volume as it was set in the sound check.");
}

QString expectedWords(const TrainingFeedback& feedback) {
  if (feedback.expected == Shown::A)
    return feedback.right ? AnnotateText::tr("A was the expected answer too.")
                          : AnnotateText::tr("The expected answer was A.");
  return feedback.right ? AnnotateText::tr("B was the expected answer too.")
                        : AnnotateText::tr("The expected answer was B.");
}

QString reasonWords(const TrainingFeedback& feedback) {
  const bool inChinese = wordsAreChinese() ? !feedback.reasonCn.isEmpty() : feedback.reason.isEmpty();
  return inChinese ? feedback.reasonCn : feedback.reason;
}

QString putAsideWords(const QList<PutAside>& battles) {
  QStringList numbers;
  for (const PutAside& battle : battles)
    numbers.append(QString::number(battle.position + 1));
  return AnnotateText::tr(
             "%n battle(s) cannot be played and were put aside: number %1. Their sound is missing, damaged "
             "or has changed; tell whoever leads the study.",
             nullptr, static_cast<int>(battles.size()))
      .arg(numbers.join(QStringLiteral(", ")));
}

QString finishedWords(int done, double hours, int putAside, const QString& today) {
  QStringList sentences{AnnotateText::tr("%n battle(s) judged.", nullptr, done)};
  const QLocale locale;
  if (hours >= 1)
    sentences.append(AnnotateText::tr("You listened for %1 hours.").arg(locale.toString(hours, 'f', 1)));
  else if (hours > 0)
    sentences.append(AnnotateText::tr("You listened for %n minute(s).", nullptr, std::max(1, qRound(hours * 60))));
  if (putAside > 0)
    sentences.append(AnnotateText::tr("%n could not be played and were put aside.", nullptr, putAside));
  if (!today.isEmpty())
    sentences.append(today);
  sentences.append(AnnotateText::tr("Everything is saved. Thank you for listening so closely."));
  return sentences.join(QLatin1Char('\n'));
}

}  // namespace s2s
