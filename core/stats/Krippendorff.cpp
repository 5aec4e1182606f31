// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/stats/Krippendorff.h"

#include "core/stats/Distributions.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace s2s {
namespace {

/// Only the units that have something to compare.
LabelCounts paired(const LabelCounts& counts) {
  LabelCounts kept;
  kept.categories = counts.categories;
  for (size_t row = 0; row < counts.rows(); ++row)
    if (counts.ratings(row) >= 2)
      kept.add(std::span(counts.counts).subspan(row * counts.categories, counts.categories), counts.units[row]);
  return kept;
}

std::vector<double> labelTotals(const LabelCounts& counts) {
  std::vector<double> totals(counts.categories, 0.0);
  for (size_t row = 0; row < counts.rows(); ++row)
    for (int label = 0; label < counts.categories; ++label)
      totals[label] += counts.units[row] * counts.at(row, label);
  return totals;
}

/// The squared difference of two categories.
double difference(Metric metric, int one, int two, const std::vector<double>& totals,
                  const std::vector<double>& values) {
  if (one == two)
    return 0;
  const double a = values[one], b = values[two];
  switch (metric) {
    case Metric::Nominal: return 1;
    case Metric::Interval: return (a - b) * (a - b);
    case Metric::Ratio: return a + b == 0 ? 0 : (a - b) * (a - b) / ((a + b) * (a + b));
    case Metric::Ordinal: break;
  }
  const auto [low, high] = std::minmax(one, two);
  const double between = std::accumulate(totals.cbegin() + low, totals.cbegin() + high + 1, 0.0);
  const double ranks = between - (totals[low] + totals[high]) / 2;
  return ranks * ranks;
}

/// Differences as weights of agreement; nothing when no two categories that occur differ.
std::optional<AgreementWeights> weightsOf(Metric metric, const std::vector<double>& totals,
                                          const std::vector<double>& values) {
  const int size = static_cast<int>(totals.size());
  QList<QList<double>> costs(size, QList<double>(size, 0.0));
  bool differ = false;
  for (int i = 0; i < size; ++i)
    for (int j = 0; j < size; ++j) {
      if (totals[i] == 0 || totals[j] == 0)
        continue;  // what does not occur must not scale the weights
      costs[i][j] = difference(metric, i, j, totals, values);
      differ = differ || costs[i][j] > 0;
    }
  return differ ? AgreementWeights::fromDisagreement(costs) : std::nullopt;
}

/// The sums of Gwet's form of alpha.
struct Sums {
  double units = 0, ratings = 0, mean = 0;  ///< mean: ratings of a unit
  double within = 0;                        ///< mean over units of their agreement, before the small-sample term
  double chance = 0;
  std::vector<double> own, ownChance;  ///< by row
};

Sums sumsOf(const LabelCounts& counts, const std::vector<double>& totals, const AgreementWeights& weights) {
  Sums sums;
  sums.units = std::accumulate(counts.units.cbegin(), counts.units.cend(), 0.0);
  sums.ratings = std::accumulate(totals.cbegin(), totals.cend(), 0.0);
  sums.mean = sums.ratings / sums.units;
  std::vector<double> expected(counts.categories, 0.0);
  for (int i = 0; i < counts.categories; ++i) {
    for (int j = 0; j < counts.categories; ++j)
      expected[i] += weights.at(i, j) * totals[j] / sums.ratings;
    sums.chance += expected[i] * totals[i] / sums.ratings;
  }
  for (size_t row = 0; row < counts.rows(); ++row) {
    double pairs = 0, chance = 0;
    for (int i = 0; i < counts.categories; ++i) {
      double alike = -1;
      for (int j = 0; j < counts.categories; ++j)
        alike += weights.at(i, j) * counts.at(row, j);
      pairs += counts.at(row, i) * alike;
      chance += counts.at(row, i) * expected[i];
    }
    sums.own.push_back(pairs / (sums.mean * (counts.ratings(row) - 1)));
    sums.ownChance.push_back(chance / sums.mean);
    sums.within += counts.units[row] * sums.own.back() / sums.units;
  }
  return sums;
}

/// As in irrCAC: the small-sample term enters where units have more or fewer ratings than the mean, and only there.
double variance(const LabelCounts& counts, const Sums& sums, double observed) {
  const double alpha = (sums.within - sums.chance) / (1 - sums.chance);
  double sum = 0;
  for (size_t row = 0; row < counts.rows(); ++row) {
    const double more = (counts.ratings(row) - sums.mean) / sums.mean;
    const double own = (sums.own[row] - observed * more - sums.chance) / (1 - sums.chance);
    const double chance = (sums.ownChance[row] - sums.chance * more - sums.chance) / (1 - sums.chance);
    const double off = own - 2 * (1 - alpha) * chance - alpha;
    sum += counts.units[row] * off * off;
  }
  return sum / (sums.units * (sums.units - 1));
}

}  // namespace

Coefficient krippendorffAlpha(const LabelCounts& given, Metric metric, const std::vector<double>& numbers) {
  const LabelCounts counts = paired(given);
  if (counts.rows() == 0)
    return undefinedFor(given.rows() == 0 ? Undefined::NoItems : Undefined::NoPairs);
  std::vector<double> values = numbers;
  if (values.empty()) {
    values.resize(counts.categories);
    std::iota(values.begin(), values.end(), 0.0);
  }
  const std::vector<double> totals = labelTotals(counts);
  const auto weights = weightsOf(metric, totals, values);
  if (!weights)
    return undefinedFor(Undefined::OneCategory);
  const Sums sums = sumsOf(counts, totals, *weights);
  const double small = 1 / sums.ratings;
  const double observed = (1 - small) * sums.within + small;
  if (sums.units < 2) {
    Coefficient result = coefficientOf(observed, sums.chance, 0, 0);
    result.se = result.low = result.high = std::nullopt;
    return result;
  }
  return coefficientOf(observed, sums.chance, variance(counts, sums, observed), student95(sums.units - 1));
}

}  // namespace s2s
