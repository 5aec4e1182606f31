// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>
#include <vector>

namespace s2s {

/// Comparisons of two systems that share everything the model knows about them.
struct LogitRow {
  int first = 0, second = 0;
  double firstWon = 0, secondWon = 0, ties = 0;

  double weight() const { return firstWon + secondWon + ties; }
};

/// P(first wins) = 1 / (1 + exp(-d)), d = theta_first - theta_second + seat + sum of coefficient * covariate. With ties
/// as an outcome (Davidson 1970) the three weigh exp(d/2), exp(-d/2) and exp(tie).
struct LogitProblem {
  int systems = 0;
  bool seat = false;
  bool davidson = false;  ///< else ties must have been shared out or left out
  std::vector<LogitRow> rows;
  int covariates = 0;
  std::vector<double> x;  ///< rows x covariates: the value of first minus that of second

  int parameters() const { return systems + (seat ? 1 : 0) + covariates + (davidson ? 1 : 0); }
  int seatPlace() const { return systems; }
  int covariatePlace(int c) const { return systems + (seat ? 1 : 0) + c; }
  int tiePlace() const { return parameters() - 1; }
  std::span<const double> covariatesOf(size_t row) const { return std::span(x).subspan(row * covariates, covariates); }
};

struct LogitSolution {
  bool found = false;              ///< false: the comparisons do not determine all terms, or some of them are infinite
  std::vector<double> parameters;  ///< systems (their sum is 0), seat, covariates, tie
  std::vector<double> covariance;  ///< parameters x parameters: inverse of the information, the systems' sum being 0
  double deviance = 0;             ///< against the model that gives each row its own shares
};

/// The maximum of the likelihood by Newton's method with clipped and halved steps, from @p start where given.
LogitSolution solve(const LogitProblem& problem, const std::vector<double>& start = {});

/// The derivative of the log likelihood of one row by all parameters, added to @p score.
void addScore(const LogitProblem& problem, size_t row, const std::vector<double>& parameters, double* score);

}  // namespace s2s
