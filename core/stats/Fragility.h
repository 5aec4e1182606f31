// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/stats/BradleyTerry.h"

#include <optional>

namespace s2s {

/// What the ranking looks like without one rater's verdicts.
struct WithoutRater {
  int rater = 0;          ///< index into Games::raters
  qint64 games = 0;       ///< of theirs
  bool rated = true;      ///< false: the rest has no maximum
  bool newFirst = false;  ///< somebody else comes first
  double kendall = 1;     ///< tau-a of the two rankings
  int largestMove = 0;    ///< the most places that a system moves
};

/// With more systems games are not dropped: each try is a fit in full.
inline constexpr int kMostShakenSystems = 100;

/// How little changes the ranking.
struct Fragility {
  /// The fewest games found whose loss puts another system first (arXiv 2508.11847): those with the most influence on
  /// the lead by one Newton step are dropped first, and the fit without them is computed in full. An upper bound: no
  /// smaller set was tried out. Nothing when not even half of the games suffice, or where ties count.
  std::optional<qint64> dropped;
  int newFirst = -1;  ///< the system that comes first then
  QList<WithoutRater> raters;
};

/// Nothing where @p fit has no ratings or one system. @p games may be empty: then no rater is left out.
std::optional<Fragility> fragility(const WinCounts& counts, const BtFit& fit, const Games& games = {});

}  // namespace s2s
