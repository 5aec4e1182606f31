// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/stats/RatingTable.h"

#include <optional>
#include <vector>

namespace s2s {

/// A test of kappa = 0 with the standard error under H0.
struct NullTest {
  double value = 0, se0 = 0, z = 0, p = 1;
};

/// Fleiss 1971 with the null variances of Fleiss, Nee & Landis 1979.
struct FleissTests {
  NullTest overall;
  std::vector<std::optional<NullTest>> byCategory;  ///< nothing for a category that nobody or everybody always chose
  double fullAgreement = 0;                         ///< share of units on which all raters agree
};

/// Nothing where the units do not all have the same number of ratings (two or more), or only one category occurs.
std::optional<FleissTests> fleissTests(const LabelCounts& counts);

}  // namespace s2s
