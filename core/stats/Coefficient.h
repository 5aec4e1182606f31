// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/stats/Kappa.h"

#include <optional>

namespace s2s {

/// A coefficient of agreement beyond chance, (observed - chance) / (1 - chance), or why there is none.
struct Coefficient {
  std::optional<double> value;
  std::optional<double> observed, chance;
  std::optional<double> se;         ///< large-sample standard error, not under H0
  std::optional<double> low, high;  ///< 95 %, clipped to [-1, 1]
  std::optional<Undefined> undefined;

  bool operator==(const Coefficient&) const = default;
};

inline Coefficient undefinedFor(Undefined reason) {
  Coefficient none;
  none.undefined = reason;
  return none;
}

/// Value, error and interval from the two shares and the variance; @p quantile is that of the interval (1.96, or t).
Coefficient coefficientOf(double observed, double chance, double variance, double quantile);

}  // namespace s2s
