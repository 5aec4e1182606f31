// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/report/RatingsReport.h"
#include "ui/charts/Series.h"

namespace s2s {

/// Bars of all systems, in the order of the whole's leaderboard, one series for each level or domain of @p kind. Elo
/// grows from the start value; its whisker is what random orders of the same games give, where that was computed.
/// Bradley-Terry grows from the centre, with its 95 % interval; a stratum without a maximum has no bars.
BarGroups ratingBars(const RatingsReport& report, RatingStrata kind, RatingMethod method = RatingMethod::Elo);
/// The same for the share of decided games won, with the Wilson interval.
BarGroups winRateBars(const RatingsReport& report, RatingStrata kind, RatingMethod order = RatingMethod::Elo);

/// The strata of one kind, Unknown last.
QList<RatingStratum> strataOf(const RatingsReport& report, RatingStrata kind);
QString stratumWords(const RatingStratum& stratum);
/// Places of the systems in Games::systems by falling overall rating; those without a Bradley-Terry rating come last,
/// or all by Elo where there are none.
QList<int> leaderboardOrder(const RatingsReport& report, RatingMethod method = RatingMethod::Elo);
const Standing* standingOf(const RatingStratum& stratum, int system);
/// The rating of a system by Bradley-Terry; null where there is none.
const BtRating* fittedIn(const RatingStratum& stratum, int system);
/// What 95 % of random orders make of a system's Elo; null where that was not computed.
const Band* jitterIn(const RatingStratum& stratum, int system);

}  // namespace s2s
