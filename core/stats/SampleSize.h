// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/stats/BradleyTerry.h"

namespace s2s {

/// The share of tests that find a difference, and what is asked of them unless said otherwise.
inline constexpr double kWantedPower = 0.8;

/// The mean width of the 95 % intervals of a fit's ratings; an anchor, which has none, is left out.
double meanWidth(const BtFit& fit);
/// How many games in all would bring that width down to @p width, drawn in the same proportions: errors shrink with the
/// root of the number. Never fewer than there are; 0 without ratings.
qint64 gamesForWidth(const BtFit& fit, double width);

/// The chance that a two-sided test at 5 % finds @p difference, were it the true one.
double power(const BtDifference& difference);
/// How many games in all would find it with the wanted power, drawn in the same proportions. 0 for a difference of 0:
/// no number would.
qint64 gamesToSeparate(const BtFit& fit, int first, int second, double wanted = kWantedPower);

}  // namespace s2s
