// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>

#include <utility>
#include <vector>

namespace s2s {

/// Who beat whom: an edge from the winner to the loser. A tie that counts is an edge in both directions.
struct WinGraph {
  int systems = 0;
  std::vector<std::pair<int, int>> edges;
};

/// Whether a chain of wins leads from every system to every other, which is when the Bradley-Terry maximum exists (Ford
/// 1957): one search along the edges and one against them. True for no and for one system.
bool isStronglyConnected(const WinGraph& graph);

/// The strongly connected components, each in rising order, by their smallest system.
QList<QList<int>> strongComponents(const WinGraph& graph);

/// Whether games, in whatever direction, link all systems.
bool isConnected(const WinGraph& graph);

}  // namespace s2s
