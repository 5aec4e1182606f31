// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/stats/Wilson.h"

#include "core/stats/Normal.h"

#include <algorithm>
#include <cmath>

namespace s2s {
namespace {

/// Half of the width of the interval before it is cut at 0 and 1.
double halfWidthAt(double share, double count) {
  const double z2 = kZ95 * kZ95;
  return kZ95 * std::sqrt(share * (1 - share) / count + z2 / (4 * count * count)) / (1 + z2 / count);
}

}  // namespace

Interval wilson(qint64 successes, qint64 n) {
  if (n <= 0)
    return {};
  const double count = static_cast<double>(n);
  const double share = static_cast<double>(successes) / count;
  const double z2 = kZ95 * kZ95;
  const double middle = share + z2 / (2 * count);
  const double scale = 1 + z2 / count;
  const double half = halfWidthAt(share, count);
  // At the ends the formula gives exactly 0 and 1; rounding must not.
  return {successes <= 0 ? 0 : std::max(0.0, middle / scale - half),
          successes >= n ? 1 : std::min(1.0, middle / scale + half)};
}

qint64 sampleSizeFor(double share, double half) {
  // The width falls with n from 0.5 (n = 0) towards 0, so the first n that is narrow enough can be halved in on.
  qint64 enough = 1;
  while (halfWidthAt(share, static_cast<double>(enough)) > half && enough < (qint64{1} << 40))
    enough *= 2;
  qint64 tooFew = enough / 2;
  while (enough - tooFew > 1) {
    const qint64 middle = tooFew + (enough - tooFew) / 2;
    (halfWidthAt(share, static_cast<double>(middle)) > half ? tooFew : enough) = middle;
  }
  return enough;
}

}  // namespace s2s
