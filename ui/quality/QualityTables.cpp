// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/quality/QualityTables.h"

#include "core/model/Words.h"
#include "ui/common/Figures.h"
#include "ui/quality/QualityWords.h"

#include <QCoreApplication>

namespace s2s {

/// Only the translation context of the texts in this file.
struct QualityTableText {
  Q_DECLARE_TR_FUNCTIONS(s2s::QualityTableText)
};
namespace {

QString valueTitle(Stratifier by) {
  switch (by) {
    case Stratifier::Level: return QualityTableText::tr("Level");
    case Stratifier::Domain: return QualityTableText::tr("Domain");
    case Stratifier::Language: return QualityTableText::tr("Language");
    default: return QualityTableText::tr("Task");
  }
}

QString valueWords(Stratifier by, const QString& value) {
  switch (by) {
    case Stratifier::Level: return value.isEmpty() ? QualityTableText::tr("No level") : words(levelFrom(value));
    case Stratifier::Domain: return value.isEmpty() ? QualityTableText::tr("No domain") : words(domainFrom(value));
    case Stratifier::Language: return languageWords(value);
    default: return value.isEmpty() ? QualityTableText::tr("No task") : taskWords(value);
  }
}

Row fateRow(const QString& name, const FateCounts& counts) {
  const int decided = counts.kept + counts.corrected + counts.rejected;
  Row row;
  row.cells = {textCell(name),
               countCell(counts.total()),
               countCell(counts.kept),
               countCell(counts.corrected),
               countCell(counts.rejected),
               countCell(counts.pending),
               countCell(counts.toAdjudicate),
               decided > 0 ? Cell{.text = percent(static_cast<double>(counts.inSet()) / decided),
                                  .sort = static_cast<double>(counts.inSet()) / decided}
                           : Cell{}};
  return row;
}

Column number(const QString& title, const QString& tip = {}) { return {title, tip, true}; }
Column text(const QString& title) { return {title, {}, false}; }

Cell shareCell(const std::optional<double>& share) {
  return share ? Cell{.text = percent(*share), .sort = *share} : Cell{};
}

Cell valueCell(const std::optional<double>& value) {
  return value ? numberCell(*value, 3) : textCell(QStringLiteral("–"));
}

Cell kappaCell(const Agreement& agreement) {
  if (agreement.kappa)
    return numberCell(agreement.kappa->value, 3);
  return {.text = QStringLiteral("–"), .tip = agreement.undefined ? describe(*agreement.undefined) : QString()};
}

QString intervalWords(const Interval& interval) {
  return QStringLiteral("%1 – %2").arg(percent(interval.low), percent(interval.high));
}

void addShare(Row& row, const AuditShare& share) {
  row.cells << countCell(share.asked) << shareCell(share.share())
            << (share.asked > 0 ? textCell(intervalWords(share.interval)) : Cell{});
}

}  // namespace

Table fateTable(const QualityReport& report, Stratifier by) {
  Table table;
  table.columns = {text(valueTitle(by)),
                   number(QualityTableText::tr("Samples")),
                   number(words(Fate::Kept)),
                   number(words(Fate::Corrected)),
                   number(words(Fate::Rejected)),
                   number(words(Fate::Pending)),
                   number(QualityTableText::tr("To adjudicate"),
                          QualityTableText::tr("The reviewers are split, or correct in different ways")),
                   number(QualityTableText::tr("Kept of decided"),
                          QualityTableText::tr("Kept or corrected, of the samples that are decided"))};
  for (const QualityStratum& stratum : report.strata)
    if (stratum.by == by)
      table.rows.append(fateRow(valueWords(by, stratum.value), stratum.counts));
  if (!report.strata.isEmpty())
    table.rows.append(fateRow(QualityTableText::tr("All"), report.strata.first().counts));
  return table;
}

Table reviewerTable(const QualityReport& report) {
  Table table;
  table.columns = {text(QualityTableText::tr("Reviewer")), number(QualityTableText::tr("Samples")),
                   number(words(Mark::Keep)), number(words(Mark::KeepCorrected)), number(words(Mark::Reject))};
  for (const ReviewerCounts& counts : report.reviewers) {
    Row row;
    row.cells = {textCell(counts.reviewer.text()), countCell(counts.total()), countCell(counts.keeps),
                 countCell(counts.corrections), countCell(counts.rejects)};
    table.rows.append(row);
  }
  return table;
}

Table questionTable(const QualityReport& report) {
  Table table;
  table.columns = {
      text(QualityTableText::tr("Question")),
      number(QualityTableText::tr("Rejections"), QualityTableText::tr("Marks that reject for this reason")),
      number(QualityTableText::tr("Samples"), QualityTableText::tr("At least one reviewer rejects for it")),
      number(QualityTableText::tr("Agreement"), QualityTableText::tr("Mean over pairs of reviewers")),
      number(QualityTableText::tr("Mean κ"), QualityTableText::tr("Cohen's kappa, mean over the pairs for "
                                                                  "which it is defined")),
      number(QualityTableText::tr("Fleiss' κ"), QualityTableText::tr("Of all reviewers at once")),
      number(QualityTableText::tr("α", "Krippendorff's alpha"), QualityTableText::tr("Krippendorff's alpha, nominal"))};
  const auto countsOf = [&](MarkReason reason) {
    for (const ReasonCount& count : report.reasons)
      if (count.reason == reason)
        return count;
    return ReasonCount();
  };
  for (const MarkAgreement& question : report.agreement) {
    Row row;
    if (question.reason) {
      const ReasonCount counts = countsOf(*question.reason);
      row.cells = {textCell(words(*question.reason)), countCell(counts.objections), countCell(counts.samples)};
    } else {
      int rejects = 0;
      for (const ReviewerCounts& reviewer : report.reviewers)
        rejects += reviewer.rejects;
      row.cells = {textCell(QualityTableText::tr("Keep or reject")), countCell(rejects), Cell{}};
    }
    row.cells << shareCell(question.meanObserved) << valueCell(question.meanKappa) << valueCell(question.fleiss.value)
              << valueCell(question.alpha.value);
    table.rows.append(row);
  }
  return table;
}

Table reviewerPairTable(const QualityReport& report) {
  Table table;
  table.columns = {text(QualityTableText::tr("Reviewers")), number(QualityTableText::tr("Samples")),
                   number(QualityTableText::tr("Agreement")), number(QualityTableText::tr("Cohen's κ"))};
  if (report.agreement.isEmpty())
    return table;
  for (const ReviewerPair& pair : report.agreement.first().pairs) {
    Row row;
    row.cells = {textCell(QStringLiteral("%1 – %2").arg(pair.a.text(), pair.b.text())), countCell(pair.agreement.n),
                 shareCell(pair.agreement.observed), kappaCell(pair.agreement)};
    table.rows.append(row);
  }
  return table;
}

Table auditTable(const AuditReport& report) {
  Table table;
  const QString answered = QualityTableText::tr("answered");
  const QString interval = QualityTableText::tr("95 % interval", "Wilson");
  table.columns = {text(QualityTableText::tr("Level")),
                   number(QualityTableText::tr("Synthetic")),
                   number(QualityTableText::tr("Drawn")),
                   number(answered),
                   number(QualityTableText::tr("Level right")),
                   number(interval),
                   number(answered),
                   number(QualityTableText::tr("Paralinguistics right")),
                   number(interval)};
  for (const AuditStratum& stratum : report.strata) {
    Row row;
    row.cells = {textCell(stratum.level == Level::Unknown ? QualityTableText::tr("All") : words(stratum.level)),
                 countCell(stratum.synthetic), countCell(stratum.drawn)};
    for (const AuditQuestion question : kAuditQuestions)
      addShare(row, stratum.of(question));
    table.rows.append(row);
  }
  return table;
}

QString auditWords(const AuditReport& report, AuditQuestion question) {
  if (report.strata.isEmpty())
    return {};
  const AuditShare& share = report.strata.first().of(question);
  const bool isLevel = question == AuditQuestion::LevelRight;
  const QString paper = percent(paperShare(question), 0);
  if (share.asked == 0)
    return isLevel ? QualityTableText::tr("Level: no answer yet. The paper found %1 right.").arg(paper)
                   : QualityTableText::tr("Paralinguistics: no answer yet. The paper found %1 right.").arg(paper);
  const QString found = percent(*share.share());
  const QString range = intervalWords(share.interval);
  const QString first =
      isLevel ? QualityTableText::tr("Level: %1 right (95 % interval %2, %n answer(s)); the paper found %3.", nullptr,
                                     share.asked)
                    .arg(found, range, paper)
              : QualityTableText::tr("Paralinguistics: %1 right (95 % interval %2, %n answer(s)); the paper found %3.",
                                     nullptr, share.asked)
                    .arg(found, range, paper);
  const AuditPower power = auditPower(share, question);
  const QString second = power.enough
                             ? QualityTableText::tr("That is enough to claim it to within 5 points.")
                             : QualityTableText::tr("That is too few to claim it to within 5 points: it takes %n.",
                                                    nullptr, static_cast<int>(power.needed));
  return first + QLatin1Char(' ') + second;
}

}  // namespace s2s
