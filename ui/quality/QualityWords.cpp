// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/quality/QualityWords.h"

#include "core/model/Words.h"
#include "ui/waveform/TimeWords.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

namespace s2s {

/// Only the translation context of the texts in this file.
struct QualityText {
  Q_DECLARE_TR_FUNCTIONS(s2s::QualityText)
};

QString words(MarkReason reason) {
  switch (reason) {
    case MarkReason::Artefact: return QualityText::tr("Perceptual artefact");
    case MarkReason::UnclearParalinguistics: return QualityText::tr("Unclear paralinguistics");
    case MarkReason::SemanticMismatch: return QualityText::tr("Semantic mismatch");
    case MarkReason::WrongLevel: return QualityText::tr("Wrong level");
    case MarkReason::Transcript: return QualityText::tr("Transcript error");
    case MarkReason::Privacy: return QualityText::tr("Privacy");
    case MarkReason::Other: break;
  }
  return QualityText::tr("Other");
}

QString words(Mark mark) {
  switch (mark) {
    case Mark::Keep: return QualityText::tr("Keep");
    case Mark::KeepCorrected: return QualityText::tr("Keep with correction");
    case Mark::Reject: break;
  }
  return QualityText::tr("Reject");
}

QString words(MarkRound round) {
  switch (round) {
    case MarkRound::Check: return QualityText::tr("Check");
    case MarkRound::Adjudication: return QualityText::tr("Adjudication");
    case MarkRound::Audit: break;
  }
  return QualityText::tr("Audit");
}

QString words(Fate fate) {
  switch (fate) {
    case Fate::Pending: return QualityText::tr("Pending");
    case Fate::Kept: return QualityText::tr("Kept");
    case Fate::Corrected: return QualityText::tr("Corrected");
    case Fate::Rejected: break;
  }
  return QualityText::tr("Rejected");
}

QString shortWords(Level level) { return code(level); }

QString words(AuditQuestion question) {
  return question == AuditQuestion::LevelRight ? QualityText::tr("Is the claimed level right?")
                                               : QualityText::tr("Is the paralinguistic expression right?");
}

namespace {

QString opinionLine(const Opinion& opinion) {
  QStringList parts;
  for (const MarkReason reason : kMarkReasons)
    if (opinion.reasons.testFlag(reason))
      parts.append(reason == MarkReason::WrongLevel && opinion.levelProposed != Level::Unknown
                       ? QualityText::tr("Wrong level, should be %1").arg(words(opinion.levelProposed))
                       : words(reason));
  if (!opinion.textCorrected.isEmpty())
    parts.append(QualityText::tr("text: %1").arg(opinion.textCorrected.simplified()));
  if (!opinion.span.isEmpty())
    parts.append(spanWords(opinion.span));
  if (!opinion.note.isEmpty())
    parts.append(QualityText::tr("note: %1").arg(opinion.note.simplified()));
  const QString said = words(opinion.mark);
  return parts.isEmpty() ? said
                         //: %1 is what was said, e.g. Reject; %2 the reasons.
                         : QualityText::tr("%1: %2").arg(said, parts.join(QStringLiteral("  ·  ")));
}

QString tenths(qint64 ms) {
  return QStringLiteral("%1:%2")
      .arg(ms / 60'000)
      .arg(QLocale::c().toString(static_cast<double>(ms % 60'000) / 1000, 'f', 1).rightJustified(4, QLatin1Char('0')));
}

}  // namespace

QString missingWords(const SampleGate& gate) {
  return gate.open ? QString() : QualityText::tr("Hear it to the end  ·  %1").arg(percent(gate.share));
}

QString refusalWords(MarkRefusal why, const SampleGate& gate, const MarkKeys& keys) {
  const QString keep = keys.label(MarkAction::Keep), corrected = keys.label(MarkAction::KeepCorrected);
  const QString text = keys.label(MarkAction::WriteText);
  const QString levels = keys.label(MarkAction::LevelDown) + QLatin1Char(' ') + keys.label(MarkAction::LevelUp);
  switch (why) {
    case MarkRefusal::NotReady: return QualityText::tr("The sound of this sample is not ready yet.");
    case MarkRefusal::NotHeard: return missingWords(gate);
    case MarkRefusal::LevelNotSaid: return QualityText::tr("First say which level it is: press 1 to 4.");
    case MarkRefusal::ReasonMissing: return QualityText::tr("Why is it rejected? Give at least one reason: 1 to 7.");
    case MarkRefusal::LevelMissing:
      return QualityText::tr("Which level would be right? Choose it with %1.").arg(levels);
    case MarkRefusal::CorrectionMissing:
      return QualityText::tr("There is no correction yet: correct the text with %1, or the level with %2.")
          .arg(text, levels);
    case MarkRefusal::HasCorrection:
      return QualityText::tr(
                 "You have entered a correction: %1 keeps the sample with it. To keep the sample as it is, "
                 "take the correction back first.")
          .arg(corrected);
    case MarkRefusal::HasReason:
      return QualityText::tr("You have named a reason against it. To keep the sample all the same, press %1 again.")
          .arg(keep);
    case MarkRefusal::ReadOnly: return QualityText::tr("This study is open for reading only: marks cannot be saved.");
    case MarkRefusal::NothingToUndo: break;
  }
  return QualityText::tr("There is no mark to undo.");
}

QStringList opinionWords(const QList<Opinion>& opinions) {
  QStringList lines;
  for (const Opinion& opinion : opinions)
    lines.append(opinionLine(opinion));
  QStringList counted;
  for (const QString& line : std::as_const(lines))
    if (const QString text = QStringLiteral("%1 × %2").arg(lines.count(line)).arg(line); !counted.contains(text))
      counted.append(text);
  return counted;
}

QString spanWords(const SpanMs& span) {
  return span.isEmpty() ? QString() : QStringLiteral("%1 – %2").arg(tenths(span.from), tenths(span.to));
}

QString samplesAsideWords(const QList<PutAside>& samples) {
  QStringList numbers;
  for (const PutAside& sample : samples)
    numbers.append(QString::number(sample.position + 1));
  return QualityText::tr(
             "%n sample(s) cannot be played and were put aside: number %1. Their sound is missing, damaged "
             "or has changed; tell whoever leads the study.",
             nullptr, static_cast<int>(samples.size()))
      .arg(numbers.join(QStringLiteral(", ")));
}

QString roundFinishedWords(MarkRound round, int done, double hours, int putAside) {
  QStringList sentences;
  switch (round) {
    case MarkRound::Check: sentences.append(QualityText::tr("%n sample(s) checked.", nullptr, done)); break;
    case MarkRound::Adjudication: sentences.append(QualityText::tr("%n sample(s) decided.", nullptr, done)); break;
    case MarkRound::Audit: sentences.append(QualityText::tr("%n sample(s) audited.", nullptr, done)); break;
  }
  if (hours >= 1)
    sentences.append(QualityText::tr("You worked for %1 hours.").arg(QLocale().toString(hours, 'f', 1)));
  else if (hours > 0)
    sentences.append(QualityText::tr("You worked for %n minute(s).", nullptr, std::max(1, qRound(hours * 60))));
  if (putAside > 0)
    sentences.append(QualityText::tr("%n could not be played and were put aside.", nullptr, putAside));
  sentences.append(QualityText::tr("Everything is saved. Thank you for listening so closely."));
  return sentences.join(QLatin1Char('\n'));
}

}  // namespace s2s
