// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/report/RatingsReport.h"
#include "ui/charts/Series.h"

namespace s2s {

/// Bars of all systems, in the order of the whole's leaderboard, one series for each level or domain of @p kind.
/// Ratings grow from the start value; they have no interval, because sequential Elo has none.
BarGroups ratingBars(const RatingsReport& report, RatingStrata kind);
/// The same for the share of decided games won, with the Wilson interval.
BarGroups winRateBars(const RatingsReport& report, RatingStrata kind);

/// The strata of one kind, Unknown last.
QList<RatingStratum> strataOf(const RatingsReport& report, RatingStrata kind);
QString stratumWords(const RatingStratum& stratum);
/// Places of the systems in Games::systems by falling overall rating.
QList<int> leaderboardOrder(const RatingsReport& report);
const Standing* standingOf(const RatingStratum& stratum, int system);

}  // namespace s2s
