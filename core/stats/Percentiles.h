// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>
#include <vector>

namespace s2s {

/// What 95 % of the rounds of a resampling lie within.
struct Band {
  double low = 0, median = 0, high = 0;  ///< 2.5, 50 and 97.5 %

  bool operator==(const Band&) const = default;
};

/// The quantile of sorted numbers with linear interpolation (type 7 of Hyndman & Fan 1996).
double quantile(std::span<const double> sorted, double share);

/// Sorts the numbers, of which there is at least one.
Band bandOf(std::vector<double>& numbers);

}  // namespace s2s
