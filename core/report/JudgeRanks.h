// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/report/RatingsReport.h"
#include "core/stats/ClusterBootstrap.h"
#include "core/stats/RankAgreement.h"

#include <functional>
#include <vector>

namespace s2s {

/// A rating for each of Games::systems from a log.
using RatingOfGames = std::function<std::vector<double>(const Games&)>;
/// The paper's sequential Elo.
std::vector<double> eloRatings(const Games& games);

struct JudgeRanksQuery {
  QString judge;
  QList<RatingStrata> by;  ///< each adds its strata after the whole
  CountingRule rule;
  BootstrapSettings bootstrap;
  RatingOfGames ratings = eloRatings;
};

/// How far two leaderboards agree: that of the people and that of the judge, each from its own games.
struct RankStratum {
  std::optional<Level> level;
  std::optional<Domain> domain;
  int systems = 0;  ///< with decided games of both
  qint64 humanGames = 0, judgeGames = 0;
  std::optional<double> spearman, kendall;
  PairOrder order;
  BootstrapInterval spearmanBootstrap, kendallBootstrap, orderBootstrap;  ///< over samples; the log's order is kept
};

/// The first is the whole; others only where both have games.
QList<RankStratum> judgeRanks(const Contents& contents, const JudgeRanksQuery& query);

}  // namespace s2s
