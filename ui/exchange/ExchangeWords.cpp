// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/exchange/ExchangeWords.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>

namespace s2s {

/// Only the translation context of the texts in this file.
struct ExchangeText {
  Q_DECLARE_TR_FUNCTIONS(s2s::ExchangeText)
};

QString words(MappedField field) {
  switch (field) {
    case MappedField::Item: return ExchangeText::tr("Sample");
    case MappedField::SystemA: return ExchangeText::tr("System A");
    case MappedField::SystemB: return ExchangeText::tr("System B");
    case MappedField::Winner: return ExchangeText::tr("Winner");
    case MappedField::Rater: return ExchangeText::tr("Rater");
    case MappedField::RaterKind: return ExchangeText::tr("Person or judge");
    case MappedField::Time: return ExchangeText::tr("Time");
    case MappedField::Level: return ExchangeText::tr("Level");
    case MappedField::Domain: return ExchangeText::tr("Domain");
    case MappedField::Task: return ExchangeText::tr("Task");
    case MappedField::Language: return ExchangeText::tr("Language");
    case MappedField::Text: return ExchangeText::tr("Transcript");
    case MappedField::Path: return ExchangeText::tr("Path of the sound");
    case MappedField::Set: return ExchangeText::tr("Set");
    case MappedField::Note: return ExchangeText::tr("Note");
  }
  return {};
}

QString words(SetField field) {
  switch (field) {
    case SetField::File: return ExchangeText::tr("Sound of the sample");
    case SetField::Id: return ExchangeText::tr("Id of the sample");
    case SetField::Split: return ExchangeText::tr("Split");
    case SetField::Domain: return ExchangeText::tr("Domain");
    case SetField::Task: return ExchangeText::tr("Task");
    case SetField::Level: return ExchangeText::tr("Level");
    case SetField::Language: return ExchangeText::tr("Language");
    case SetField::Text: return ExchangeText::tr("Transcript");
    case SetField::TextCn: return ExchangeText::tr("Transcript in Chinese");
    case SetField::TaskDescription: return ExchangeText::tr("Evaluation target");
    case SetField::Condition: return ExchangeText::tr("Condition");
    case SetField::Source: return ExchangeText::tr("Source");
    case SetField::Licence: return ExchangeText::tr("Licence");
    case SetField::Sha256: return ExchangeText::tr("Sha256 of the sample");
    case SetField::Conversation: return ExchangeText::tr("Conversation");
    case SetField::Turn: return ExchangeText::tr("Turn");
    case SetField::System: return ExchangeText::tr("System");
    case SetField::Response: return ExchangeText::tr("Sound of the answer");
    case SetField::Transcript: return ExchangeText::tr("Transcript of the answer");
    case SetField::LatencyMs: return ExchangeText::tr("Latency in ms");
    case SetField::ResponseSha256: return ExchangeText::tr("Sha256 of the answer");
  }
  return {};
}

QString words(const VerdictTally& tally) {
  QStringList parts;
  if (tally.won > 0 && tally.first + tally.second > 0)
    parts << ExchangeText::tr("%n with a winner (%1 heard first, %2 heard second)", nullptr, tally.won)
                 .arg(tally.first)
                 .arg(tally.second);
  else if (tally.won > 0)
    parts << ExchangeText::tr("%n with a winner", nullptr, tally.won);
  if (tally.ties > 0)
    parts << ExchangeText::tr("%n tie(s)", nullptr, tally.ties);
  if (tally.bothGood > 0)
    parts << ExchangeText::tr("%n both good", nullptr, tally.bothGood);
  if (tally.bothBad > 0)
    parts << ExchangeText::tr("%n both bad", nullptr, tally.bothBad);
  if (tally.skipped > 0)
    parts << ExchangeText::tr("%n skipped", nullptr, tally.skipped);
  if (tally.other > 0)
    parts << ExchangeText::tr("%n without an answer", nullptr, tally.other);
  //: between the parts of a list: "113 with a winner, 20 both good"
  return parts.join(ExchangeText::tr(", "));
}

QString describedWords(int samples, int systems) {
  if (samples == 0 && systems == 0)
    return {};
  //: %1 is "97 samples", %2 "6 systems"
  return ExchangeText::tr(
             "New in the study: %1 and %2, as the file describes them; their sound is missing until a set "
             "is linked.")
      .arg(ExchangeText::tr("%n sample(s)", nullptr, samples), ExchangeText::tr("%n system(s)", nullptr, systems));
}

QString newRaterWords(const QList<Rater>& raters) {
  constexpr qsizetype kMostNames = 10;
  QStringList names;
  for (const Rater& rater : raters.first(std::min(raters.size(), kMostNames)))
    names << rater.id.text();
  if (raters.size() > kMostNames)
    names << QStringLiteral("…");
  //: %1 is a list of names
  return names.isEmpty() ? QString() : ExchangeText::tr("New raters: %1.").arg(names.join(ExchangeText::tr(", ")));
}

QString words(ExportKind kind) {
  switch (kind) {
    case ExportKind::Native: return ExchangeText::tr("Verdicts, complete (JSON lines)");
    case ExportKind::FastChat: return ExchangeText::tr("Verdicts for FastChat (JSON)");
    case ExportKind::LabelStudio: return ExchangeText::tr("Verdicts for Label Studio (JSON)");
    case ExportKind::Csv: return ExchangeText::tr("Verdicts as a table (CSV)");
    case ExportKind::CsvExcel: return ExchangeText::tr("Verdicts for Excel (CSV)");
    case ExportKind::AgreementLong: return ExchangeText::tr("Long table for agreement (CSV)");
    case ExportKind::Marks: return ExchangeText::tr("Quality marks (JSON lines)");
    case ExportKind::AudioFolder: return ExchangeText::tr("Samples with their sound (AudioFolder)");
    case ExportKind::KeptSet: return ExchangeText::tr("Kept set (new version of a set)");
  }
  return {};
}

QString contentWords(ExportKind kind) {
  switch (kind) {
    case ExportKind::Native:
      return ExchangeText::tr(
          "Every verdict with all that is known of it, revisions and withdrawals too. This program "
          "reads it again without loss.");
    case ExportKind::FastChat:
      return ExchangeText::tr(
          "The battles as FastChat and LMSYS tools read them, in the order in which they were "
          "given, with level, domain and task besides. Ties stay ties.");
    case ExportKind::LabelStudio:
      return ExchangeText::tr(
          "Tasks with their annotations, left and right as they were heard; skips and judges' "
          "answers come along. No system is named in the file itself.");
    case ExportKind::Csv:
      return ExchangeText::tr("One row for each verdict that holds, for pandas and R. Plain UTF-8.");
    case ExportKind::CsvExcel:
      return ExchangeText::tr(
          "The same table for spreadsheets: Chinese is shown properly, and no cell is taken for a "
          "formula.");
    case ExportKind::AgreementLong:
      return ExchangeText::tr("One row for each battle, rater and criterion, as R irr and scikit-learn want it.");
    case ExportKind::Marks:
      return ExchangeText::tr(
          "Every mark of the quality check with its reasons, revisions too. No system is named in "
          "it.");
    case ExportKind::AudioFolder:
      return ExchangeText::tr(
          "A new folder with the sound of the samples and metadata.jsonl, as Hugging Face reads it; "
          "licence, source and sha256 of each clip are columns.");
    case ExportKind::KeptSet:
      return ExchangeText::tr(
          "A new folder with the samples that the reviewers kept, corrected as they decided, and "
          "the answers of all systems, named. It is a set that a study can be made from.");
  }
  return {};
}

QString revealWords(ExportKind kind) {
  switch (kind) {
    case ExportKind::AudioFolder:
      return ExchangeText::tr("Adds the answers with their sound and transcripts, and the name of the system of each.");
    case ExportKind::LabelStudio:
    case ExportKind::AgreementLong:
      return ExchangeText::tr(
          "The file itself stays without names; the provenance file beside it names the system of "
          "each answer, with the path of its sound.");
    default:
      return ExchangeText::tr(
          "Names the two systems of each battle, and in the provenance file beside it the path of "
          "each answer's sound.");
  }
}

}  // namespace s2s
