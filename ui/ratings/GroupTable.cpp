// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/ratings/GroupTable.h"

#include "ui/charts/RatingSeries.h"
#include "ui/common/Figures.h"

#include <QCoreApplication>

#include <algorithm>

namespace s2s {
namespace {

/// Only the translation context of the texts in this file.
struct GroupTableText {
  Q_DECLARE_TR_FUNCTIONS(s2s::GroupTableText)
};

/// Those of the whole, so that all rows have the same columns.
QStringList namesIn(const RatingsReport& report) {
  QStringList names;
  if (!report.strata.isEmpty())
    for (const GroupMean& mean : report.strata.first().groups.means)
      names << mean.group;
  return names;
}

Cell meanCell(const GroupGaps& groups, const QString& name) {
  const auto mean = std::find_if(groups.means.cbegin(), groups.means.cend(),
                                 [&](const GroupMean& each) { return each.group == name; });
  if (mean == groups.means.cend())
    return {};
  const QString tip = GroupTableText::tr("%n systems", nullptr, mean->systems);
  if (!mean->bt)
    return {.text = QStringLiteral("–"), .tip = tip};
  return {.text = QStringLiteral("%1 ± %2").arg(figure(mean->bt->value, 0),
                                                figure((mean->bt->high - mean->bt->low) / 2, 0)),
          .sort = mean->bt->value,
          .tip = tip};
}

/// Of the first group of the whole over its last.
std::optional<GroupGap> gapOf(const GroupGaps& groups, const QStringList& names) {
  for (GroupGap gap : groups.gaps) {
    if (gap.above == names.first() && gap.below == names.last())
      return gap;
    if (gap.above != names.last() || gap.below != names.first())
      continue;
    if (gap.bt)
      gap.bt = BtDifference{-gap.bt->value, gap.bt->se, -gap.bt->high, -gap.bt->low};
    if (gap.elo)
      gap.elo = -*gap.elo;
    return gap;
  }
  return std::nullopt;
}

QList<Cell> gapCells(const std::optional<GroupGap>& gap) {
  QList<Cell> cells;
  if (gap && gap->bt)
    cells << numberCell(gap->bt->value, 0)
          << Cell{.text = GroupTableText::tr("%1 to %2").arg(figure(gap->bt->low, 0), figure(gap->bt->high, 0)),
                  .sort = gap->bt->low};
  else
    cells << Cell{.text = QStringLiteral("–")} << Cell{.text = QStringLiteral("–")};
  return cells << (gap && gap->elo ? numberCell(*gap->elo, 0) : Cell{.text = QStringLiteral("–")});
}

}  // namespace

QString groupName(const QString& group) {
  if (group == QLatin1String("industry"))
    return GroupTableText::tr("industry");
  return group == QLatin1String("academia") ? GroupTableText::tr("academia") : group;
}

Table groupTable(const RatingsReport& report) {
  const QStringList names = namesIn(report);
  Table table;
  if (names.size() < 2)
    return table;
  table.columns << Column{.title = GroupTableText::tr("Part"), .number = false};
  for (const QString& name : names)
    table.columns << Column{
        .title = groupName(name),
        .tip = GroupTableText::tr("Mean Bradley-Terry rating of its systems, and half its 95 % interval")};
  table.columns << Column{.title = GroupTableText::tr("Gap"),
                          .tip = GroupTableText::tr("Mean of %1 minus mean of %2")
                                     .arg(groupName(names.first()), groupName(names.last()))}
                << Column{.title = GroupTableText::tr("95 % interval")}
                << Column{.title = GroupTableText::tr("Elo gap")};
  for (const RatingStratum& stratum : report.strata) {
    const bool isWhole = !stratum.level && !stratum.domain;
    Row row{.key = isWhole ? QString() : stratumWords(stratum)};
    row.cells << textCell(isWhole ? GroupTableText::tr("All") : stratumWords(stratum));
    for (const QString& name : names)
      row.cells << meanCell(stratum.groups, name);
    row.cells += gapCells(gapOf(stratum.groups, names));
    for (Cell& cell : row.cells)
      cell.thin = stratum.n < kThinStratum;
    table.rows << row;
  }
  return table;
}

}  // namespace s2s
