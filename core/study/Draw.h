// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/Contents.h"

#include <QList>

namespace s2s {

/// The battles that a plan adds to those that a study has: as many as are missing to settings.battles (0: one for each
/// sample that has none), drawn as defaultBattles() does, as far as the quotas allow. Those that are there already
/// count for the quotas and are never drawn again. Pure; follows from the seed.
QList<DrawnBattle> plannedBattles(const Contents& contents, const PlanSettings& settings);

/// The same study as it would be after that.
Contents withPlannedBattles(Contents contents, const PlanSettings& settings);

}  // namespace s2s
