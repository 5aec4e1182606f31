// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/Games.h"
#include "core/stats/Ties.h"

#include <QList>

#include <array>
#include <vector>

namespace s2s {

struct EloSettings {
  double start = 1000;
  double k = 32;
  TieRule ties = TieRule::Skip;  ///< Davidson has no meaning here and counts as Skip
};

/// A system's record in one run.
struct Standing {
  int system = 0;  ///< index into Games::systems
  double rating = 1000;
  int wins = 0, losses = 0, ties = 0;

  int games() const { return wins + losses + ties; }
  bool operator==(const Standing&) const = default;
};

/// 1 / (1 + 10^((theirs - ours) / 400)).
double eloExpectedScore(double ours, double theirs);

/// Sequential Elo over the games in their order (S2S-Arena, arXiv 2503.05085): R' = R + K (S - E). Ties are counted;
/// they leave the ratings as they are, or with TieRule::Half score a half for each side. The sum of all ratings stays
/// start * systems.
/// @return one entry for each system, in the order of Games::systems.
QList<Standing> elo(const Games& games, const EloSettings& settings = {});

/// Runs of their own from the start value over the games of each domain, each level and each cell of both.
struct EloByStratum {
  QList<Standing> all;
  std::array<QList<Standing>, kDomains.size()> domains;
  std::array<QList<Standing>, kLevels.size()> levels;
  std::array<QList<Standing>, kDomains.size() * kLevels.size()> cells;  ///< domain * 4 + level
};
/// All of them in one pass over the log. A game without a known domain or level is in no stratum of that kind.
EloByStratum eloByStratum(const Games& games, const EloSettings& settings = {});

/// The ratings of its two systems after one game.
struct EloAfter {
  double first = 0, second = 0;
};
/// The whole way of the ratings: one entry for each game of the log.
std::vector<EloAfter> eloTrajectory(const Games& games, const EloSettings& settings = {});

}  // namespace s2s
