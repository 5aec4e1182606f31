// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/stats/MarginalTests.h"

#include "core/stats/Distributions.h"

#include <algorithm>
#include <cmath>
#include <utility>
#include <vector>

namespace s2s {
namespace {

using Matrix = std::vector<std::vector<double>>;

qint64 discordant(const ConfusionTable& table, int label) {
  qint64 sum = 0;
  for (int other = 0; other < table.size(); ++other)
    if (other != label)
      sum += table.at(label, other) + table.at(other, label);
  return sum;
}

/// Solves a x = b for a symmetric positive definite a by Cholesky; nothing when it is singular.
std::optional<std::vector<double>> solved(Matrix a, std::vector<double> b) {
  const size_t n = b.size();
  for (size_t j = 0; j < n; ++j) {
    const double before = a[j][j];
    for (size_t k = 0; k < j; ++k)
      a[j][j] -= a[j][k] * a[j][k];
    if (!(a[j][j] > 1e-10 * before))
      return std::nullopt;
    a[j][j] = std::sqrt(a[j][j]);
    for (size_t i = j + 1; i < n; ++i) {
      for (size_t k = 0; k < j; ++k)
        a[i][j] -= a[i][k] * a[j][k];
      a[i][j] /= a[j][j];
    }
    for (size_t k = 0; k < j; ++k)
      b[j] -= a[j][k] * b[k];
    b[j] /= a[j][j];
  }
  for (size_t j = n; j-- > 0;) {
    for (size_t k = j + 1; k < n; ++k)
      b[j] -= a[k][j] * b[k];
    b[j] /= a[j][j];
  }
  return b;
}

}  // namespace

std::optional<McNemar> mcNemar(qint64 b, qint64 c) {
  if (b + c == 0)
    return std::nullopt;
  const double both = static_cast<double>(b + c), apart = std::abs(static_cast<double>(b - c));
  const double corrected = std::max(0.0, apart - 1);
  McNemar test{b, c};
  test.chi2 = apart * apart / both;
  test.p = chiSquareTail(test.chi2, 1);
  test.correctedChi2 = corrected * corrected / both;
  test.correctedP = chiSquareTail(test.correctedChi2, 1);
  test.exactP = fairCoinTwoSided(b, b + c);
  return test;
}

ChiSquare stuartMaxwell(const ConfusionTable& table) {
  ChiSquare test;
  std::vector<int> labels;
  for (int label = 0; label < table.size(); ++label)
    if (discordant(table, label) > 0)
      labels.push_back(label);
  if (labels.empty()) {
    test.undefined = table.total() == 0 ? Undefined::NoItems : Undefined::NoDiscordance;
    return test;
  }
  labels.pop_back();  // the last follows from the others
  std::vector<double> apart;
  Matrix covariance(labels.size(), std::vector<double>(labels.size()));
  for (size_t i = 0; i < labels.size(); ++i) {
    double difference = 0;
    for (int other = 0; other < table.size(); ++other)
      difference += static_cast<double>(table.at(labels[i], other) - table.at(other, labels[i]));
    apart.push_back(difference);
    for (size_t j = 0; j < labels.size(); ++j)
      covariance[i][j] = i == j ? static_cast<double>(discordant(table, labels[i]))
                                : -static_cast<double>(table.at(labels[i], labels[j]) + table.at(labels[j], labels[i]));
  }
  const auto solution = solved(covariance, apart);
  if (!solution) {
    test.undefined = Undefined::Singular;
    return test;
  }
  double chi2 = 0;
  for (size_t i = 0; i < apart.size(); ++i)
    chi2 += apart[i] * (*solution)[i];
  test.value = chi2;
  test.degrees = static_cast<int>(labels.size());
  test.p = chiSquareTail(chi2, test.degrees);
  return test;
}

ChiSquare bhapkar(const ConfusionTable& table) {
  ChiSquare test = stuartMaxwell(table);
  if (!test.value)
    return test;
  const double n = static_cast<double>(table.total());
  if (*test.value >= n) {  // every item differs, and all in one direction
    test.value = test.p = std::nullopt;
    test.undefined = Undefined::Singular;
    return test;
  }
  test.value = *test.value / (1 - *test.value / n);
  test.p = chiSquareTail(*test.value, test.degrees);
  return test;
}

}  // namespace s2s
