// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/ratings/RatingTables.h"

#include "core/stats/Wilson.h"
#include "ui/charts/RatingSeries.h"
#include "ui/common/Figures.h"
#include "ui/ratings/PaperTables.h"
#include "ui/ratings/RatingSentences.h"

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
  return RatingTablesText::tr("Only %n games: the order says little.", nullptr, static_cast<int>(n));
}

/// In a cell, where room is short.
QString spreadFigures(const Spread& spread) {
  return QStringLiteral("%1–%2").arg(figure(spread.low, 0), figure(spread.high, 0));
}

QString spreadWords(const Spread& spread, int decimals) {
  return RatingTablesText::tr("%1 to %2").arg(figure(spread.low, decimals), figure(spread.high, decimals));
}

std::optional<double> ratingIn(const RatingStratum& stratum, int system, RatingMethod method) {
  if (method == RatingMethod::BradleyTerry) {
    const BtRating* fitted = fittedIn(stratum, system);
    return fitted ? std::optional(fitted->rating) : std::nullopt;
  }
  const Standing* standing = standingOf(stratum, system);
  return standing ? std::optional(standing->rating) : std::nullopt;
}

Cell stratumCell(const RatingStratum& stratum, int system, RatingMethod method) {
  const Standing* standing = standingOf(stratum, system);
  const std::optional<double> rating = ratingIn(stratum, system, method);
  if (!rating)
    return standing ? Cell{.text = QStringLiteral("–"), .tip = missingWords(stratum), .thin = true} : Cell();
  Cell cell = numberCell(*rating, kRatingDecimals);
  cell.thin = stratum.n < kThinStratum;
  cell.tip = RatingTablesText::tr("%1 won, %2 lost").arg(standing->wins).arg(standing->losses);
  if (const BtRating* fitted = fittedIn(stratum, system); fitted && method == RatingMethod::BradleyTerry)
    cell.tip += QStringLiteral(". ") +
                RatingTablesText::tr("95 % interval %1").arg(spreadWords({fitted->low, fitted->high}, 0));
  if (cell.thin)
    cell.tip += QStringLiteral(". ") + thinTip(stratum.n);
  return cell;
}

QString joinedLines(QStringList lines) {
  lines.removeAll(QString());
  return lines.join(QLatin1Char('\n'));
}

Column stratumColumn(const RatingStratum& stratum, const RatingsReport& report) {
  const QString name = stratum.level ? code(*stratum.level) : stratumWords(stratum);
  return {.title = QStringLiteral("%1\nn %2").arg(name).arg(stratum.n),
          .tip = joinedLines(
              {stratum.n < kThinStratum ? thinTip(stratum.n) : stratumWords(stratum), howManyMore(stratum, report)})};
}

QString columnCode(const RatingStratum& stratum) {
  return stratum.level ? code(*stratum.level) : code(stratum.domain.value_or(Domain::Unknown));
}

Cell rankCell(const RatingStratum& whole, int system, qsizetype place, RatingMethod method) {
  if (method == RatingMethod::Elo)
    return countCell(place + 1);
  const BtRating* fitted = fittedIn(whole, system);
  if (!fitted)
    return {.text = QStringLiteral("–"), .sort = 1e9, .tip = missingWords(whole)};
  const QString text = fitted->bestRank == fitted->worstRank
                           ? QString::number(fitted->bestRank)
                           : RatingTablesText::tr("%1 to %2").arg(fitted->bestRank).arg(fitted->worstRank);
  return {.text = text, .sort = fitted->bestRank + fitted->worstRank / 1e4};
}

Cell fittedCell(const RatingStratum& whole, int system) {
  const BtRating* fitted = fittedIn(whole, system);
  if (!fitted)
    return {.text = QStringLiteral("–"), .sort = -1e9, .tip = missingWords(whole)};
  Cell cell{
      .text = QStringLiteral("%1 ± %2").arg(figure(fitted->rating, 0), figure((fitted->high - fitted->low) / 2, 0)),
      .sort = fitted->rating,
      .tip = RatingTablesText::tr("95 % interval %1").arg(spreadWords({fitted->low, fitted->high}, 0))};
  const qsizetype place = fitted - whole.bt->ratings.constData();
  if (place < whole.bootstrap.bands.size()) {
    const Band& band = whole.bootstrap.bands.at(place);
    cell.tip += QLatin1Char('\n') + RatingTablesText::tr("95 % of %n resamples: %1", nullptr, whole.bootstrap.rounds)
                                        .arg(spreadWords({band.low, band.high}, 0));
    if (whole.bootstrap.degenerate > 0)
      cell.tip += QLatin1Char('\n') + RatingTablesText::tr("%n resamples had no ratings and are left out.", nullptr,
                                                           whole.bootstrap.degenerate);
  }
  return cell;
}

Cell eloCell(const RatingStratum& whole, const Standing& standing) {
  Cell cell = numberCell(standing.rating, kRatingDecimals);
  if (const Band* band = jitterIn(whole, standing.system)) {
    cell.text += QStringLiteral(" (%1)").arg(spreadFigures({band->low, band->high}));
    cell.tip = RatingTablesText::tr("Median of %n random orders of the same games: %1. 95 % of them lie from %2.",
                                    nullptr, whole.shuffled.rounds)
                   .arg(figure(band->median, kRatingDecimals), spreadWords({band->low, band->high}, 0));
    if (standing.system < whole.resampled.bands.size()) {
      const Band& resampled = whole.resampled.bands.at(standing.system);
      cell.tip += QLatin1Char('\n') +
                  RatingTablesText::tr("95 % of %n resamples in the same order: %1", nullptr, whole.resampled.rounds)
                      .arg(spreadWords({resampled.low, resampled.high}, 0));
    }
  }
  return cell;
}

/// The plain mean over the four strata, where the system is rated in all of them.
std::optional<double> averageIn(const RatingsReport& report, int system, RatingStrata kind, RatingMethod method) {
  if (method == RatingMethod::Elo)
    return averageRating(report, system, kind);
  double sum = 0;
  int rated = 0;
  for (const RatingStratum& stratum : strataOf(report, kind))
    if (const BtRating* fitted = fittedIn(stratum, system)) {
      sum += fitted->rating;
      ++rated;
    }
  return rated == 4 ? std::optional(sum / rated) : std::nullopt;
}

QString paperTitle(const QString& name) { return RatingTablesText::tr("Paper: %1").arg(name); }

QList<Column> leaderboardColumns(const RatingsReport& report, RatingMethod method, const PaperTables* paper) {
  const QString fitted =
      report.bt.prior > 0 ? RatingTablesText::tr("Bradley-Terry\nwith prior") : RatingTablesText::tr("Bradley-\nTerry");
  QList<Column> columns;
  columns << Column{.title = RatingTablesText::tr("Rank"),
                    .tip = method == RatingMethod::Elo
                               ? RatingTablesText::tr("Place by Elo")
                               : RatingTablesText::tr("The ranks that the 95 % intervals of the differences leave "
                                                      "possible")}
          << Column{.title = RatingTablesText::tr("System"), .number = false}
          << Column{.title = fitted, .tip = RatingTablesText::tr("Rating and half its 95 % interval")}
          << Column{.title = RatingTablesText::tr("Elo"),
                    .tip = RatingTablesText::tr("As in the paper; in brackets what 95 % of random orders of the same "
                                                "games give")}
          << Column{.title = RatingTablesText::tr("Won /\nlost")} << Column{.title = RatingTablesText::tr("Win\nrate")}
          << Column{.title = RatingTablesText::tr("Games"), .tip = RatingTablesText::tr("With ties")};
  if (paper)
    columns << Column{.title = paperTitle(RatingTablesText::tr("Elo")), .tip = paper->source}
            << Column{.title = paperTitle(RatingTablesText::tr("rank")), .tip = paper->source};
  return columns;
}

}  // namespace

Table leaderboardTable(const RatingsReport& report, RatingMethod method, const PaperTables* paper) {
  Table table;
  table.columns = leaderboardColumns(report, method, paper);
  const QList<int> order = leaderboardOrder(report, method);
  for (qsizetype place = 0; place < order.size(); ++place) {
    const RatingStratum& whole = report.strata.first();
    const Standing& standing = *standingOf(whole, order.at(place));
    Row row{.key = report.systems.at(standing.system)};
    row.cells << rankCell(whole, standing.system, place, method) << textCell(row.key)
              << fittedCell(whole, standing.system) << eloCell(whole, standing)
              << Cell{.text = QStringLiteral("%1 / %2").arg(standing.wins).arg(standing.losses), .sort = standing.wins}
              << winRateCell(standing) << countCell(standing.games());
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

Table strataTable(const RatingsReport& report, RatingStrata kind, RatingMethod method, const PaperTables* paper) {
  const QList<RatingStratum> strata = strataOf(report, kind);
  const QString average = QStringLiteral("average");
  Table table;
  table.columns << Column{.title = RatingTablesText::tr("System"), .number = false};
  for (const RatingStratum& stratum : strata)
    table.columns << stratumColumn(stratum, report);
  table.columns << Column{
      .title = RatingTablesText::tr("Average"),
      .tip = RatingTablesText::tr("The plain mean of the four columns. It is not the overall rating.")};
  if (paper) {
    for (const RatingStratum& stratum : strata)
      table.columns << Column{.title = paperTitle(stratum.level ? code(*stratum.level) : stratumWords(stratum)),
                              .tip = paper->source};
    table.columns << Column{.title = paperTitle(RatingTablesText::tr("Average")), .tip = paper->source};
  }
  for (const int system : leaderboardOrder(report, method)) {
    Row row{.key = report.systems.at(system)};
    row.cells << textCell(row.key);
    for (const RatingStratum& stratum : strata)
      row.cells << stratumCell(stratum, system, method);
    row.cells << ratingCell(averageIn(report, system, kind, method));
    for (const RatingStratum& stratum : paper ? strata : QList<RatingStratum>())
      row.cells << ratingCell(paper->rating(row.key, kind, columnCode(stratum)));
    if (paper)
      row.cells << ratingCell(paper->rating(row.key, kind, average));
    table.rows << row;
  }
  return table;
}

}  // namespace s2s
