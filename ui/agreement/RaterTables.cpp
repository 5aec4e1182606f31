// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/agreement/RaterTables.h"

#include "ui/common/Figures.h"

#include <QCoreApplication>

#include <utility>

namespace s2s {
namespace {

/// Only the translation context of the texts in this file.
struct RaterTablesText {
  Q_DECLARE_TR_FUNCTIONS(s2s::RaterTablesText)
};

Cell none() { return {.text = QStringLiteral("–")}; }

QString spread(double low, double high, int decimals) {
  return RaterTablesText::tr("%1 to %2").arg(figure(low, decimals), figure(high, decimals));
}

Cell shareCell(const Share& share) {
  if (share.n == 0)
    return none();
  const Interval interval = share.interval();
  return {.text = percent(*share.value(), 0),
          .sort = *share.value(),
          .tip = RaterTablesText::tr("%1 of %2; 95 % interval %3 to %4 (Wilson)")
                     .arg(share.count)
                     .arg(share.n)
                     .arg(percent(interval.low), percent(interval.high))};
}

Cell slopeCell(const ContrastBias& bias) {
  if (!bias.logistic)
    return none();
  return {.text = figure(bias.logistic->slope, 2),
          .sort = bias.logistic->slope,
          .tip = RaterTablesText::tr("Log odds of winning for one unit more; 95 % interval %1, p = %2")
                     .arg(spread(bias.logistic->low, bias.logistic->high, 2), figure(bias.logistic->p, 3))};
}

Cell driftCell(const AnnotatorBias& person) {
  if (!person.drift.change)
    return none();
  return {.text = QStringLiteral("%1 → %2").arg(percent(*person.drift.early.value(), 0),
                                                percent(*person.drift.late.value(), 0)),
          .sort = *person.drift.change,
          .tip = person.drift.p
                     ? RaterTablesText::tr("Two-sided test of two shares: p = %1").arg(figure(*person.drift.p, 3))
                     : QString()};
}

Cell runCell(const Runs& runs) {
  if (runs.n == 0)
    return none();
  Cell cell = countCell(runs.longest);
  if (runs.p)
    cell.tip = RaterTablesText::tr("%1 runs of one side in %2 verdicts, p = %3 (Wald-Wolfowitz)")
                   .arg(runs.runs)
                   .arg(runs.n)
                   .arg(figure(*runs.p, 3));
  return cell;
}

QList<Cell> personCells(const RaterBias& rater) {
  if (!rater.annotator)
    return {none(), none(), none(), none()};
  const AnnotatorBias& person = *rater.annotator;
  return {shareCell(person.repeats), driftCell(person),
          person.speed.median ? numberCell(*person.speed.median, 1) : none(), runCell(person.runs)};
}

Cell optionalCell(const std::optional<double>& value, int decimals) {
  return value ? numberCell(*value, decimals) : none();
}

QList<Cell> pairedCells(const PairedFigure& compared) {
  const BootstrapInterval& interval = compared.bootstrap;
  return {optionalCell(compared.difference, 3),
          interval.low ? Cell{.text = spread(*interval.low, *interval.high, 3), .sort = *interval.low} : none(),
          optionalCell(interval.p, 3), optionalCell(compared.one, 3), optionalCell(compared.two, 3)};
}

}  // namespace

Table raterTable(const BiasReport& report) {
  Table table;
  const auto column = [&](const QString& title, const QString& tip) {
    table.columns << Column{.title = title, .tip = tip};
  };
  table.columns << Column{.title = RaterTablesText::tr("Rater"), .number = false};
  column(RaterTablesText::tr("n"), RaterTablesText::tr("Decided verdicts that count"));
  column(RaterTablesText::tr("First\nchosen"),
         RaterTablesText::tr("What was played first was chosen; half without bias"));
  column(RaterTablesText::tr("Swap\nconsistent"),
         RaterTablesText::tr("The same answer chosen when the order was swapped"));
  column(RaterTablesText::tr("Always\nfirst"), RaterTablesText::tr("What came first chosen in both orders"));
  column(RaterTablesText::tr("Longer\nwins"), RaterTablesText::tr("Where the two differ by half a second or more"));
  column(RaterTablesText::tr("per\nsecond"),
         RaterTablesText::tr("Logistic slope of winning by the difference in seconds"));
  column(RaterTablesText::tr("Louder\nwins"), RaterTablesText::tr("Where the two differ by 1 LU or more, as recorded"));
  column(RaterTablesText::tr("per\nLU"),
         RaterTablesText::tr("Logistic slope of winning by the difference in loudness"));
  column(RaterTablesText::tr("Repeats\nalike"), RaterTablesText::tr("The same answer chosen when a battle came again"));
  column(RaterTablesText::tr("With the\nothers"),
         RaterTablesText::tr("Agreement with the majority of the others in the first and the second half of the work"));
  column(RaterTablesText::tr("Median\ns"), RaterTablesText::tr("Seconds for one verdict, listening included"));
  column(RaterTablesText::tr("Longest\nrun"),
         RaterTablesText::tr("The longest row of verdicts for one side, as it was played"));
  column(RaterTablesText::tr("Circles"),
         RaterTablesText::tr("Triples of systems on one sample that were ordered in a circle, of those complete"));
  column(RaterTablesText::tr("Gold\nright"), RaterTablesText::tr("Gold and trap items that were right"));
  for (const RaterBias& rater : report.raters) {
    if (rater.n == 0)
      continue;
    Row row{.key = rater.rater.text()};
    row.cells << textCell(row.key) << countCell(rater.n) << shareCell(rater.first) << shareCell(rater.swaps.consistent)
              << shareCell(rater.swaps.alwaysFirst) << shareCell(rater.length.moreWins) << slopeCell(rater.length)
              << shareCell(rater.loudness.moreWins) << slopeCell(rater.loudness);
    row.cells += personCells(rater);
    row.cells << Cell{.text = QStringLiteral("%1/%2").arg(rater.triples.circular).arg(rater.triples.complete),
                      .sort = rater.triples.share().value_or(0)}
              << shareCell(rater.gold);
    table.rows << row;
  }
  return table;
}

Table otherJudgesTable(const JudgeFindings& judge) {
  Table table;
  table.columns << Column{.title = RaterTablesText::tr("Against"), .number = false}
                << Column{.title = RaterTablesText::tr("Figure"), .number = false}
                << Column{.title = RaterTablesText::tr("Difference")}
                << Column{.title = RaterTablesText::tr("95 % interval"),
                          .tip = RaterTablesText::tr("Paired: whole samples are resampled for both at once")}
                << Column{.title = RaterTablesText::tr("p")} << Column{.title = judge.judge}
                << Column{.title = RaterTablesText::tr("The other")}
                << Column{.title = RaterTablesText::tr("n"), .tip = RaterTablesText::tr("Battles that both decided")};
  for (const JudgeAgainst& other : judge.others)
    for (const auto& [name, paired] : {std::pair(RaterTablesText::tr("κ"), other.comparison.kappa),
                                       std::pair(RaterTablesText::tr("Agreement"), other.comparison.observed)}) {
      Row row{.key = other.judge};
      row.cells << textCell(other.judge) << textCell(name);
      row.cells += pairedCells(paired);
      row.cells << countCell(other.comparison.n);
      table.rows << row;
    }
  return table;
}

Table withoutTable(const RaterBias& judge) {
  Table table;
  table.columns << Column{.title = RaterTablesText::tr("Without"), .number = false}
                << Column{.title = RaterTablesText::tr("n")} << Column{.title = RaterTablesText::tr("κ")}
                << Column{.title = RaterTablesText::tr("Change"),
                          .tip = RaterTablesText::tr("Kappa without this person minus kappa with everybody")};
  for (const WithoutOne& without : judge.judge ? judge.judge->withoutOne : QList<WithoutOne>()) {
    Row row{.key = without.person.text()};
    row.cells << textCell(row.key) << countCell(without.n) << optionalCell(without.kappa, 3)
              << optionalCell(without.change, 3);
    table.rows << row;
  }
  return table;
}

Table residualTable(const RaterBias& judge) {
  Table table;
  table.columns << Column{.title = RaterTablesText::tr("System"), .number = false}
                << Column{.title = RaterTablesText::tr("On"), .number = false}
                << Column{.title = RaterTablesText::tr("n")}
                << Column{.title = RaterTablesText::tr("More often"),
                          .tip = RaterTablesText::tr("By how much the judge lets it win more often than the people do")}
                << Column{.title = RaterTablesText::tr("95 % interval")};
  for (const Residual& residual : judge.judge ? judge.judge->residuals : QList<Residual>()) {
    Row row{.key = residual.system};
    row.cells << textCell(residual.system)
              << textCell(residual.by == Stratifier::None ? RaterTablesText::tr("all") : residual.value)
              << countCell(residual.n) << numberCell(residual.mean, 3)
              << (residual.low ? Cell{.text = spread(*residual.low, *residual.high, 2), .sort = *residual.low}
                               : none());
    table.rows << row;
  }
  return table;
}

}  // namespace s2s
