// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/Games.h"

#include <QList>

namespace s2s {

struct EloSettings {
  double start = 1000;
  double k = 32;
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

/// Sequential Elo over the decided games in their order (S2S-Arena, arXiv 2503.05085): R' = R + K (S - E). Ties and
/// undecided games leave the ratings as they are; ties are counted. The sum of all ratings stays start * systems.
/// @return one entry for each system, in the order of Games::systems.
QList<Standing> elo(const Games& games, const EloSettings& settings = {});

}  // namespace s2s
