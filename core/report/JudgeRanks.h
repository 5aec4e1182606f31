// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/report/RatingsReport.h"
#include "core/stats/ClusterBootstrap.h"
#include "core/stats/RankAgreement.h"

namespace s2s {

struct JudgeRanksQuery {
  QString judge;
  QList<RatingStrata> by;  ///< each adds its strata after the whole
  CountingRule rule;
  Resampling bootstrap;
  /// Bradley-Terry does not depend on the order of the games. It is fitted with kOfferedPrior, so that who won all
  /// games, here or in a round of the bootstrap, has a place as well.
  RatingMethod method = RatingMethod::BradleyTerry;
};

/// How far two leaderboards agree: that of the people and that of the judge, each from its own games.
struct RankStratum {
  std::optional<Level> level;
  std::optional<Domain> domain;
  int systems = 0;  ///< with decided games of both
  qint64 humanGames = 0, judgeGames = 0;
  std::optional<double> spearman, kendall;  ///< nothing also where one of the two has no ratings
  PairOrder order;
  BootstrapInterval spearmanBootstrap, kendallBootstrap, orderBootstrap;  ///< over samples; the log's order is kept
};

/// The first is the whole; others only where both have games.
QList<RankStratum> judgeRanks(const Contents& contents, const JudgeRanksQuery& query);

}  // namespace s2s
