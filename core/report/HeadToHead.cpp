// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/HeadToHead.h"

namespace s2s {

HeadToHead::HeadToHead(const Games& games)
    : m_systems(games.systems), m_wins(games.systems.size() * games.systems.size(), 0) {
  for (const Game& game : games.log) {
    if (game.result == GameResult::Tie)
      continue;
    const bool first = game.result == GameResult::FirstWon;
    const int winner = first ? game.first : game.second, loser = first ? game.second : game.first;
    ++m_wins[winner * m_systems.size() + loser];
  }
}

}  // namespace s2s
