// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/stats/Wilson.h"

#include "core/stats/Normal.h"

#include <algorithm>
#include <cmath>

namespace s2s {

Interval wilson(qint64 successes, qint64 n) {
  if (n <= 0)
    return {};
  const double count = static_cast<double>(n);
  const double share = static_cast<double>(successes) / count;
  const double z2 = kZ95 * kZ95;
  const double middle = share + z2 / (2 * count);
  const double half = kZ95 * std::sqrt(share * (1 - share) / count + z2 / (4 * count * count));
  const double scale = 1 + z2 / count;
  // At the ends the formula gives exactly 0 and 1; rounding must not.
  return {successes <= 0 ? 0 : std::max(0.0, (middle - half) / scale),
          successes >= n ? 1 : std::min(1.0, (middle + half) / scale)};
}

}  // namespace s2s
