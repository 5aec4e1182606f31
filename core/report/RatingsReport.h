// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/stats/Counting.h"
#include "core/stats/Elo.h"

#include <QList>
#include <QString>

#include <optional>

namespace s2s {

/// Bradley-Terry will join Elo here; the query already names the method.
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
  qint64 n = 0;               ///< decided games
  bool connected = true;      ///< a chain of decided games links any two of its systems; else their order means nothing
  QList<Standing> standings;  ///< by falling rating; only systems with at least one game (ties included)
};

struct RatingsReport {
  RatingMethod method = RatingMethod::Elo;
  EloSettings elo;
  QStringList systems;
  QList<RatingStratum> strata;  ///< the first is the whole; others only where there are games
  int ties = 0;                 ///< counted, left out of Elo
  int undecided = 0;            ///< e.g. "both bad" of imports
};

/// A stratum with fewer decided games than this is shown greyed: its order says little.
inline constexpr qint64 kThinStratum = 60;

/// The log of a study's verdicts that count: one game for each verdict, in the order (committedAt, event). The first
/// of a game is the canonical seat A.
Games gamesOf(const Contents& contents, const RatingsQuery& query, int* undecided = nullptr);

RatingsReport ratingsReport(const Games& games, const RatingsQuery& query);
RatingsReport ratingsReport(const Contents& contents, const RatingsQuery& query);

/// "Average" of the paper: the plain mean of a system's ratings over the four domains or the four levels, given only
/// when it played in all four of them. Nothing for cells and the whole.
std::optional<double> averageRating(const RatingsReport& report, int system, RatingStrata kind);

}  // namespace s2s
