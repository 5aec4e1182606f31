// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/GenRatings.h"

#include "core/base/Random.h"

#include <algorithm>

namespace s2s {
namespace {

constexpr int kRaters = 5;

std::vector<double> cumulativeShares(int categories) {
  const double total = categories * (categories + 1) / 2.0;
  std::vector<double> cumulative;
  double sum = 0;
  for (int left = categories; left > 0; --left)
    cumulative.push_back(sum += left / total);
  return cumulative;
}

}  // namespace

RatingTable genRatings(int items, int categories) {
  const std::vector<double> cumulative = cumulativeShares(categories);
  RatingTable table{categories, std::vector(kRaters, std::vector<std::uint8_t>(items))};
  for (int i = 0; i < items; ++i) {
    const auto past = std::upper_bound(cumulative.cbegin(), cumulative.cend(), uniform(2000, i));
    const auto label = std::min<std::ptrdiff_t>(past - cumulative.cbegin(), categories - 1);
    for (int rater = 0; rater < kRaters; ++rater)
      table.columns[rater][i] = static_cast<std::uint8_t>(
          uniform(2100 + rater, i) < 0.80 ? label : static_cast<std::ptrdiff_t>(uniform(2200 + rater, i) * categories));
  }
  return table;
}

}  // namespace s2s
