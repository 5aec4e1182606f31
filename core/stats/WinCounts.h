// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/Games.h"

#include <array>
#include <span>
#include <vector>

namespace s2s {

/// How the games of two systems ended, with the one that was presented first named first.
struct PairCount {
  int first = 0, second = 0;
  qint64 firstWon = 0, secondWon = 0, ties = 0;

  qint64 decided() const { return firstWon + secondWon; }
  bool operator==(const PairCount&) const = default;
};

/// All that Bradley-Terry needs of a log, whatever its length: one entry for each ordered pair that met, by (first,
/// second).
struct WinCounts {
  int systems = 0;
  std::vector<PairCount> pairs;

  qint64 decided() const;
  qint64 ties() const;
  bool operator==(const WinCounts&) const = default;
};

/// One pass over the log on up to @p threads threads (0: as many as there are); integers, so the same for any number.
WinCounts countWins(std::span<const Game> log, int systems, int threads = 1);
WinCounts countWins(const Games& games, int threads = 1);

/// The same entries with their counts added up.
WinCounts operator+(const WinCounts& one, const WinCounts& two);

/// The number of domain x level cells, those where one of the two is not known among them.
inline constexpr int kCells = 25;
inline int cellOf(Domain domain, Level level) { return static_cast<int>(domain) * 5 + static_cast<int>(level); }

/// The counts of every cell in one pass; place cellOf(domain, level).
std::array<WinCounts, kCells> countWinsByCell(const Games& games);

}  // namespace s2s
