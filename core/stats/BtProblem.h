// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/stats/BradleyTerry.h"
#include "core/stats/Components.h"
#include "core/stats/PairedLogit.h"

namespace s2s {

/// What bradleyTerry() solves: the rows of a log under settings, over the systems that have games only.
struct BtProblem {
  std::vector<int> systems;  ///< index into Games::systems, by place
  LogitProblem logit;
  std::vector<qint64> gameOf;  ///< for each row of a problem by game its place in the log, -1 for a prior
  qint64 n = 0;

  WinGraph graph() const;
  /// The place of the anchor, or -1 when the mean is fixed.
  int anchorPlace(const BtSettings& settings) const;
};

/// One row for each ordered pair that met.
BtProblem problemOf(const WinCounts& counts, const BtSettings& settings);
/// One row for each game, with its style.
BtProblem problemByGame(const Games& games, const BtSettings& settings, const StyleDifferences& style);

/// Why @p problem has no maximum, as far as its games tell.
std::optional<NoRatings> missingIn(const BtProblem& problem, const BtSettings& settings, int systems);

/// The fit from its solution; @p covariance over all parameters replaces the solution's where given.
BtFit fitOf(const BtProblem& problem, const BtSettings& settings, const QStringList& styles,
            const LogitSolution& solution, const std::vector<double>& covariance);

}  // namespace s2s
