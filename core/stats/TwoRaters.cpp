// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/stats/TwoRaters.h"

#include "core/stats/Normal.h"

#include <algorithm>
#include <numeric>
#include <vector>

namespace s2s {
namespace {

/// A table as shares, with the share of each label over both raters.
struct Pooled {
  Pooled(const ConfusionTable& table, const AgreementWeights& weights)
      : size(table.size()), n(static_cast<double>(table.total())), cells(static_cast<size_t>(size) * size), both(size) {
    double agreed = 0;
    for (int i = 0; i < size; ++i)
      for (int j = 0; j < size; ++j) {
        const double items = static_cast<double>(table.at(i, j));
        cells[i * size + j] = items / n;
        both[i] += items / (2 * n);
        both[j] += items / (2 * n);
        agreed += items * weights.at(i, j);
      }
    observed = agreed / n;
  }

  int size;
  double n, observed = 0;
  std::vector<double> cells, both;
};

/// The variance that the coefficients share; @p chanceOf(i, j) is the chance that a pair of labels stands for.
template <class ChanceOf>
double variance(const Pooled& table, const AgreementWeights& weights, double chance, ChanceOf chanceOf) {
  const double apart = 1 - (table.observed - chance) / (1 - chance);
  double sum = 0;
  for (int i = 0; i < table.size; ++i)
    for (int j = 0; j < table.size; ++j) {
      const double term = weights.at(i, j) - 2 * apart * chanceOf(i, j);
      sum += table.cells[i * table.size + j] * term * term;
    }
  const double centre = table.observed - 2 * apart * chance;
  return (sum - centre * centre) / (table.n * (1 - chance) * (1 - chance));
}

/// Why no coefficient is defined, if so: a label alone leaves nothing to choose.
std::optional<Undefined> whyNot(const ConfusionTable& table) {
  if (table.total() == 0)
    return Undefined::NoItems;
  return table.size() < 2 ? std::optional(Undefined::OneCategory) : std::nullopt;
}

int labelsUsed(const Pooled& table) {
  return static_cast<int>(
      std::count_if(table.both.cbegin(), table.both.cend(), [](double share) { return share > 0; }));
}

}  // namespace

Coefficient percentAgreement(const ConfusionTable& table, const AgreementWeights& weights) {
  if (table.total() == 0)
    return undefinedFor(Undefined::NoItems);
  const Pooled pooled(table, weights);
  return coefficientOf(pooled.observed, 0, variance(pooled, weights, 0, [](int, int) { return 0.0; }), kZ95);
}

Coefficient gwetAc(const ConfusionTable& table, const AgreementWeights& weights) {
  if (const auto reason = whyNot(table))
    return undefinedFor(*reason);
  const Pooled pooled(table, weights);
  const double scale = weights.total() / (pooled.size * (pooled.size - 1.0));
  double spread = 0;
  for (const double share : pooled.both)
    spread += share * (1 - share);
  const double chance = scale * spread;
  if (chance >= 1)
    return undefinedFor(Undefined::OneCategory);
  const auto chanceOf = [&](int i, int j) { return scale * (1 - (pooled.both[i] + pooled.both[j]) / 2); };
  return coefficientOf(pooled.observed, chance, variance(pooled, weights, chance, chanceOf), kZ95);
}

Coefficient brennanPrediger(const ConfusionTable& table, const AgreementWeights& weights) {
  if (const auto reason = whyNot(table))
    return undefinedFor(*reason);
  const Pooled pooled(table, weights);
  const double chance = weights.total() / (pooled.size * static_cast<double>(pooled.size));
  if (chance >= 1)
    return undefinedFor(Undefined::OneCategory);
  const auto chanceOf = [&](int, int) { return chance; };
  return coefficientOf(pooled.observed, chance, variance(pooled, weights, chance, chanceOf), kZ95);
}

Coefficient scottPi(const ConfusionTable& table, const AgreementWeights& weights) {
  if (const auto reason = whyNot(table))
    return undefinedFor(*reason);
  const Pooled pooled(table, weights);
  std::vector<double> meanWeight(pooled.size, 0.0);
  for (int i = 0; i < pooled.size; ++i)
    for (int j = 0; j < pooled.size; ++j)
      meanWeight[i] += (weights.at(i, j) + weights.at(j, i)) / 2 * pooled.both[j];
  const double chance = std::inner_product(pooled.both.cbegin(), pooled.both.cend(), meanWeight.cbegin(), 0.0);
  if (labelsUsed(pooled) == 1 || chance >= 1)
    return undefinedFor(Undefined::OneCategory);
  const auto chanceOf = [&](int i, int j) { return (meanWeight[i] + meanWeight[j]) / 2; };
  return coefficientOf(pooled.observed, chance, variance(pooled, weights, chance, chanceOf), kZ95);
}

}  // namespace s2s
