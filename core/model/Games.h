// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Id.h"
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

/// Which verdict a game came from: verdicts on one sample, or of one rater, are not independent.
struct GameOrigin {
  std::uint32_t sample = 0;  ///< numbered from 0 in order of first appearance
  std::uint32_t rater = 0;   ///< index into Games::raters
  std::uint32_t battle = 0;  ///< index into Games::battles
};

/// A log of comparisons in the order in which they count.
struct Games {
  QStringList systems;
  std::vector<Game> log;
  std::vector<GameOrigin> origins;  ///< one for each game of a study; of a file empty, or the samples only
  QStringList raters;
  QList<BattleId> battles;  ///< those of a study that games came from

  /// Index of a system, adding it when new (dictionary encoding).
  int systemIndex(const QString& name);
  /// No games, of the same systems, raters and battles.
  Games none() const { return {systems, {}, {}, raters, battles}; }
  /// The part of the log for which @p wanted(game) holds, with the same systems.
  template <class Wanted>
  Games where(Wanted wanted) const {
    Games part = none();
    for (size_t i = 0; i < log.size(); ++i)
      if (wanted(log[i])) {
        part.log.push_back(log[i]);
        if (!origins.empty())
          part.origins.push_back(origins[i]);
      }
    return part;
  }
};

}  // namespace s2s
