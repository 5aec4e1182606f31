// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/stats/Ties.h"
#include "core/stats/WinCounts.h"

#include <QList>
#include <QString>

#include <optional>
#include <vector>

namespace s2s {

/// Up to so many systems are fitted; the work grows with their cube.
inline constexpr int kMostRatedSystems = 1000;
/// What is offered where the maximum does not exist: wins added in each direction to every pair that met.
inline constexpr double kOfferedPrior = 0.1;
/// Elo points in one natural unit of the model.
inline constexpr double kEloPerUnit = 173.71779276130073;

struct BtSettings {
  TieRule ties = TieRule::Skip;
  double prior = 0;       ///< wins added in each direction to every pair that met; the result is then labelled
  bool seatTerm = false;  ///< an advantage of the answer that was presented first
  int anchor = -1;        ///< the system that stands at `centre`; below 0 the mean of all does
  double centre = 1000;
};

/// Why there are no ratings.
enum class NoRatings {
  NoGames,         ///< nothing was decided
  OneSystem,       ///< nobody to compare with
  NotConnected,    ///< groups of systems never met, not even by way of others
  OnlyWins,        ///< somebody only won, or only lost, against all the rest: the maximum is at infinity
  NotDetermined,   ///< a term cannot be told from the ratings, or is infinite
  TooManySystems,  ///< more than kMostRatedSystems
  AnchorUnplayed,  ///< the anchor has no game here
};
QString code(NoRatings reason);
QString describe(NoRatings reason);  ///< a whole sentence, in the language of the moment

struct BtRating {
  int system = 0;  ///< index into Games::systems
  double rating = 1000, se = 0, low = 0, high = 0;
  int bestRank = 1, worstRank = 1;  ///< ranks that the 95 % intervals of the differences leave possible
};

/// A term besides the ratings, in Elo points; a tie term is the natural logarithm of Davidson's nu instead.
struct BtTerm {
  QString name;
  double value = 0, se = 0, low = 0, high = 0, z = 0, p = 1;
};

/// What the standard errors rest on.
enum class BtErrors { Wald, Sandwich };

struct BtFit {
  std::optional<NoRatings> missing;
  /// Where the maximum does not exist: groups of systems of which each beat each, if only by way of others; between
  /// groups the wins go one way. Indices into Games::systems.
  QList<QList<int>> components;
  QList<BtRating> ratings;         ///< by falling rating; only systems with games
  std::vector<double> covariance;  ///< of ratings in Elo points squared, in the order of `ratings`, sum 0
  QList<BtTerm> terms;             ///< "seat", covariates, "tie" as far as they were asked for
  BtErrors errors = BtErrors::Wald;
  double deviance = 0;
  int freedom = 0;  ///< degrees of freedom of the deviance
  qint64 n = 0;     ///< games that entered
  BtSettings settings;

  const BtRating* of(int system) const;
};

/// The maximum of the Bradley-Terry likelihood (Bradley & Terry 1952; Zermelo 1929) on the Elo scale, with Wald
/// intervals from the inverse information under sum 0.
BtFit bradleyTerry(const WinCounts& counts, const BtSettings& settings = {});

/// Differences of first and second in something that could please by itself: duration, loudness, speech rate. One value
/// for each game and name; the term is in Elo points for one unit.
struct StyleDifferences {
  QStringList names;
  std::vector<double> values;  ///< games x names
};

/// The same with style controlled for: the ratings that equal style would have given.
BtFit bradleyTerry(const Games& games, const BtSettings& settings, const StyleDifferences& style);

/// @p fit with the sandwich errors of verdicts that share samples (or whatever @p clusterOf numbers): the scores of one
/// cluster are added before they are squared; small-sample factor G / (G - 1). As it was where there are fewer than two
/// clusters or no ratings. @p style as in the fit.
BtFit withClusteredErrors(const BtFit& fit, const Games& games, const std::vector<std::uint32_t>& clusterOf,
                          const StyleDifferences& style = {});

struct BtDifference {
  double value = 0, se = 0, low = 0, high = 0;
};
/// The first minus the second, by their places in fit.ratings.
BtDifference difference(const BtFit& fit, int first, int second);

}  // namespace s2s
