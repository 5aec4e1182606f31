// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/stats/Fleiss.h"

#include "core/stats/Distributions.h"

#include <cmath>

namespace s2s {
namespace {

constexpr double kSameNumber = 1e-9;

/// The number of ratings of every unit, if they have the same.
std::optional<double> raters(const LabelCounts& counts) {
  if (counts.rows() == 0)
    return std::nullopt;
  const double first = counts.ratings(0);
  for (size_t row = 1; row < counts.rows(); ++row)
    if (std::abs(counts.ratings(row) - first) > kSameNumber)
      return std::nullopt;
  return first >= 2 ? std::optional(first) : std::nullopt;
}

NullTest test(double value, double se0) {
  const double z = value / se0;
  return {value, se0, z, normalTwoSided(z)};
}

}  // namespace

std::optional<FleissTests> fleissTests(const LabelCounts& counts) {
  const std::optional<double> n = raters(counts);
  if (!n)
    return std::nullopt;
  FleissTests result;
  std::vector<double> labelled(counts.categories, 0.0), discordant(counts.categories, 0.0);
  double units = 0, full = 0;
  for (size_t row = 0; row < counts.rows(); ++row) {
    units += counts.units[row];
    for (int label = 0; label < counts.categories; ++label) {
      const double count = counts.at(row, label);
      labelled[label] += counts.units[row] * count;
      discordant[label] += counts.units[row] * count * (*n - count);
      full += count == *n ? counts.units[row] : 0;
    }
  }
  double spread = 0, skew = 0, apart = 0;
  const double se = std::sqrt(2 / (units * *n * (*n - 1)));
  for (int label = 0; label < counts.categories; ++label) {
    const double p = labelled[label] / (units * *n), q = 1 - p;
    spread += p * q;
    skew += p * q * (q - p);
    apart += discordant[label];
    result.byCategory.push_back(p > 0 && q > 0
                                    ? std::optional(test(1 - discordant[label] / (units * *n * (*n - 1) * p * q), se))
                                    : std::nullopt);
  }
  if (!(spread > 0))
    return std::nullopt;
  result.overall = test(1 - apart / (units * *n * (*n - 1) * spread), se * std::sqrt(spread * spread - skew) / spread);
  result.fullAgreement = full / units;
  return result;
}

}  // namespace s2s
