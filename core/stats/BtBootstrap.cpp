// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/stats/BtBootstrap.h"

#include "core/stats/Binomial.h"
#include "core/stats/BtProblem.h"
#include "core/stats/Parallel.h"
#include "core/stats/PlainSolver.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace s2s {
namespace {

constexpr double kNoMaximum = std::numeric_limits<double>::quiet_NaN();  ///< marks a round; leaves this file never

/// Counts of a resample: as many games as there were, each result of each pair as often as a multinomial draw says.
class CellDraw {
 public:
  explicit CellDraw(const WinCounts& counts, TieRule ties) : m_counts(counts), m_ties(ties != TieRule::Skip) {
    m_total = counts.decided() + (m_ties ? counts.ties() : 0);
  }
  void draw(Random& random, WinCounts& into) const {
    qint64 games = m_total, cells = m_total;
    const auto part = [&](qint64 count) {
      const qint64 drawn =
          count == 0 ? 0 : binomial(games, static_cast<double>(count) / static_cast<double>(cells), random);
      games -= drawn;
      cells -= count;
      return drawn;
    };
    for (size_t i = 0; i < m_counts.pairs.size(); ++i) {
      const PairCount& from = m_counts.pairs[i];
      PairCount& to = into.pairs[i];
      to.firstWon = part(from.firstWon);
      to.secondWon = part(from.secondWon);
      to.ties = m_ties ? part(from.ties) : 0;
    }
  }

 private:
  const WinCounts& m_counts;
  bool m_ties;
  qint64 m_total = 0;
};

/// The strengths of resamples in natural units over the mean of the systems of a fit.
class Refit {
 public:
  explicit Refit(const BtFit& fit)
      : m_fit(fit), m_solver(static_cast<int>(fit.ratings.size())), m_start(fit.ratings.size()) {
    int most = 0;
    for (const BtRating& rating : fit.ratings)
      most = std::max(most, rating.system);
    m_place.assign(static_cast<size_t>(most) + 1, -1);
    for (qsizetype i = 0; i < fit.ratings.size(); ++i) {
      m_place[fit.ratings.at(i).system] = static_cast<int>(i);
      m_start[i] = (fit.ratings.at(i).rating - fit.settings.centre) / kEloPerUnit;
    }
    m_plain = !fit.settings.seatTerm && fit.settings.ties != TieRule::Davidson;
  }

  /// Ratings in the order of the fit; all NaN without a maximum.
  void rate(const WinCounts& counts, double* ratings) {
    const auto m = static_cast<size_t>(m_fit.ratings.size());
    if (m_plain ? ratePlain(counts) : rateFully(counts)) {
      const int anchor = m_fit.settings.anchor >= 0 ? m_place[m_fit.settings.anchor] : -1;
      const double zero = anchor >= 0 ? m_strengths[anchor] : 0;
      for (size_t i = 0; i < m; ++i)
        ratings[i] = m_fit.settings.centre + kEloPerUnit * (m_strengths[i] - zero);
    } else {
      std::fill(ratings, ratings + m, kNoMaximum);
    }
  }

 private:
  bool ratePlain(const WinCounts& counts) {
    m_rows.clear();
    const double prior = m_fit.settings.prior;
    const double tie = m_fit.settings.ties == TieRule::Half ? 0.5 : 0;
    for (const PairCount& pair : counts.pairs) {
      const double shared = tie * static_cast<double>(pair.ties);
      LogitRow row{0, 0, static_cast<double>(pair.firstWon) + shared, static_cast<double>(pair.secondWon) + shared, 0};
      if (row.weight() <= 0)
        continue;
      row.first = m_place[pair.first];
      row.second = m_place[pair.second];
      if (row.first > row.second) {
        std::swap(row.first, row.second);
        std::swap(row.firstWon, row.secondWon);
      }
      m_rows.push_back(row);
    }
    mergeRows();
    for (LogitRow& row : m_rows) {
      row.firstWon += prior;
      row.secondWon += prior;
    }
    if (!m_solver.solve(m_rows, m_start))
      return false;
    m_strengths = m_solver.strengths();
    return true;
  }
  /// The two orders of a pair are one row.
  void mergeRows() {
    const auto m = static_cast<size_t>(m_fit.ratings.size());
    m_rowOf.assign(m * m, -1);
    size_t kept = 0;
    for (const LogitRow& row : m_rows) {
      int& at = m_rowOf[row.first * m + row.second];
      if (at < 0) {
        at = static_cast<int>(kept);
        m_rows[kept++] = row;
      } else {
        m_rows[at].firstWon += row.firstWon;
        m_rows[at].secondWon += row.secondWon;
      }
    }
    m_rows.resize(kept);
  }
  bool rateFully(const WinCounts& counts) {
    const BtProblem problem = problemOf(counts, m_fit.settings);
    if (problem.systems.size() != static_cast<size_t>(m_fit.ratings.size()) ||
        missingIn(problem, m_fit.settings, counts.systems))
      return false;
    const LogitSolution solution = solve(problem.logit);
    if (!solution.found)
      return false;
    m_strengths.resize(problem.systems.size());
    for (size_t i = 0; i < problem.systems.size(); ++i)
      m_strengths[m_place[problem.systems[i]]] = solution.parameters[i];
    return true;
  }

  const BtFit& m_fit;
  PlainSolver m_solver;
  std::vector<double> m_start, m_strengths;
  std::vector<int> m_place, m_rowOf;
  std::vector<LogitRow> m_rows;
  bool m_plain = true;
};

/// @p ratings: rounds x systems.
BtBootstrap bandsOf(const std::vector<double>& ratings, int systems, int rounds) {
  BtBootstrap result;
  result.rounds = rounds;
  std::vector<std::vector<double>> columns(systems);
  for (int round = 0; round < rounds; ++round) {
    const double* row = ratings.data() + static_cast<size_t>(round) * systems;
    if (std::isnan(row[0])) {
      ++result.degenerate;
      continue;
    }
    for (int i = 0; i < systems; ++i)
      columns[i].push_back(row[i]);
  }
  if (rounds - result.degenerate < 2)
    return result;
  for (std::vector<double>& column : columns)
    result.bands.append(bandOf(column));
  return result;
}

/// The games of each cluster, counted once.
std::vector<WinCounts> countsByCluster(const Games& games, const std::vector<std::uint32_t>& clusterOf) {
  const std::uint32_t most = clusterOf.empty() ? 0 : *std::max_element(clusterOf.cbegin(), clusterOf.cend());
  std::vector<std::vector<Game>> logs(static_cast<size_t>(most) + 1);
  for (size_t i = 0; i < games.log.size(); ++i)
    logs[clusterOf[i]].push_back(games.log[i]);
  std::vector<WinCounts> counts;
  for (const std::vector<Game>& log : logs)
    if (!log.empty())
      counts.push_back(countWins(log, 201 + static_cast<int>(games.systems.size())));  // sorted: a few games each
  return counts;
}

}  // namespace

BtBootstrap bootstrap(const WinCounts& counts, const BtFit& fit, const Resampling& settings) {
  const auto systems = static_cast<int>(fit.ratings.size());
  if (fit.missing || settings.rounds <= 0)
    return {};
  std::vector<double> ratings(static_cast<size_t>(settings.rounds) * systems);
  const CellDraw cells(counts, fit.settings.ties);
  inParallel(settings.rounds, settings.threads, [&](int begin, int end) {
    Refit refit(fit);
    WinCounts drawn = counts;
    for (int round = begin; round < end && !settings.stop.stop_requested(); ++round) {
      Random random(splitmix64(settings.seed, round));
      cells.draw(random, drawn);
      refit.rate(drawn, ratings.data() + static_cast<size_t>(round) * systems);
    }
  });
  return bandsOf(ratings, systems, settings.rounds);
}

BtBootstrap clusteredBootstrap(const Games& games, const std::vector<std::uint32_t>& clusterOf, const BtFit& fit,
                               const Resampling& settings) {
  const auto systems = static_cast<int>(fit.ratings.size());
  if (fit.missing || settings.rounds <= 0 || clusterOf.size() != games.log.size())
    return {};
  const WinCounts whole = countWins(games);
  const std::vector<WinCounts> clusters = countsByCluster(games, clusterOf);
  std::vector<int> place(static_cast<size_t>(whole.systems) * whole.systems, -1);
  for (size_t i = 0; i < whole.pairs.size(); ++i)
    place[static_cast<size_t>(whole.pairs[i].first) * whole.systems + whole.pairs[i].second] = static_cast<int>(i);
  std::vector<double> ratings(static_cast<size_t>(settings.rounds) * systems);
  inParallel(settings.rounds, settings.threads, [&](int begin, int end) {
    Refit refit(fit);
    for (int round = begin; round < end && !settings.stop.stop_requested(); ++round) {
      Random random(splitmix64(settings.seed, round));
      WinCounts drawn = whole;
      for (PairCount& pair : drawn.pairs)
        pair.firstWon = pair.secondWon = pair.ties = 0;
      for (size_t i = 0; i < clusters.size(); ++i)
        for (const PairCount& pair : clusters[random.below(static_cast<qsizetype>(clusters.size()))].pairs) {
          PairCount& sum = drawn.pairs[place[static_cast<size_t>(pair.first) * whole.systems + pair.second]];
          sum.firstWon += pair.firstWon;
          sum.secondWon += pair.secondWon;
          sum.ties += pair.ties;
        }
      refit.rate(drawn, ratings.data() + static_cast<size_t>(round) * systems);
    }
  });
  BtBootstrap result = bandsOf(ratings, systems, settings.rounds);
  result.clustered = true;
  return result;
}

}  // namespace s2s
