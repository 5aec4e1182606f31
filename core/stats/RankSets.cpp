// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/stats/RankSets.h"

#include "core/stats/Normal.h"

#include <algorithm>
#include <cmath>

namespace s2s {

BtDifference difference(const BtFit& fit, int first, int second) {
  const auto m = static_cast<int>(fit.ratings.size());
  const auto at = [&](int i, int j) { return fit.covariance[static_cast<size_t>(i) * m + j]; };
  BtDifference result;
  result.value = fit.ratings.at(first).rating - fit.ratings.at(second).rating;
  result.se = std::sqrt(std::max(0.0, at(first, first) + at(second, second) - 2 * at(first, second)));
  result.low = result.value - kZ95 * result.se;
  result.high = result.value + kZ95 * result.se;
  return result;
}

void addRankSets(BtFit& fit) {
  const auto m = static_cast<int>(fit.ratings.size());
  for (BtRating& rating : fit.ratings) {
    rating.bestRank = 1;
    rating.worstRank = m;
  }
  for (int i = 0; i < m; ++i)
    for (int j = i + 1; j < m; ++j)
      if (difference(fit, i, j).low > 0) {
        ++fit.ratings[j].bestRank;
        --fit.ratings[i].worstRank;
      }
}

}  // namespace s2s
