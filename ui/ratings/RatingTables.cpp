// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/ratings/RatingTables.h"

#include "core/stats/Wilson.h"
#include "ui/charts/RatingSeries.h"
#include "ui/common/Figures.h"
#include "ui/ratings/PaperTables.h"

#include <QCoreApplication>

namespace s2s {
/// Only the translation context of the texts in this file.
struct RatingTablesText {
  Q_DECLARE_TR_FUNCTIONS(s2s::RatingTablesText)
};

namespace {

constexpr int kRatingDecimals = 1;

Cell winRateCell(const Standing& standing) {
  const qint64 decided = standing.wins + standing.losses;
  if (decided == 0)
    return {};
  const Interval interval = wilson(standing.wins, decided);
  const double share = static_cast<double>(standing.wins) / static_cast<double>(decided);
  return {
      .text = percent(share),
      .sort = share,
      .tip =
          RatingTablesText::tr("95 % interval %1 to %2 (Wilson)").arg(percent(interval.low), percent(interval.high))};
}

Cell ratingCell(const std::optional<double>& rating) { return rating ? numberCell(*rating, kRatingDecimals) : Cell(); }

QString thinTip(qint64 n) {
  return RatingTablesText::tr("Only %n decided games: the order says little.", nullptr, static_cast<int>(n));
}

Cell stratumCell(const RatingStratum& stratum, int system) {
  const Standing* standing = standingOf(stratum, system);
  if (!standing)
    return {};
  Cell cell = numberCell(standing->rating, kRatingDecimals);
  cell.thin = stratum.n < kThinStratum;
  cell.tip = RatingTablesText::tr("%1 won, %2 lost").arg(standing->wins).arg(standing->losses);
  if (cell.thin)
    cell.tip += QStringLiteral(". ") + thinTip(stratum.n);
  return cell;
}

Column stratumColumn(const RatingStratum& stratum) {
  const QString name = stratum.level ? code(*stratum.level) : stratumWords(stratum);
  return {.title = QStringLiteral("%1\nn %2").arg(name).arg(stratum.n),
          .tip = stratum.n < kThinStratum ? thinTip(stratum.n) : stratumWords(stratum)};
}

QString columnCode(const RatingStratum& stratum) {
  return stratum.level ? code(*stratum.level) : code(stratum.domain.value_or(Domain::Unknown));
}

QString paperTitle(const QString& name) { return RatingTablesText::tr("Paper: %1").arg(name); }

}  // namespace

Table leaderboardTable(const RatingsReport& report, const PaperTables* paper) {
  Table table;
  table.columns << Column{.title = RatingTablesText::tr("Rank")}
                << Column{.title = RatingTablesText::tr("System"), .number = false}
                << Column{.title = RatingTablesText::tr("Elo")} << Column{.title = RatingTablesText::tr("Won")}
                << Column{.title = RatingTablesText::tr("Lost")} << Column{.title = RatingTablesText::tr("Win rate")}
                << Column{.title = RatingTablesText::tr("Games"), .tip = RatingTablesText::tr("With ties")};
  if (paper)
    table.columns << Column{.title = paperTitle(RatingTablesText::tr("Elo")), .tip = paper->source}
                  << Column{.title = paperTitle(RatingTablesText::tr("rank")), .tip = paper->source};
  if (report.strata.isEmpty())
    return table;
  const RatingStratum& whole = report.strata.first();
  for (qsizetype place = 0; place < whole.standings.size(); ++place) {
    const Standing& standing = whole.standings.at(place);
    Row row{.key = report.systems.at(standing.system)};
    row.cells << countCell(place + 1) << textCell(row.key) << numberCell(standing.rating, kRatingDecimals)
              << countCell(standing.wins) << countCell(standing.losses) << winRateCell(standing)
              << countCell(standing.games());
    if (paper) {
      const std::optional<int> rank = paper->rank(row.key);
      row.cells << ratingCell(paper->rating(row.key)) << (rank ? countCell(*rank) : Cell());
    }
    for (Cell& cell : row.cells)
      cell.thin = whole.n < kThinStratum;
    table.rows << row;
  }
  return table;
}

Table strataTable(const RatingsReport& report, RatingStrata kind, const PaperTables* paper) {
  const QList<RatingStratum> strata = strataOf(report, kind);
  const QString average = QStringLiteral("average");
  Table table;
  table.columns << Column{.title = RatingTablesText::tr("System"), .number = false};
  for (const RatingStratum& stratum : strata)
    table.columns << stratumColumn(stratum);
  table.columns << Column{
      .title = RatingTablesText::tr("Average"),
      .tip = RatingTablesText::tr("The plain mean of the four columns. It is not the overall Elo.")};
  if (paper) {
    for (const RatingStratum& stratum : strata)
      table.columns << Column{.title = paperTitle(stratum.level ? code(*stratum.level) : stratumWords(stratum)),
                              .tip = paper->source};
    table.columns << Column{.title = paperTitle(RatingTablesText::tr("Average")), .tip = paper->source};
  }
  for (const int system : leaderboardOrder(report)) {
    Row row{.key = report.systems.at(system)};
    row.cells << textCell(row.key);
    for (const RatingStratum& stratum : strata)
      row.cells << stratumCell(stratum, system);
    row.cells << ratingCell(averageRating(report, system, kind));
    for (const RatingStratum& stratum : paper ? strata : QList<RatingStratum>())
      row.cells << ratingCell(paper->rating(row.key, kind, columnCode(stratum)));
    if (paper)
      row.cells << ratingCell(paper->rating(row.key, kind, average));
    table.rows << row;
  }
  return table;
}

}  // namespace s2s
