// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/stats/ManyRaters.h"

#include "core/stats/Distributions.h"
#include "core/stats/UnitAgreement.h"

#include <numeric>
#include <vector>

namespace s2s {
namespace {

std::optional<Undefined> whyNot(const UnitAgreement& agreement) {
  if (agreement.units == 0)
    return Undefined::NoItems;
  if (agreement.paired == 0)
    return Undefined::NoPairs;
  return agreement.counts.categories < 2 ? std::optional(Undefined::OneCategory) : std::nullopt;
}

/// @p chanceOfLabel: what a rating of that label adds to its unit's chance.
Coefficient coefficient(const UnitAgreement& agreement, double chance, const std::vector<double>& chanceOfLabel) {
  if (chance >= 1)
    return undefinedFor(Undefined::OneCategory);
  const LabelCounts& counts = agreement.counts;
  std::vector<double> unitChance(counts.rows(), 0.0);
  for (size_t row = 0; row < counts.rows(); ++row)
    for (int label = 0; label < counts.categories && agreement.ratings[row] > 0; ++label)
      unitChance[row] += counts.at(row, label) * chanceOfLabel[label] / agreement.ratings[row];
  if (agreement.units < 2) {  // one unit has a value and no variance
    Coefficient result = coefficientOf(agreement.observed, chance, 0, 0);
    result.se = result.low = result.high = std::nullopt;
    return result;
  }
  return coefficientOf(agreement.observed, chance, agreement.variance(chance, unitChance),
                       student95(agreement.units - 1));
}

}  // namespace

Coefficient percentAgreement(const LabelCounts& counts, const AgreementWeights& weights) {
  const UnitAgreement agreement(counts, weights);
  if (agreement.paired == 0)
    return undefinedFor(agreement.units == 0 ? Undefined::NoItems : Undefined::NoPairs);
  return coefficient(agreement, 0, std::vector<double>(counts.categories, 0.0));
}

Coefficient fleissKappa(const LabelCounts& counts, const AgreementWeights& weights) {
  const UnitAgreement agreement(counts, weights);
  if (const auto reason = whyNot(agreement))
    return undefinedFor(*reason);
  if (agreement.used == 1)
    return undefinedFor(Undefined::OneCategory);
  const std::vector<double>& shares = agreement.shares;
  std::vector<double> meanWeight(shares.size(), 0.0);
  for (int i = 0; i < counts.categories; ++i)
    for (int j = 0; j < counts.categories; ++j)
      meanWeight[i] += (weights.at(i, j) + weights.at(j, i)) / 2 * shares[j];
  const double chance = std::inner_product(shares.cbegin(), shares.cend(), meanWeight.cbegin(), 0.0);
  return coefficient(agreement, chance, meanWeight);
}

Coefficient gwetAc(const LabelCounts& counts, const AgreementWeights& weights) {
  const UnitAgreement agreement(counts, weights);
  if (const auto reason = whyNot(agreement))
    return undefinedFor(*reason);
  const double scale = weights.total() / (counts.categories * (counts.categories - 1.0));
  std::vector<double> chanceOfLabel;
  double chance = 0;
  for (const double share : agreement.shares) {
    chanceOfLabel.push_back(scale * (1 - share));
    chance += scale * share * (1 - share);
  }
  return coefficient(agreement, chance, chanceOfLabel);
}

Coefficient freeMarginalKappa(const LabelCounts& counts, const AgreementWeights& weights) {
  const UnitAgreement agreement(counts, weights);
  if (const auto reason = whyNot(agreement))
    return undefinedFor(*reason);
  const double chance = weights.total() / (counts.categories * static_cast<double>(counts.categories));
  return coefficient(agreement, chance, std::vector<double>(counts.categories, chance));
}

}  // namespace s2s
