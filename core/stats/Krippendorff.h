// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/stats/Coefficient.h"
#include "core/stats/RatingTable.h"

#include <vector>

namespace s2s {

enum class Metric { Nominal, Ordinal, Interval, Ratio };

/// Krippendorff's alpha (Krippendorff 2011, "Computing Krippendorff's alpha-reliability"). Units with less than two
/// ratings are left out. The standard error is Gwet's (2014, ch. 5), with t(n - 1) intervals over the n units.
/// @p values are the categories' numbers for Interval and Ratio (0, 1, 2 ... when empty); their order is that of
/// Ordinal. @p observed and @p chance of the result are 1 - disagreement.
Coefficient krippendorffAlpha(const LabelCounts& counts, Metric metric = Metric::Nominal,
                              const std::vector<double>& values = {});

}  // namespace s2s
