// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/report/GroupGaps.h"
#include "core/stats/BtBootstrap.h"
#include "core/stats/EloJitter.h"
#include "core/stats/Fragility.h"
#include "core/stats/StudyGames.h"
#include "core/stats/StyleControl.h"

#include <QList>
#include <QString>

#include <optional>

namespace s2s {

enum class RatingMethod { Elo, BradleyTerry };
enum class RatingStrata { None, Domain, Level, Cell };

struct RatingsQuery : GamesQuery {
  RatingMethod method = RatingMethod::Elo;
  EloSettings elo;
  BtSettings bt;
  bool besideElo = false;  ///< fit Bradley-Terry too when the method is Elo
  QList<RatingStrata> by;
  int shuffles = 0;        ///< of Elo: random orders
  int bootstrap = 0;       ///< rounds: of Elo with the order kept, of Bradley-Terry percentiles
  bool fragility = false;  ///< of the whole, Bradley-Terry: how few dropped games, or one rater, change it
  quint64 seed = 1;
  int threads = 0;         ///< 0: as many as there are
  QString cluster;         ///< the column of a file that says which games belong together; empty: their samples do
  double targetWidth = 0;  ///< of an interval, for "how many more"; 0: not asked
  QStringList groups;      ///< of the systems of the games, see groupsOf(); empty: nothing is said of groups
  std::stop_token stop;    ///< of what is resampled: once asked for, the report means nothing
  /// Bradley-Terry over these games, what their answers differ in controlled for; Elo and records over all. Without
  /// bootstrap and fragility.
  std::optional<StyledGames> style;
};

/// One run from the start value, or one fit, over its own games.
struct RatingStratum {
  std::optional<Level> level;
  std::optional<Domain> domain;
  qint64 n = 0;               ///< games that move ratings: decided ones, and ties where they are taken in
  bool connected = true;      ///< a chain of such games links any two of its systems; else their order means nothing
  QList<Standing> standings;  ///< by falling rating; only systems with at least one game (ties included)
  /// False when the method is Bradley-Terry and has no maximum, see bt->missing: the ratings in `standings` then mean
  /// nothing, and they come by share of games won.
  bool rated = true;
  std::optional<BtFit> bt;        ///< where asked for
  BtBootstrap bootstrap;          ///< of bt; no bands unless asked for
  EloJitter shuffled, resampled;  ///< bands in the order of RatingsReport::systems; none unless asked for
  std::optional<Fragility> fragility;
  GroupGaps groups;  ///< none unless the query names the groups
};

struct RatingsReport {
  RatingMethod method = RatingMethod::Elo;
  EloSettings elo;
  BtSettings bt;
  QStringList systems, raters;
  quint64 seed = 1;
  QList<RatingStratum> strata;  ///< the first is the whole; others only where there are games
  int ties = 0;                 ///< counted; left out unless the tie rule says otherwise
  int undecided = 0;            ///< e.g. "both bad" of imports
  int orderUnknown = 0;         ///< left out of a fit with a seat term
  std::optional<StyleSummary> style;
  double targetWidth = 0;  ///< of an interval, for "how many more"; 0: not asked
  QString cluster;         ///< as in the query
};

/// A stratum with fewer games than this is shown greyed: its order says little.
inline constexpr qint64 kThinStratum = 60;

RatingsReport ratingsReport(const Games& games, const RatingsQuery& query);
RatingsReport ratingsReport(const Contents& contents, const RatingsQuery& query);

/// "Average" of the paper: the plain mean of a system's ratings over the four domains or the four levels, given only
/// when it played in all four of them. Nothing for cells and the whole.
std::optional<double> averageRating(const RatingsReport& report, int system, RatingStrata kind);

}  // namespace s2s
