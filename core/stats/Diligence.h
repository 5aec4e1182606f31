// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/stats/Share.h"

#include <vector>

namespace s2s {

/// Flat answering: does the sequence of sides (was the first played chosen?) look like one that somebody listened to?
struct Runs {
  qint64 n = 0;
  qint64 runs = 0, longest = 0;  ///< unbroken runs of one side, and the length of the longest
  std::optional<double> z, p;    ///< Wald & Wolfowitz 1940; nothing where one side was never chosen
};
Runs runsOf(const std::vector<bool>& sides);

/// Agreement with the others in the first and the second half of an annotator's work, in the order of the work.
struct Drift {
  Share early, late;
  std::optional<double> change;  ///< late - early
  std::optional<double> z, p;    ///< of two independent shares, pooled
};
Drift driftOf(const std::vector<bool>& agreed);

struct Speed {
  qint64 n = 0;
  std::optional<double> median, low, high;  ///< seconds: the 50, 10 and 90 % points
};
Speed speedOf(std::vector<double> seconds);

}  // namespace s2s
