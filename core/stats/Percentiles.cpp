// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/stats/Percentiles.h"

#include <algorithm>

namespace s2s {

double quantile(std::span<const double> sorted, double share) {
  if (sorted.empty())
    return 0;
  const double place = share * static_cast<double>(sorted.size() - 1);
  const auto below = static_cast<size_t>(place);
  const size_t above = std::min(below + 1, sorted.size() - 1);
  return sorted[below] + (place - static_cast<double>(below)) * (sorted[above] - sorted[below]);
}

Band bandOf(std::vector<double>& numbers) {
  std::sort(numbers.begin(), numbers.end());
  return {quantile(numbers, 0.025), quantile(numbers, 0.5), quantile(numbers, 0.975)};
}

}  // namespace s2s
