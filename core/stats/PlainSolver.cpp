// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/stats/PlainSolver.h"

#include "core/stats/Components.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <numeric>

namespace s2s {
namespace {

constexpr int kMostSteps = 60;
constexpr double kLongestStep = 2;
constexpr double kConverged = 1e-5;  ///< of a step: what is left is about its square
constexpr int kMostInWord = 64;

bool reachesAll(const std::vector<unsigned long long>& next, int systems) {
  const unsigned long long everybody = systems == kMostInWord ? ~0ULL : (1ULL << systems) - 1;
  unsigned long long seen = 1, open = 1;
  while (open != 0) {
    const int at = std::countr_zero(open);
    open &= open - 1;
    const unsigned long long fresh = next[at] & ~seen;
    seen |= fresh;
    open |= fresh;
  }
  return seen == everybody;
}

}  // namespace

PlainSolver::PlainSolver(int systems)
    : m_systems(systems),
      m_gradient(systems),
      m_information(static_cast<size_t>(systems) * systems),
      m_beats(systems),
      m_losesTo(systems) {}

bool PlainSolver::stronglyConnected(const std::vector<LogitRow>& rows) {
  if (m_systems > kMostInWord) {
    WinGraph graph{m_systems, {}};
    for (const LogitRow& row : rows) {
      if (row.firstWon > 0)
        graph.edges.emplace_back(row.first, row.second);
      if (row.secondWon > 0)
        graph.edges.emplace_back(row.second, row.first);
    }
    return isStronglyConnected(graph);
  }
  std::fill(m_beats.begin(), m_beats.end(), 0);
  std::fill(m_losesTo.begin(), m_losesTo.end(), 0);
  for (const LogitRow& row : rows) {
    const unsigned long long first = 1ULL << row.first, second = 1ULL << row.second;
    m_beats[row.first] |= row.firstWon > 0 ? second : 0;
    m_losesTo[row.second] |= row.firstWon > 0 ? first : 0;
    m_beats[row.second] |= row.secondWon > 0 ? first : 0;
    m_losesTo[row.first] |= row.secondWon > 0 ? second : 0;
  }
  return reachesAll(m_beats, m_systems) && reachesAll(m_losesTo, m_systems);
}

void PlainSolver::addRows(const std::vector<LogitRow>& rows) {
  std::fill(m_gradient.begin(), m_gradient.end(), 0);
  std::fill(m_information.begin(), m_information.end(), 0);
  for (const LogitRow& row : rows) {
    const double n = row.firstWon + row.secondWon;
    const double p = 1 / (1 + std::exp(m_at[row.second] - m_at[row.first]));
    const double over = row.firstWon - n * p, weight = n * p * (1 - p);
    const int low = std::min(row.first, row.second), high = std::max(row.first, row.second);
    m_gradient[row.first] += over;
    m_gradient[row.second] -= over;
    m_information[row.first * m_systems + row.first] += weight;
    m_information[row.second * m_systems + row.second] += weight;
    m_information[high * m_systems + low] -= weight;
  }
}

/// Newton's step into m_gradient, the last system standing still; false when rounding ate the information.
bool PlainSolver::step() {
  const int n = m_systems - 1;
  for (int i = 0; i < n; ++i) {
    double* row = m_information.data() + static_cast<size_t>(i) * m_systems;
    for (int j = 0; j <= i; ++j) {
      const double* above = m_information.data() + static_cast<size_t>(j) * m_systems;
      double sum = row[j];
      for (int k = 0; k < j; ++k)
        sum -= row[k] * above[k];
      // The diagonal keeps 1 / L so that nothing below divides.
      if (i != j)
        row[j] = sum * above[j];
      else if (sum > 0)
        row[j] = 1 / std::sqrt(sum);
      else
        return false;
    }
    double sum = m_gradient[i];
    for (int k = 0; k < i; ++k)
      sum -= row[k] * m_gradient[k];
    m_gradient[i] = sum * row[i];
  }
  for (int i = n - 1; i >= 0; --i) {
    const double* row = m_information.data() + static_cast<size_t>(i) * m_systems;
    m_gradient[i] *= row[i];
    for (int k = 0; k < i; ++k)
      m_gradient[k] -= row[k] * m_gradient[i];
  }
  m_gradient[n] = 0;
  return true;
}

bool PlainSolver::solve(const std::vector<LogitRow>& rows, const std::vector<double>& start) {
  if (!stronglyConnected(rows))
    return false;
  m_at = start;
  double longest = kLongestStep;
  for (int round = 0; round < kMostSteps; ++round) {
    addRows(rows);
    if (!step())
      return false;
    double length = 0;
    for (const double part : m_gradient)
      length = std::max(length, std::abs(part));
    if (round >= 20)
      longest *= 0.8;  // should it swing to and fro
    const double share = std::min(1.0, longest / std::max(length, 1e-300));
    for (int i = 0; i < m_systems; ++i)
      m_at[i] += share * m_gradient[i];
    if (length < kConverged) {
      const double mean = std::accumulate(m_at.cbegin(), m_at.cend(), 0.0) / m_systems;
      for (double& strength : m_at)
        strength -= mean;
      return true;
    }
  }
  return false;
}

}  // namespace s2s
