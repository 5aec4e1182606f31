// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/stats/Diligence.h"

#include "core/stats/Distributions.h"
#include "core/stats/Percentiles.h"

#include <algorithm>
#include <cmath>

namespace s2s {
Runs runsOf(const std::vector<bool>& sides) {
  Runs result;
  result.n = static_cast<qint64>(sides.size());
  qint64 length = 0, first = 0;
  for (size_t i = 0; i < sides.size(); ++i) {
    const bool goesOn = i > 0 && sides[i] == sides[i - 1];
    length = goesOn ? length + 1 : 1;
    result.runs += goesOn ? 0 : 1;
    result.longest = std::max(result.longest, length);
    first += sides[i] ? 1 : 0;
  }
  const double n = static_cast<double>(result.n), one = static_cast<double>(first), other = n - one;
  const double mean = n > 0 ? 2 * one * other / n + 1 : 0;
  const double variance = n > 1 ? (mean - 1) * (mean - 2) / (n - 1) : 0;
  if (variance > 0) {
    result.z = (static_cast<double>(result.runs) - mean) / std::sqrt(variance);
    result.p = normalTwoSided(*result.z);
  }
  return result;
}

Drift driftOf(const std::vector<bool>& agreed) {
  Drift drift;
  for (size_t i = 0; i < agreed.size(); ++i)
    (i < agreed.size() / 2 ? drift.early : drift.late).add(agreed[i]);
  if (drift.early.n == 0 || drift.late.n == 0)
    return drift;
  drift.change = *drift.late.value() - *drift.early.value();
  const double early = static_cast<double>(drift.early.n), late = static_cast<double>(drift.late.n);
  const double pooled = static_cast<double>(drift.early.count + drift.late.count) / (early + late);
  const double variance = pooled * (1 - pooled) * (1 / early + 1 / late);
  if (variance > 0) {
    drift.z = *drift.change / std::sqrt(variance);
    drift.p = normalTwoSided(*drift.z);
  }
  return drift;
}

Speed speedOf(std::vector<double> seconds) {
  Speed speed;
  speed.n = static_cast<qint64>(seconds.size());
  if (seconds.empty())
    return speed;
  std::sort(seconds.begin(), seconds.end());
  speed.median = quantile(seconds, 0.5);
  speed.low = quantile(seconds, 0.1);
  speed.high = quantile(seconds, 0.9);
  return speed;
}

}  // namespace s2s
