// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/Contents.h"

#include <QHash>
#include <QList>
#include <QMap>

#include <utility>

namespace s2s {

/// The battles that a plan adds to those that a study has: as many as are missing to settings.battles (0: one for each
/// sample that has none), drawn as defaultBattles() does, as far as the quotas allow. Those that are there already
/// count for the quotas and are never drawn again. Pure; follows from the seed.
QList<DrawnBattle> plannedBattles(const Contents& contents, const PlanSettings& settings);

/// The same study as it would be after that.
Contents withPlannedBattles(Contents contents, const PlanSettings& settings);

/// What a draw would give, before anything is changed.
struct DrawPreview {
  struct Cell {
    int there = 0, added = 0;
    bool operator==(const Cell&) const = default;
  };
  QMap<std::pair<Level, Domain>, Cell> cells;  ///< battles
  int there = 0, added = 0;
  int newcomer = 0;               ///< places in the walk of somebody who begins then
  QHash<RaterId, int> moreItems;  ///< places that would be added to the walks that exist
  double hours = 0;               ///< for the newcomer
};
/// Pure; @p secondsEach as for expectedHours().
DrawPreview previewDraw(const Contents& contents, const PlanSettings& settings, double secondsEach);

}  // namespace s2s
