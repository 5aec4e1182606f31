// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/stats/PairedLogit.h"

namespace s2s {

/// Bradley-Terry without further terms, again and again from a good start: what a bootstrap does a thousand times.
/// Keeps its memory; not for two threads at once.
class PlainSolver {
 public:
  explicit PlainSolver(int systems);

  /// One row for each unordered pair. False when the maximum does not exist.
  bool solve(const std::vector<LogitRow>& rows, const std::vector<double>& start);
  /// Sum 0.
  const std::vector<double>& strengths() const { return m_at; }

 private:
  bool stronglyConnected(const std::vector<LogitRow>& rows);
  void addRows(const std::vector<LogitRow>& rows);
  bool step();

  int m_systems;
  std::vector<double> m_at, m_gradient, m_information;
  std::vector<unsigned long long> m_beats, m_losesTo;
};

}  // namespace s2s
