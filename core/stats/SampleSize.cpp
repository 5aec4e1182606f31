// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/stats/SampleSize.h"

#include "core/stats/Normal.h"

#include <algorithm>
#include <cmath>

namespace s2s {
namespace {

constexpr double kMostGames = 1e15;

double normalShare(double z) { return std::erfc(-z / std::sqrt(2.0)) / 2; }

/// The inverse of normalShare, by halving.
double normalPoint(double share) {
  double low = -10, high = 10;
  for (int i = 0; i < 100; ++i) {
    const double middle = (low + high) / 2;
    (normalShare(middle) < share ? low : high) = middle;
  }
  return (low + high) / 2;
}

qint64 atLeast(double games) { return static_cast<qint64>(std::ceil(std::min(games, kMostGames) - 1e-6)); }

}  // namespace

double meanWidth(const BtFit& fit) {
  double sum = 0;
  int wide = 0;
  for (const BtRating& rating : fit.ratings)
    if (rating.se > 0) {
      sum += rating.high - rating.low;
      ++wide;
    }
  return wide > 0 ? sum / wide : 0;
}

qint64 gamesForWidth(const BtFit& fit, double width) {
  if (fit.missing || width <= 0)
    return 0;
  const double ratio = std::max(1.0, meanWidth(fit) / width);
  return atLeast(static_cast<double>(fit.n) * ratio * ratio);
}

double power(const BtDifference& difference) {
  if (difference.se <= 0)
    return 0;
  const double z = std::abs(difference.value) / difference.se;
  return normalShare(z - kZ95) + normalShare(-z - kZ95);
}

qint64 gamesToSeparate(const BtFit& fit, int first, int second, double wanted) {
  const BtDifference gap = difference(fit, first, second);
  if (gap.value == 0)
    return 0;
  const double ratio = (kZ95 + normalPoint(wanted)) * gap.se / std::abs(gap.value);
  return atLeast(static_cast<double>(fit.n) * ratio * ratio);
}

}  // namespace s2s
