// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/stats/Wilson.h"
#include "ui/charts/RatingSeries.h"
#include "ui/common/Figures.h"
#include "ui/ratings/RatingTables.h"

namespace s2s {
namespace {

constexpr int kDecimals = 4;

Cell number(double value) { return numberCell(value, kDecimals); }

QList<Cell> fittedCells(const BtRating* fitted) {
  if (!fitted)
    return QList<Cell>(6);
  return {number(fitted->rating), number(fitted->low),         number(fitted->high),
          number(fitted->se),     countCell(fitted->bestRank), countCell(fitted->worstRank)};
}

QList<Cell> eloCells(const Standing& standing, const Band* band) {
  QList<Cell> cells{number(standing.rating)};
  if (!band)
    return cells + QList<Cell>(3);
  return cells << number(band->low) << number(band->median) << number(band->high);
}

QList<Cell> recordCells(const Standing& standing) {
  const qint64 decided = standing.wins + standing.losses;
  QList<Cell> cells{countCell(standing.wins), countCell(standing.losses), countCell(standing.ties)};
  if (decided == 0)
    return cells + QList<Cell>(3);
  const Interval interval = wilson(standing.wins, decided);
  return cells << number(static_cast<double>(standing.wins) / static_cast<double>(decided)) << number(interval.low)
               << number(interval.high);
}

}  // namespace

Table ratingsForExport(const RatingsReport& report) {
  Table table;
  for (const char* title :
       {"domain", "level", "system", "bt", "bt_low", "bt_high", "bt_se", "rank_best", "rank_worst", "elo", "elo_low",
        "elo_median", "elo_high", "won", "lost", "ties", "win_rate", "win_rate_low", "win_rate_high"})
    table.columns << Column{.title = QString::fromLatin1(title)};
  for (const RatingStratum& stratum : report.strata)
    for (const Standing& standing : stratum.standings) {
      Row row{.key = report.systems.at(standing.system)};
      row.cells << textCell(stratum.domain ? code(*stratum.domain) : QString())
                << textCell(stratum.level ? code(*stratum.level) : QString()) << textCell(row.key);
      row.cells += fittedCells(fittedIn(stratum, standing.system));
      row.cells += eloCells(standing, jitterIn(stratum, standing.system));
      row.cells += recordCells(standing);
      table.rows << row;
    }
  return table;
}

}  // namespace s2s
