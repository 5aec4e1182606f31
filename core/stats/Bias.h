// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/stats/MarginalTests.h"
#include "core/stats/Share.h"

#include <span>
#include <utility>
#include <vector>

namespace s2s {

/// One battle decided twice by one rater, once in each order.
struct TwoHearings {
  bool firstWon = false;         ///< when A was played first: A was chosen
  bool firstWonSwapped = false;  ///< when B was played first: B was chosen
};

/// How far a rater's choice depends on the order (of a judge: ab and ba; of a person: a swapped repeat).
struct SwapConsistency {
  Share consistent;             ///< the same response twice
  Share flipped;                ///< not
  Share alwaysFirst;            ///< both times what came first
  Share alwaysSecond;           ///< both times what came second
  std::optional<McNemar> test;  ///< b: always the first, c: always the second; nothing where nothing flipped
};
SwapConsistency swapConsistency(const std::vector<TwoHearings>& battles);

/// One decided battle: by how much A exceeds B in what may mislead (seconds, LU), and whether A won.
struct Contrast {
  double difference = 0;
  bool won = false;
};

/// A logistic regression of winning on the difference, with an intercept.
struct LogisticFit {
  double intercept = 0, slope = 0;
  double se = 0, z = 0, p = 1;  ///< of the slope: Wald
  double low = 0, high = 0;     ///< 95 % of the slope
};

struct ContrastBias {
  Share moreWins;                       ///< the longer, louder ... one wins, where they differ
  qint64 even = 0;                      ///< battles in which they do not differ
  std::optional<LogisticFit> logistic;  ///< log odds of winning for one unit more
  std::optional<Undefined> undefined;   ///< why there is no logistic fit
};

/// @p atLeast: differences below this do not count as different.
ContrastBias contrastBias(const std::vector<Contrast>& battles, double atLeast);

/// Maximum likelihood by Newton's method. Nothing where it does not exist (the groups are separated, or nothing
/// varies).
std::optional<LogisticFit> logisticFit(const std::vector<Contrast>& observations);

/// Triples of systems on one sample that one rater ordered in a circle (Kendall & Babington Smith 1940).
struct Triples {
  qint64 complete = 0;  ///< all three pairs were decided
  qint64 circular = 0;

  std::optional<double> share() const {
    return complete > 0 ? std::optional(static_cast<double>(circular) / static_cast<double>(complete)) : std::nullopt;
  }
};
/// @p wins: (winner, loser) as numbers of systems, each pair once, all on one sample.
Triples triples(const std::vector<std::pair<int, int>>& wins);

}  // namespace s2s
