// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/stats/PairedLogit.h"

#include "core/stats/Cholesky.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace s2s {
namespace {

constexpr int kMostSteps = 100;
constexpr double kLongestStep = 2;   ///< natural units; 347 Elo points
constexpr double kConverged = 1e-9;  ///< of a step; the error behind it is about its square
constexpr double kOutOfReach = 30;   ///< a difference that no finite log can support: it grows without end

/// One row at the given parameters: chances and the first and second derivatives by d and by the tie term.
struct RowState {
  double logFirst = 0, logSecond = 0, logTie = 0;
  double byD = 0, byTie = 0, dd = 0, dt = 0, tt = 0;
};

double predictor(const LogitProblem& problem, size_t index, const std::vector<double>& at) {
  const LogitRow& row = problem.rows[index];
  double d = at[row.first] - at[row.second];
  if (problem.seat)
    d += at[problem.seatPlace()];
  const auto x = problem.covariatesOf(index);
  for (int c = 0; c < problem.covariates; ++c)
    d += at[problem.covariatePlace(c)] * x[c];
  return d;
}

RowState withoutTies(const LogitRow& row, double d) {
  RowState state;
  const double e = std::exp(-std::abs(d));
  const double softplus = std::log1p(e);
  state.logFirst = (d < 0 ? d : 0) - softplus;
  state.logSecond = (d < 0 ? 0 : -d) - softplus;
  const double p = (d < 0 ? e : 1) / (1 + e);
  const double n = row.firstWon + row.secondWon;
  state.byD = row.firstWon - n * p;
  state.dd = n * e / ((1 + e) * (1 + e));
  return state;
}

RowState withTies(const LogitRow& row, double d, double tie) {
  const double largest = std::max(std::abs(d) / 2, tie);
  const double total =
      largest + std::log(std::exp(d / 2 - largest) + std::exp(-d / 2 - largest) + std::exp(tie - largest));
  RowState state;
  state.logFirst = d / 2 - total;
  state.logSecond = -d / 2 - total;
  state.logTie = tie - total;
  const double first = std::exp(state.logFirst), second = std::exp(state.logSecond), tied = std::exp(state.logTie);
  const double n = row.weight(), gap = first - second;
  state.byD = (row.firstWon - row.secondWon - n * gap) / 2;
  state.byTie = row.ties - n * tied;
  state.dd = n * (first + second - gap * gap) / 4;
  state.dt = -n * gap * tied / 2;
  state.tt = n * tied * (1 - tied);
  return state;
}

RowState stateOf(const LogitProblem& problem, size_t index, const std::vector<double>& at) {
  const double d = predictor(problem, index, at);
  const LogitRow& row = problem.rows[index];
  return problem.davidson ? withTies(row, d, at[problem.tiePlace()]) : withoutTies(row, d);
}

double logLikelihood(const LogitProblem& problem, const std::vector<double>& at) {
  double sum = 0;
  for (size_t i = 0; i < problem.rows.size(); ++i) {
    const RowState state = stateOf(problem, i, at);
    const LogitRow& row = problem.rows[i];
    sum += row.firstWon * state.logFirst + row.secondWon * state.logSecond + row.ties * state.logTie;
  }
  return sum;
}

/// The places where a row's predictor is not 0, and the values there.
struct Sparse {
  std::vector<int> place;
  std::vector<double> value;
};

void fill(Sparse& sparse, const LogitProblem& problem, size_t index) {
  const LogitRow& row = problem.rows[index];
  sparse.place = {row.first, row.second};
  sparse.value = {1, -1};
  if (problem.seat) {
    sparse.place.push_back(problem.seatPlace());
    sparse.value.push_back(1);
  }
  const auto x = problem.covariatesOf(index);
  for (int c = 0; c < problem.covariates; ++c) {
    sparse.place.push_back(problem.covariatePlace(c));
    sparse.value.push_back(x[c]);
  }
}

/// Gradient and information matrix. The information does not see the mean of the systems; adding it makes the matrix
/// positive and leaves the step without a mean.
struct Slope {
  std::vector<double> gradient, information;
  double added = 0;
};

Slope slopeAt(const LogitProblem& problem, const std::vector<double>& at) {
  const int p = problem.parameters(), m = problem.systems;
  Slope slope{std::vector<double>(p), std::vector<double>(static_cast<size_t>(p) * p)};
  Sparse d;
  for (size_t i = 0; i < problem.rows.size(); ++i) {
    const RowState state = stateOf(problem, i, at);
    fill(d, problem, i);
    for (size_t a = 0; a < d.place.size(); ++a) {
      slope.gradient[d.place[a]] += state.byD * d.value[a];
      for (size_t b = 0; b < d.place.size(); ++b)
        slope.information[d.place[a] * p + d.place[b]] += state.dd * d.value[a] * d.value[b];
      if (problem.davidson)
        slope.information[problem.tiePlace() * p + d.place[a]] += state.dt * d.value[a];
    }
    if (problem.davidson) {
      slope.gradient[problem.tiePlace()] += state.byTie;
      slope.information[problem.tiePlace() * p + problem.tiePlace()] += state.tt;
    }
  }
  double trace = 0;
  for (int i = 0; i < m; ++i)
    trace += slope.information[i * p + i];
  slope.added = trace / (static_cast<double>(m) * m);
  for (int i = 0; i < m; ++i)
    for (int j = 0; j < m; ++j)
      slope.information[i * p + j] += slope.added;
  return slope;
}

std::vector<double> moved(const std::vector<double>& from, const std::vector<double>& step, double share) {
  std::vector<double> to = from;
  for (size_t i = 0; i < to.size(); ++i)
    to[i] += share * step[i];
  return to;
}

double largest(const std::vector<double>& values) {
  double most = 0;
  for (const double value : values)
    most = std::max(most, std::abs(value));
  return most;
}

/// Takes the mean of the systems out of the parameters.
void centre(std::vector<double>& parameters, int systems) {
  const double mean = std::accumulate(parameters.cbegin(), parameters.cbegin() + systems, 0.0) / systems;
  for (int i = 0; i < systems; ++i)
    parameters[i] -= mean;
}

std::vector<double> startOf(const LogitProblem& problem) {
  std::vector<double> start(problem.parameters());
  if (problem.davidson) {
    double ties = 0, all = 0;
    for (const LogitRow& row : problem.rows) {
      ties += row.ties;
      all += row.weight();
    }
    start[problem.tiePlace()] = std::log(2 * (ties + 0.5) / (all - ties + 0.5));
  }
  return start;
}

double logShare(double count, double of) { return count > 0 ? count * std::log(count / of) : 0; }

double saturated(const LogitProblem& problem) {
  double sum = 0;
  for (const LogitRow& row : problem.rows) {
    const double n = row.weight();
    sum += logShare(row.firstWon, n) + logShare(row.secondWon, n) + logShare(row.ties, n);
  }
  return sum;
}

std::vector<double> sumZeroCovariance(const Cholesky& information, double added, const LogitProblem& problem) {
  std::vector<double> covariance = information.inverse();
  const int m = problem.systems, p = problem.parameters();
  const double mean = 1 / (added * m * m);
  for (int i = 0; i < m; ++i)
    for (int j = 0; j < m; ++j)
      covariance[i * p + j] -= mean;
  return covariance;
}

}  // namespace

LogitSolution solve(const LogitProblem& problem, const std::vector<double>& start) {
  LogitSolution solution;
  std::vector<double> at = start.empty() ? startOf(problem) : start;
  double likelihood = logLikelihood(problem, at);
  bool converged = false;
  for (int round = 0; round < kMostSteps && !converged; ++round) {
    Slope slope = slopeAt(problem, at);
    const Cholesky information(std::move(slope.information), problem.parameters());
    if (!information.isPositive())
      return solution;
    std::vector<double> step = slope.gradient;
    information.solve(step.data());
    const double length = largest(step);
    double share = std::min(1.0, kLongestStep / std::max(length, 1e-300));
    std::vector<double> next = moved(at, step, share);
    double better = logLikelihood(problem, next);
    for (int half = 0; half < 40 && better < likelihood - 1e-12 * std::abs(likelihood); ++half) {
      share /= 2;
      next = moved(at, step, share);
      better = logLikelihood(problem, next);
    }
    at = std::move(next);
    likelihood = better;
    converged = length * share < kConverged;
    if (largest(at) > kOutOfReach)
      return solution;
  }
  Slope slope = slopeAt(problem, at);
  const Cholesky information(std::move(slope.information), problem.parameters());
  if (!converged || !information.isPositive())
    return solution;
  centre(at, problem.systems);
  solution.found = true;
  solution.covariance = sumZeroCovariance(information, slope.added, problem);
  solution.deviance = 2 * (saturated(problem) - likelihood);
  solution.parameters = std::move(at);
  return solution;
}

void addScore(const LogitProblem& problem, size_t row, const std::vector<double>& parameters, double* score) {
  const RowState state = stateOf(problem, row, parameters);
  Sparse d;
  fill(d, problem, row);
  for (size_t i = 0; i < d.place.size(); ++i)
    score[d.place[i]] += state.byD * d.value[i];
  if (problem.davidson)
    score[problem.tiePlace()] += state.byTie;
}

}  // namespace s2s
