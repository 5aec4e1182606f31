// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/stats/Components.h"

#include <algorithm>

namespace s2s {
namespace {

/// The edges of a graph by where they begin.
class Neighbours {
 public:
  Neighbours(const WinGraph& graph, bool along) : m_of(graph.systems) {
    for (const auto& [winner, loser] : graph.edges)
      m_of[along ? winner : loser].push_back(along ? loser : winner);
  }
  void addReverse(const WinGraph& graph) {
    for (const auto& [winner, loser] : graph.edges)
      m_of[loser].push_back(winner);
  }
  /// Which systems can be reached from @p from.
  std::vector<bool> reached(int from) const {
    std::vector<bool> seen(m_of.size());
    std::vector<int> open{from};
    seen[from] = true;
    while (!open.empty()) {
      const int at = open.back();
      open.pop_back();
      for (const int next : m_of[at])
        if (!seen[next]) {
          seen[next] = true;
          open.push_back(next);
        }
    }
    return seen;
  }

 private:
  std::vector<std::vector<int>> m_of;
};

bool all(const std::vector<bool>& flags) {
  return std::all_of(flags.cbegin(), flags.cend(), [](bool flag) { return flag; });
}

}  // namespace

bool isStronglyConnected(const WinGraph& graph) {
  return graph.systems <= 1 || (all(Neighbours(graph, true).reached(0)) && all(Neighbours(graph, false).reached(0)));
}

QList<QList<int>> strongComponents(const WinGraph& graph) {
  const Neighbours along(graph, true), against(graph, false);
  std::vector<bool> placed(graph.systems);
  QList<QList<int>> components;
  for (int system = 0; system < graph.systems; ++system) {
    if (placed[system])
      continue;
    const std::vector<bool> below = along.reached(system), above = against.reached(system);
    QList<int> component;
    for (int other = system; other < graph.systems; ++other)
      if (below[other] && above[other]) {
        placed[other] = true;
        component.append(other);
      }
    components.append(component);
  }
  return components;
}

bool isConnected(const WinGraph& graph) {
  if (graph.systems <= 1)
    return true;
  Neighbours both(graph, true);
  both.addReverse(graph);
  return all(both.reached(0));
}

}  // namespace s2s
