// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/stats/Distributions.h"
#include "core/stats/ManyRaters.h"
#include "core/stats/UnitAgreement.h"

#include <vector>

namespace s2s {
namespace {

/// Each rater's number of ratings, and shares of labels among them.
struct RaterShares {
  explicit RaterShares(const RatingPatterns& patterns)
      : raters(patterns.raters), categories(patterns.categories), ratings(raters), mean(categories) {
    shares.resize(static_cast<size_t>(raters) * categories);
    for (size_t row = 0; row < patterns.units.size(); ++row)
      for (int rater = 0; rater < raters; ++rater)
        if (const std::uint8_t label = patterns.row(row)[rater]; label != kNoLabel) {
          ratings[rater] += patterns.units[row];
          shares[rater * categories + label] += patterns.units[row];
        }
    for (int rater = 0; rater < raters; ++rater)
      for (int label = 0; label < categories; ++label) {
        shares[rater * categories + label] /= ratings[rater];
        mean[label] += at(rater, label) / raters;
      }
  }

  double at(int rater, int label) const { return shares[rater * categories + label]; }
  /// The share of pairs of different raters, drawn by their own shares, that have these two labels.
  double ofPairs(int one, int two) const {
    double sum = 0;
    for (int rater = 0; rater < raters; ++rater)
      sum += at(rater, one) * at(rater, two);
    return (raters * mean[one] * mean[two] - sum / raters) / (raters - 1);
  }

  int raters, categories;
  std::vector<double> ratings, shares, mean;
};

/// Those who rated nothing are no raters.
RatingPatterns withoutSilent(const RatingPatterns& patterns) {
  std::vector<int> speaking;
  for (int rater = 0; rater < patterns.raters; ++rater)
    for (size_t row = 0; row < patterns.units.size(); ++row)
      if (patterns.row(row)[rater] != kNoLabel) {
        speaking.push_back(rater);
        break;
      }
  RatingPatterns kept{patterns.categories, static_cast<int>(speaking.size()), {}, patterns.units};
  for (size_t row = 0; row < patterns.units.size(); ++row)
    for (const int rater : speaking)
      kept.labels.push_back(patterns.row(row)[rater]);
  return kept;
}

/// What each row of ratings adds to chance (Gwet 2014, 5.3.4; the lambda of irrCAC).
std::vector<double> unitChances(const RatingPatterns& patterns, const RaterShares& raters,
                                const AgreementWeights& weights, double units) {
  const int q = patterns.categories;
  // The weight of a label against those of all other raters.
  std::vector<double> others(static_cast<size_t>(raters.raters) * q, 0.0);
  for (int rater = 0; rater < raters.raters; ++rater)
    for (int label = 0; label < q; ++label)
      for (int other = 0; other < q; ++other)
        others[rater * q + label] +=
            weights.at(other, label) * (raters.raters * raters.mean[other] - raters.at(rater, other));
  std::vector<double> chances(patterns.units.size(), 0.0);
  for (size_t row = 0; row < chances.size(); ++row)
    for (int rater = 0; rater < raters.raters; ++rater) {
      const std::uint8_t said = patterns.row(row)[rater];
      const double missing = (said != kNoLabel ? 1.0 : 0.0) - raters.ratings[rater] / units;
      double sum = 0;
      for (int label = 0; label < q; ++label)
        sum += ((said == label ? 1.0 : 0.0) - missing * raters.at(rater, label)) * others[rater * q + label];
      chances[row] += sum * units / raters.ratings[rater] / (raters.raters * (raters.raters - 1.0));
    }
  return chances;
}

}  // namespace

Coefficient congerKappa(const RatingPatterns& all, const AgreementWeights& weights) {
  const RatingPatterns patterns = withoutSilent(all);
  const LabelCounts counts = labelCounts(patterns);
  const UnitAgreement agreement(counts, weights);
  if (agreement.units == 0 || agreement.paired == 0)
    return undefinedFor(agreement.units == 0 ? Undefined::NoItems : Undefined::NoPairs);
  const RaterShares raters(patterns);
  double chance = 0;
  for (int i = 0; i < patterns.categories; ++i)
    for (int j = 0; j < patterns.categories; ++j)
      chance += weights.at(i, j) * raters.ofPairs(i, j);
  if (agreement.used == 1 || chance >= 1)
    return undefinedFor(Undefined::OneCategory);
  if (agreement.units < 2) {
    Coefficient result = coefficientOf(agreement.observed, chance, 0, 0);
    result.se = result.low = result.high = std::nullopt;
    return result;
  }
  const std::vector<double> unitChance = unitChances(patterns, raters, weights, agreement.units);
  return coefficientOf(agreement.observed, chance, agreement.variance(chance, unitChance),
                       student95(agreement.units - 1));
}

}  // namespace s2s
