// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/Task.h"

#include <QList>
#include <QString>
#include <QStringList>

#include <cstdint>
#include <vector>

namespace s2s {

enum class GameResult : std::uint8_t { FirstWon, SecondWon, Tie };

/// One comparison of two systems. 8 bytes, because logs of a million games are looked at live.
struct Game {
  std::uint16_t first = 0, second = 0;  ///< indices into Games::systems; first is canonical A or the first presented
  GameResult result = GameResult::FirstWon;
  Domain domain = Domain::Unknown;
  Level level = Level::Unknown;
};

/// A log of comparisons in the order in which they count.
struct Games {
  QStringList systems;
  std::vector<Game> log;

  /// Index of a system, adding it when new (dictionary encoding).
  int systemIndex(const QString& name);
  /// The part of the log for which @p wanted(game) holds, with the same systems.
  template <class Wanted>
  Games where(Wanted wanted) const {
    Games part{systems, {}};
    for (const Game& game : log)
      if (wanted(game))
        part.log.push_back(game);
    return part;
  }
};

}  // namespace s2s
