// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/Linked.h"

#include <numeric>
#include <utility>
#include <vector>

namespace s2s {
namespace {

/// Union-find over systems: two are in one group when a chain of games links them.
class Groups {
 public:
  explicit Groups(size_t systems) : m_parent(systems) { std::iota(m_parent.begin(), m_parent.end(), 0); }

  int of(int system) {
    while (m_parent[system] != system)
      system = m_parent[system] = m_parent[m_parent[system]];
    return system;
  }
  /// @return whether this made one group of two
  bool join(int one, int two) {
    const int groupOne = of(one), groupTwo = of(two);
    m_parent[groupOne] = groupTwo;
    return groupOne != groupTwo;
  }

 private:
  std::vector<int> m_parent;
};

}  // namespace

bool linkedByDecidedGames(const Games& games, const QList<Standing>& standings) {
  Groups groups(games.systems.size());
  qsizetype left = standings.size();
  for (const Game& game : games.log) {
    if (left <= 1)
      break;
    if (game.result != GameResult::Tie && groups.join(game.first, game.second))
      --left;
  }
  return left <= 1;
}

}  // namespace s2s
