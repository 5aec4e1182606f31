// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/stats/Coefficient.h"
#include "core/stats/RatingTable.h"

namespace s2s {

// Coefficients of any number of raters, some of whom may be missing on some units. Values and variances as in Gwet 2014
// (Handbook of Inter-Rater Reliability, 4th ed., ch. 2 to 5, and the R package irrCAC); intervals are value -+ t(n - 1)
// se over the n units. Without two ratings on any unit nothing is defined (NoPairs).

/// The share of agreeing pairs itself, as if chance were 0: for its standard error.
Coefficient percentAgreement(const LabelCounts& counts, const AgreementWeights& weights);
/// Fleiss 1971, generalised to missing ratings.
Coefficient fleissKappa(const LabelCounts& counts, const AgreementWeights& weights);
/// Gwet's AC1, and with weights AC2.
Coefficient gwetAc(const LabelCounts& counts, const AgreementWeights& weights);
/// Brennan & Prediger 1981, Randolph's free-marginal kappa: chance is 1 / categories.
Coefficient freeMarginalKappa(const LabelCounts& counts, const AgreementWeights& weights);
/// Conger 1980: Cohen's kappa of many raters, each with a distribution of labels of their own.
Coefficient congerKappa(const RatingPatterns& patterns, const AgreementWeights& weights);

}  // namespace s2s
