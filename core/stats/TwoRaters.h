// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/stats/Coefficient.h"

namespace s2s {

// Coefficients of two raters other than Cohen's kappa, which differ in what they call chance. Intervals are value -+
// 1.96 se, with the large-sample variances of Gwet 2014 (Handbook of Inter-Rater Reliability, 4th ed., ch. 5). The
// categories are those the table declares, used or not: for AC1 and Brennan-Prediger their number matters.

/// The share agreed itself, as if chance were 0: for its standard error.
Coefficient percentAgreement(const ConfusionTable& table, const AgreementWeights& weights);
/// Gwet 2008: AC1, and with weights AC2. Defined even where all items got one label.
Coefficient gwetAc(const ConfusionTable& table, const AgreementWeights& weights);
/// Brennan & Prediger 1981: chance is 1 / categories. Of two categories this is PABAK (Byrt et al. 1993).
Coefficient brennanPrediger(const ConfusionTable& table, const AgreementWeights& weights);
/// Scott 1955: both raters share one distribution of labels.
Coefficient scottPi(const ConfusionTable& table, const AgreementWeights& weights);

}  // namespace s2s
