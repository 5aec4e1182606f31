// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/stats/Coefficient.h"

#include <algorithm>
#include <cmath>

namespace s2s {

Coefficient coefficientOf(double observed, double chance, double variance, double quantile) {
  Coefficient result;
  result.observed = observed;
  result.chance = chance;
  const double value = (observed - chance) / (1 - chance);
  // Of full agreement the variance is 0, and rounding must not say otherwise.
  const double se = observed == 1.0 ? 0 : std::sqrt(std::max(0.0, variance));
  result.value = value;
  result.se = se;
  result.low = std::max(-1.0, value - quantile * se);
  result.high = std::min(1.0, value + quantile * se);
  return result;
}

}  // namespace s2s
