// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/stats/Elo.h"
#include "core/stats/Percentiles.h"
#include "core/stats/Resampling.h"

namespace s2s {

/// Up to so many systems are drawn for: a round takes memory for each of them.
inline constexpr int kMostJitteredSystems = 1000;

/// How far Elo ratings move by chance alone. Not an interval of strength: sequential Elo forgets, and covers the true
/// strength far too seldom or far too often.
struct EloJitter {
  int rounds = 0;
  QList<Band> bands;  ///< in the order of Games::systems; empty without games, rounds or with too many systems
  bool tooManySystems = false;  ///< asked for, and not drawn: there are more than kMostJitteredSystems

  bool operator==(const EloJitter&) const = default;
};

/// The same games in @p how.rounds random orders.
EloJitter shuffledElo(const Games& games, const EloSettings& settings = {}, const Resampling& how = {});

enum class ResamplePath { Best, Portable, Avx2 };

/// The order kept, each game played Poisson(1) times in each round (the bootstrap of a stream; Oza & Russell 2001): a
/// game drawn w times moves the ratings once, by w K (S - E). Single precision, offsets from the start value. Every
/// path gives the same bits; Avx2 where the processor has none falls back to Portable.
EloJitter resampledElo(const Games& games, const EloSettings& settings = {}, const Resampling& how = {},
                       ResamplePath path = ResamplePath::Best);

}  // namespace s2s
