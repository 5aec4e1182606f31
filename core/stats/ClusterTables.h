// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/stats/ClusterBootstrap.h"

#include <algorithm>

namespace s2s {

/// Pairs of labels sorted by cluster, so that a round of the bootstrap is one walk over them.
class ClusterTables {
 public:
  ClusterTables(std::vector<ClusteredPair> pairs, int clusters, int labels)
      : m_pairs(std::move(pairs)), m_labels(labels) {
    Q_ASSERT(std::all_of(m_pairs.cbegin(), m_pairs.cend(),
                         [&](const ClusteredPair& pair) { return pair.cluster >= 0 && pair.cluster < clusters; }));
    Q_UNUSED(clusters);
  }

  /// The table in which each pair counts as often as its cluster was drawn.
  ConfusionTable drawn(std::span<const std::uint32_t> times) const {
    std::vector<qint64> counts(static_cast<size_t>(m_labels) * m_labels, 0);
    for (const ClusteredPair& pair : m_pairs)
      counts[pair.first * m_labels + pair.second] += times[pair.cluster];
    ConfusionTable table{QStringList(m_labels)};
    for (int i = 0; i < m_labels; ++i)
      for (int j = 0; j < m_labels; ++j)
        table.add(i, j, counts[i * m_labels + j]);
    return table;
  }

 private:
  std::vector<ClusteredPair> m_pairs;
  int m_labels;
};

}  // namespace s2s
