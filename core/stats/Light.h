// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/stats/Kappa.h"
#include "core/stats/RatingTable.h"

namespace s2s {

/// The two raters' labels on the units that both rated; labels are numbered.
ConfusionTable tableOfPair(const RatingPatterns& patterns, int first, int second);

struct LightKappa {
  std::optional<double> value;  ///< nothing when no pair has a kappa
  int pairs = 0;                ///< that have one
  int without = 0;              ///< pairs that share no unit or one category only, left out
};

/// Light 1971: the mean of Cohen's kappa over all pairs of raters.
LightKappa lightKappa(const RatingPatterns& patterns);

}  // namespace s2s
