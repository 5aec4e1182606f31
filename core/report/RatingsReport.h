// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/stats/Counting.h"
#include "core/stats/Elo.h"

#include <QList>
#include <QString>

#include <optional>

namespace s2s {

/// Bradley-Terry joins Elo here (statistics issue); the query already names the method.
enum class RatingMethod { Elo };
enum class RatingStrata { None, Domain, Level, Cell };

struct RatingsQuery {
  RatingMethod method = RatingMethod::Elo;
  EloSettings elo;
  QList<RatingStrata> by;
  QStringList raters;  ///< empty: all people
  CountingRule rule;
};

/// One run from the start value over its own games.
struct RatingStratum {
  std::optional<Level> level;
  std::optional<Domain> domain;
  qint64 n = 0;  ///< decided games
  QList<Standing> standings;  ///< by falling rating; only systems with at least one game (ties included)
};

struct RatingsReport {
  RatingMethod method = RatingMethod::Elo;
  EloSettings elo;
  QStringList systems;
  QList<RatingStratum> strata;  ///< the first is the whole
  int ties = 0;  ///< counted, left out of Elo
  int undecided = 0;  ///< e.g. "both bad" of imports
};

/// A stratum with fewer decided games than this is shown greyed: its order says little.
inline constexpr qint64 kThinStratum = 60;

/// The log of a study's verdicts that count: one game for each verdict, in the order (committedAt, event).
Games gamesOf(const Contents& contents, const RatingsQuery& query, int* undecided = nullptr);

RatingsReport ratingsReport(const Games& games, const RatingsQuery& query);
RatingsReport ratingsReport(const Contents& contents, const RatingsQuery& query);

/// "Average" of the paper: the plain mean of a system's ratings over the strata of @p kind in which it played, given
/// only when it played in all four.
std::optional<double> averageRating(const RatingsReport& report, int system, RatingStrata kind);

}  // namespace s2s
