// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/ratings/HeadToHeadTable.h"

#include "ui/common/Figures.h"

#include <QCoreApplication>

namespace s2s {
namespace {

/// Only the translation context of the texts in this file.
struct HeadToHeadText {
  Q_DECLARE_TR_FUNCTIONS(s2s::HeadToHeadText)
};

QString differenceWords(const BtFit* fit, int system, int against) {
  const BtRating* own = fit && !fit->missing ? fit->of(system) : nullptr;
  const BtRating* other = own ? fit->of(against) : nullptr;
  if (!other)
    return {};
  const BtRating* first = fit->ratings.constData();
  const BtDifference gap = difference(*fit, static_cast<int>(own - first), static_cast<int>(other - first));
  return QLatin1Char('\n') +
         HeadToHeadText::tr("Bradley-Terry, over all games: %1 points above (95 % interval %2 to %3)")
             .arg(figure(gap.value, 0), figure(gap.low, 0), figure(gap.high, 0));
}

Cell pairCell(const HeadToHead& headToHead, int system, int against, const BtFit* fit) {
  if (system == against)
    return {};
  const qint64 games = headToHead.games(system, against), wins = headToHead.wins(system, against);
  const QString tip = HeadToHeadText::tr("%1 won %2 of %n games against %3", nullptr, static_cast<int>(games))
                          .arg(headToHead.systems().at(system))
                          .arg(wins)
                          .arg(headToHead.systems().at(against)) +
                      differenceWords(fit, system, against);
  if (games == 0)
    return {.text = QStringLiteral("–"), .sort = -1.0, .tip = tip, .thin = true};
  const double share = static_cast<double>(wins) / static_cast<double>(games);
  return {.text = QStringLiteral("%1 · %2").arg(percent(share, 0)).arg(games),
          .sort = share,
          .tip = tip,
          .thin = games < kThinPair,
          .heat = games < kThinPair ? std::nullopt : std::optional(2 * share - 1)};
}

}  // namespace

Table headToHeadTable(const HeadToHead& headToHead, const QList<int>& order, const BtFit* fit) {
  Table table;
  table.columns << Column{.title = HeadToHeadText::tr("Won against"), .number = false};
  for (const int against : order)
    table.columns << Column{.title = headToHead.systems().at(against)};
  for (const int system : order) {
    Row row{.key = headToHead.systems().at(system)};
    row.cells << textCell(row.key);
    for (const int against : order)
      row.cells << pairCell(headToHead, system, against, fit);
    table.rows << row;
  }
  return table;
}

}  // namespace s2s
