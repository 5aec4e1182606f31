// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/stats/MarginalTests.h"
#include "core/stats/RatingTable.h"
#include "core/stats/TwoRaters.h"

namespace s2s {

/// A table of two raters as units with two ratings each.
LabelCounts labelCounts(const ConfusionTable& table);

/// All that is said of two raters beside Cohen's kappa. Weights enter where the coefficient knows them.
struct PairFigures {
  Coefficient pabak;  ///< Brennan-Prediger; PABAK of two categories
  Coefficient ac1;    ///< AC2 with weights
  Coefficient pi;
  Coefficient alpha;                           ///< nominal
  std::optional<Coefficient> ordinalAlpha;     ///< of three categories or more, in the table's order
  std::optional<Agreement> linear, quadratic;  ///< of three categories or more
  std::optional<McNemar> mcNemar;              ///< of two categories, where something differs
  ChiSquare stuartMaxwell, bhapkar;
};
PairFigures pairFigures(const ConfusionTable& table, const AgreementWeights& weights);

}  // namespace s2s
