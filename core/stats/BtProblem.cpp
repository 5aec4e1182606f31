// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/stats/BtProblem.h"

#include "core/stats/Normal.h"
#include "core/stats/RankSets.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <numeric>
#include <set>
#include <utility>

namespace s2s {
namespace {

LogitRow rowOf(const PairCount& pair, TieRule ties) {
  LogitRow row{pair.first, pair.second, static_cast<double>(pair.firstWon), static_cast<double>(pair.secondWon), 0};
  if (ties == TieRule::Half) {
    row.firstWon += static_cast<double>(pair.ties) / 2;
    row.secondWon += static_cast<double>(pair.ties) / 2;
  } else if (ties == TieRule::Davidson) {
    row.ties = static_cast<double>(pair.ties);
  }
  return row;
}

std::pair<int, int> unordered(const LogitRow& row) { return std::minmax(row.first, row.second); }

/// The prior of a pair is shared among the orders in which it was presented.
void addPrior(std::vector<LogitRow>& rows, double prior) {
  std::map<std::pair<int, int>, int> orders;
  for (const LogitRow& row : rows)
    ++orders[unordered(row)];
  for (LogitRow& row : rows) {
    const double share = prior / orders[unordered(row)];
    row.firstWon += share;
    row.secondWon += share;
  }
}

/// Renumbers the systems of the rows to those that occur.
void keepPlayed(BtProblem& problem, int systems) {
  std::vector<int> place(systems, -1);
  for (const LogitRow& row : problem.logit.rows)
    place[row.first] = place[row.second] = 0;
  for (int system = 0; system < systems; ++system)
    if (place[system] == 0) {
      place[system] = static_cast<int>(problem.systems.size());
      problem.systems.push_back(system);
    }
  for (LogitRow& row : problem.logit.rows) {
    row.first = place[row.first];
    row.second = place[row.second];
  }
  problem.logit.systems = static_cast<int>(problem.systems.size());
}

BtTerm termOf(const QString& name, double value, double variance, double unit) {
  BtTerm term{.name = name};
  const double se = std::sqrt(std::max(0.0, variance));
  term.value = value * unit;
  term.se = se * unit;
  term.low = term.value - kZ95 * term.se;
  term.high = term.value + kZ95 * term.se;
  term.z = se > 0 ? value / se : 0;
  term.p = std::erfc(std::abs(term.z) / std::sqrt(2.0));
  return term;
}

void addTerms(BtFit& fit, const LogitProblem& logit, const QStringList& styles, const std::vector<double>& at,
              const std::vector<double>& covariance) {
  const int p = logit.parameters();
  const auto add = [&](const QString& name, int place, double unit) {
    fit.terms.append(termOf(name, at[place], covariance[place * p + place], unit));
  };
  if (logit.seat)
    add(QStringLiteral("seat"), logit.seatPlace(), kEloPerUnit);
  for (int c = 0; c < logit.covariates; ++c)
    add(styles.at(c), logit.covariatePlace(c), kEloPerUnit);
  if (logit.davidson)
    add(QStringLiteral("tie"), logit.tiePlace(), 1);
}

/// The variance of a rating: of its distance from the mean, or from the anchor.
double ratingVariance(const std::vector<double>& covariance, int p, int place, int anchor) {
  const double own = covariance[place * p + place];
  return anchor < 0 ? own : own + covariance[anchor * p + anchor] - 2 * covariance[place * p + anchor];
}

}  // namespace

WinGraph BtProblem::graph() const {
  WinGraph graph{static_cast<int>(systems.size()), {}};
  for (const LogitRow& row : logit.rows) {
    if (row.firstWon > 0 || row.ties > 0)
      graph.edges.emplace_back(row.first, row.second);
    if (row.secondWon > 0 || row.ties > 0)
      graph.edges.emplace_back(row.second, row.first);
  }
  return graph;
}

int BtProblem::anchorPlace(const BtSettings& settings) const {
  const auto at = std::find(systems.cbegin(), systems.cend(), settings.anchor);
  return at == systems.cend() ? -1 : static_cast<int>(at - systems.cbegin());
}

BtProblem problemOf(const WinCounts& counts, const BtSettings& settings) {
  BtProblem problem;
  const bool davidson = settings.ties == TieRule::Davidson && counts.ties() > 0;
  for (const PairCount& pair : counts.pairs) {
    const LogitRow row = rowOf(pair, settings.ties);
    if (row.weight() <= 0)
      continue;
    problem.logit.rows.push_back(row);
    problem.n += pair.decided() + (settings.ties == TieRule::Skip ? 0 : pair.ties);
  }
  if (settings.prior > 0)
    addPrior(problem.logit.rows, settings.prior);
  keepPlayed(problem, counts.systems);
  problem.logit.seat = settings.seatTerm;
  problem.logit.davidson = davidson;
  return problem;
}

BtProblem problemByGame(const Games& games, const BtSettings& settings, const StyleDifferences& style) {
  const BtProblem whole = problemOf(countWins(games), settings);
  BtProblem problem;
  const auto styles = static_cast<int>(style.names.size());
  for (size_t i = 0; i < games.log.size(); ++i) {
    const Game& game = games.log[i];
    PairCount one{game.first, game.second, game.result == GameResult::FirstWon, game.result == GameResult::SecondWon,
                  game.result == GameResult::Tie};
    const LogitRow row = rowOf(one, settings.ties);
    if (row.weight() <= 0)
      continue;
    problem.logit.rows.push_back(row);
    problem.gameOf.push_back(static_cast<qint64>(i));
    for (int c = 0; c < styles; ++c)
      problem.logit.x.push_back(style.values[i * styles + c]);
  }
  if (settings.prior > 0) {  // of pairs, without style
    std::set<std::pair<int, int>> met;
    for (const LogitRow& row : whole.logit.rows)
      met.emplace(whole.systems[row.first], whole.systems[row.second]);
    for (const PairCount& pair : countWins(games).pairs) {
      const double share = met.contains({pair.second, pair.first}) ? settings.prior / 2 : settings.prior;
      problem.logit.rows.push_back({pair.first, pair.second, share, share, 0});
      problem.gameOf.push_back(-1);
      problem.logit.x.insert(problem.logit.x.end(), styles, 0.0);
    }
  }
  problem.n = whole.n;
  problem.logit.covariates = styles;
  problem.logit.seat = settings.seatTerm;
  problem.logit.davidson = whole.logit.davidson;
  keepPlayed(problem, static_cast<int>(games.systems.size()));
  return problem;
}

std::optional<NoRatings> missingIn(const BtProblem& problem, const BtSettings& settings, int systems) {
  if (problem.systems.size() > static_cast<size_t>(kMostRatedSystems))
    return NoRatings::TooManySystems;
  if (systems == 1)
    return NoRatings::OneSystem;
  if (problem.systems.empty())
    return NoRatings::NoGames;
  if (settings.anchor >= 0 && problem.anchorPlace(settings) < 0)
    return NoRatings::AnchorUnplayed;
  const WinGraph graph = problem.graph();
  if (!isConnected(graph))
    return NoRatings::NotConnected;
  if (!isStronglyConnected(graph))
    return NoRatings::OnlyWins;
  return std::nullopt;
}

BtFit fitOf(const BtProblem& problem, const BtSettings& settings, const QStringList& styles,
            const LogitSolution& solution, const std::vector<double>& covariance) {
  BtFit fit;
  fit.settings = settings;
  fit.n = problem.n;
  fit.deviance = solution.deviance;
  fit.freedom =
      static_cast<int>(problem.logit.rows.size()) * (problem.logit.davidson ? 2 : 1) - problem.logit.parameters() + 1;
  const int m = problem.logit.systems, p = problem.logit.parameters(), anchor = problem.anchorPlace(settings);
  const std::vector<double>& at = solution.parameters;
  const double zero = anchor < 0 ? 0 : at[anchor];
  std::vector<int> order(m);
  std::iota(order.begin(), order.end(), 0);
  std::stable_sort(order.begin(), order.end(), [&](int one, int two) { return at[one] > at[two]; });
  fit.covariance.resize(static_cast<size_t>(m) * m);
  for (int i = 0; i < m; ++i) {
    BtRating rating{.system = problem.systems[order[i]]};
    rating.rating = settings.centre + kEloPerUnit * (at[order[i]] - zero);
    rating.se = kEloPerUnit * std::sqrt(std::max(0.0, ratingVariance(covariance, p, order[i], anchor)));
    rating.low = rating.rating - kZ95 * rating.se;
    rating.high = rating.rating + kZ95 * rating.se;
    fit.ratings.append(rating);
    for (int j = 0; j < m; ++j)
      fit.covariance[i * m + j] = kEloPerUnit * kEloPerUnit * covariance[order[i] * p + order[j]];
  }
  addTerms(fit, problem.logit, styles, at, covariance);
  addRankSets(fit);
  return fit;
}

}  // namespace s2s
