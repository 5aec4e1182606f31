// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Random.h"
#include "core/model/Games.h"

#include <array>
#include <cmath>

namespace s2s {

/// The ratings of ten systems that simulations draw games from: those of the paper's main table (arXiv 2503.05085).
inline constexpr std::array<double, 10> kSeedRatings = {1246.1, 1239.2, 1231.9, 1148.2, 1088.3,
                                                        1056.7, 908.7,  727.4,  677.1,  676.4};

/// Whether the first of two systems of these ratings wins.
inline bool wins(double first, double second, Random& random) {
  return random.unit() < 1 / (1 + std::pow(10.0, (second - first) / 400));
}

}  // namespace s2s
