// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/stats/MarginalTests.h"

#include "core/stats/Cholesky.h"
#include "core/stats/Distributions.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <utility>
#include <vector>

namespace s2s {
namespace {

qint64 discordant(const ConfusionTable& table, int label) {
  qint64 sum = 0;
  for (int other = 0; other < table.size(); ++other)
    if (other != label)
      sum += table.at(label, other) + table.at(other, label);
  return sum;
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
  std::vector<double> apart, covariance(labels.size() * labels.size());
  for (size_t i = 0; i < labels.size(); ++i) {
    double difference = 0;
    for (int other = 0; other < table.size(); ++other)
      difference += static_cast<double>(table.at(labels[i], other) - table.at(other, labels[i]));
    apart.push_back(difference);
    for (size_t j = 0; j < labels.size(); ++j)
      covariance[i * labels.size() + j] =
          i == j ? static_cast<double>(discordant(table, labels[i]))
                 : -static_cast<double>(table.at(labels[i], labels[j]) + table.at(labels[j], labels[i]));
  }
  const Cholesky cholesky(std::move(covariance), static_cast<int>(labels.size()));
  if (!cholesky.isPositive()) {
    test.undefined = Undefined::Singular;
    return test;
  }
  std::vector<double> solution = apart;
  cholesky.solve(solution.data());
  const double chi2 = std::inner_product(apart.cbegin(), apart.cend(), solution.cbegin(), 0.0);
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
