// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/stats/UnitAgreement.h"

#include <algorithm>

namespace s2s {
namespace {

double agreeingPairs(const LabelCounts& counts, const AgreementWeights& weights, size_t row) {
  double sum = 0;
  for (int i = 0; i < counts.categories; ++i) {
    if (counts.at(row, i) == 0)
      continue;
    double alike = -1;  // not with oneself
    for (int j = 0; j < counts.categories; ++j)
      alike += weights.at(i, j) * counts.at(row, j);
    sum += counts.at(row, i) * alike;
  }
  return sum;
}

}  // namespace

UnitAgreement::UnitAgreement(const LabelCounts& given, const AgreementWeights& weights)
    : counts(given), ratings(given.rows()), pairs(given.rows()), shares(given.categories) {
  std::vector<double> agreed;
  double sum = 0;
  for (size_t row = 0; row < counts.rows(); ++row) {
    ratings[row] = counts.ratings(row);
    pairs[row] = agreeingPairs(counts, weights, row);
    if (ratings[row] <= 0)
      continue;
    units += counts.units[row];
    for (int label = 0; label < counts.categories; ++label)
      shares[label] += counts.units[row] * counts.at(row, label) / ratings[row];
    if (ratings[row] < 2)
      continue;
    paired += counts.units[row];
    sum += counts.units[row] * of(row);
  }
  if (paired > 0)
    observed = sum / paired;
  for (double& share : shares)
    share = units > 0 ? share / units : 0;
  used = static_cast<int>(std::count_if(shares.cbegin(), shares.cend(), [](double share) { return share > 0; }));
}

double UnitAgreement::variance(double chance, const std::vector<double>& unitChance) const {
  const double value = (observed - chance) / (1 - chance);
  double sum = 0;
  for (size_t row = 0; row < counts.rows(); ++row) {
    if (ratings[row] <= 0)
      continue;
    const double own = ratings[row] >= 2 ? (units / paired) * (of(row) - chance) / (1 - chance) : 0.0;
    const double off = own - 2 * (1 - value) * (unitChance[row] - chance) / (1 - chance) - value;
    sum += counts.units[row] * off * off;
  }
  return sum / (units * (units - 1));
}

}  // namespace s2s
