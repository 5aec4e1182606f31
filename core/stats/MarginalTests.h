// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/stats/Kappa.h"

namespace s2s {

/// McNemar 1947 on the two kinds of discordant items: chi-squared, the same with Edwards' correction, and exact.
struct McNemar {
  qint64 b = 0, c = 0;  ///< only the first said yes, only the second
  double chi2 = 0, p = 1;
  double correctedChi2 = 0, correctedP = 1;
  double exactP = 1;
};
/// Nothing where b + c is 0.
std::optional<McNemar> mcNemar(qint64 b, qint64 c);

struct ChiSquare {
  std::optional<double> value, p;
  int degrees = 0;
  std::optional<Undefined> undefined;
};

/// Do both raters use the categories equally often? Stuart 1955, Maxwell 1970. Categories that both always chose
/// together, or never, are left out.
ChiSquare stuartMaxwell(const ConfusionTable& table);
/// The same as a Wald test: Bhapkar 1966.
ChiSquare bhapkar(const ConfusionTable& table);

}  // namespace s2s
