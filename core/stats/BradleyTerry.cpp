// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/stats/BradleyTerry.h"

#include "core/stats/BtProblem.h"

#include <algorithm>
#include <utility>

namespace s2s {
namespace {

BtFit without(NoRatings reason, const BtProblem& problem, const BtSettings& settings) {
  BtFit fit;
  fit.missing = reason;
  fit.settings = settings;
  fit.n = problem.n;
  if (reason == NoRatings::NotConnected || reason == NoRatings::OnlyWins)
    for (const QList<int>& places : strongComponents(problem.graph())) {
      QList<int> component;
      for (const int place : places)
        component.append(problem.systems[place]);
      fit.components.append(component);
    }
  return fit;
}

BtFit fit(const BtProblem& problem, const BtSettings& settings, const QStringList& styles, int systems) {
  if (const auto missing = missingIn(problem, settings, systems))
    return without(*missing, problem, settings);
  const LogitSolution solution = solve(problem.logit);
  if (!solution.found)
    return without(NoRatings::NotDetermined, problem, settings);
  return fitOf(problem, settings, styles, solution, solution.covariance);
}

/// bread * meat * bread.
std::vector<double> sandwich(const std::vector<double>& bread, const std::vector<double>& meat, int p) {
  const auto times = [p](const std::vector<double>& a, const std::vector<double>& b) {
    std::vector<double> c(a.size());
    for (int i = 0; i < p; ++i)
      for (int k = 0; k < p; ++k)
        for (int j = 0; j < p; ++j)
          c[i * p + j] += a[i * p + k] * b[k * p + j];
    return c;
  };
  return times(times(bread, meat), bread);
}

/// The squared scores of the clusters, added up. One cluster at a time, of which only what its games touch is looked
/// at: files have hundreds of thousands of clusters, of a few games each.
class ClusterScores {
 public:
  ClusterScores(const BtProblem& problem, const std::vector<double>& at, const std::vector<std::uint32_t>& clusterOf)
      : m_p(problem.logit.parameters()), m_meat(static_cast<size_t>(m_p) * m_p) {
    std::vector<std::pair<std::uint32_t, size_t>> rows;  // by cluster
    for (size_t row = 0; row < problem.gameOf.size(); ++row)
      if (problem.gameOf[row] >= 0)
        rows.emplace_back(clusterOf[problem.gameOf[row]], row);
    std::sort(rows.begin(), rows.end());
    std::vector<double> score(m_p);
    for (size_t i = 0; i < rows.size(); ++i) {
      addScore(problem.logit, rows[i].second, at, score.data());
      if (i + 1 == rows.size() || rows[i + 1].first != rows[i].first)
        addSquare(score);
    }
  }

  qint64 clusters() const { return m_clusters; }
  std::vector<double> meat() const {
    std::vector<double> scaled = m_meat;
    const auto groups = static_cast<double>(m_clusters);
    for (double& value : scaled)
      value *= groups / (groups - 1);
    return scaled;
  }

 private:
  /// Of one cluster, whose score is 0 again then.
  void addSquare(std::vector<double>& score) {
    std::vector<int> touched;
    for (int i = 0; i < m_p; ++i)
      if (score[i] != 0)
        touched.push_back(i);
    for (const int i : touched)
      for (const int j : touched)
        m_meat[i * m_p + j] += score[i] * score[j];
    for (const int i : touched)
      score[i] = 0;
    ++m_clusters;
  }

  int m_p;
  std::vector<double> m_meat;
  qint64 m_clusters = 0;
};

}  // namespace

const BtRating* BtFit::of(int system) const {
  const auto at = std::find_if(ratings.cbegin(), ratings.cend(),
                               [system](const BtRating& rating) { return rating.system == system; });
  return at == ratings.cend() ? nullptr : &*at;
}

BtFit bradleyTerry(const WinCounts& counts, const BtSettings& settings) {
  return fit(problemOf(counts, settings), settings, {}, counts.systems);
}

BtFit bradleyTerry(const Games& games, const BtSettings& settings, const StyleDifferences& style) {
  return fit(problemByGame(games, settings, style), settings, style.names, static_cast<int>(games.systems.size()));
}

BtFit withClusteredErrors(const BtFit& fit, const Games& games, const std::vector<std::uint32_t>& clusterOf,
                          const StyleDifferences& style) {
  if (fit.missing || games.log.empty() || clusterOf.size() != games.log.size())
    return fit;
  const BtProblem problem = problemByGame(games, fit.settings, style);
  const LogitSolution solution = solve(problem.logit);
  if (!solution.found)
    return fit;
  const ClusterScores scores(problem, solution.parameters, clusterOf);
  if (scores.clusters() < 2)
    return fit;
  const int p = problem.logit.parameters();
  BtFit clustered =
      fitOf(problem, fit.settings, style.names, solution, sandwich(solution.covariance, scores.meat(), p));
  clustered.errors = BtErrors::Sandwich;
  clustered.deviance = fit.deviance;
  clustered.freedom = fit.freedom;
  return clustered;
}

}  // namespace s2s
