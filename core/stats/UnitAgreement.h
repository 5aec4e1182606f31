// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/stats/AgreementWeights.h"
#include "core/stats/RatingTable.h"

#include <vector>

namespace s2s {

/// What the coefficients of many raters share: agreement within the units, and shares of the labels.
struct UnitAgreement {
  UnitAgreement(const LabelCounts& counts, const AgreementWeights& weights);

  const LabelCounts& counts;
  double units = 0, paired = 0;        ///< with one rating or more, with two or more
  double observed = 0;                 ///< mean over the paired units
  std::vector<double> ratings, pairs;  ///< by row: ratings of a unit, weighted agreeing ordered pairs of a unit
  std::vector<double> shares;          ///< by label: mean over units of the label's share in the unit
  int used = 0;                        ///< labels that occur

  /// Share of the pairs of a unit of that row that agree; 0 for less than two ratings.
  double of(size_t row) const { return ratings[row] >= 2 ? pairs[row] / (ratings[row] * (ratings[row] - 1)) : 0.0; }
  /// Gwet's variance of (observed - chance) / (1 - chance); @p unitChance has each row's own contribution to chance.
  double variance(double chance, const std::vector<double>& unitChance) const;
};

}  // namespace s2s
