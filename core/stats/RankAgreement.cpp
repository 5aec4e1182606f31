// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/stats/RankAgreement.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace s2s {
namespace {

std::vector<double> midRanks(const std::vector<double>& values) {
  std::vector<size_t> order(values.size());
  std::iota(order.begin(), order.end(), size_t{0});
  std::sort(order.begin(), order.end(), [&](size_t one, size_t two) { return values[one] < values[two]; });
  std::vector<double> ranks(values.size());
  for (size_t from = 0; from < order.size();) {
    size_t to = from;
    while (to < order.size() && values[order[to]] == values[order[from]])
      ++to;
    for (size_t i = from; i < to; ++i)
      ranks[order[i]] = (static_cast<double>(from + to) + 1) / 2;
    from = to;
  }
  return ranks;
}

double sumOfProducts(const std::vector<double>& one, const std::vector<double>& two, double mean) {
  double sum = 0;
  for (size_t i = 0; i < one.size(); ++i)
    sum += (one[i] - mean) * (two[i] - mean);
  return sum;
}

int sign(double value) { return value > 0 ? 1 : value < 0 ? -1 : 0; }

}  // namespace

std::optional<double> spearman(const std::vector<double>& one, const std::vector<double>& two) {
  Q_ASSERT(one.size() == two.size());
  const std::vector<double> first = midRanks(one), second = midRanks(two);
  const double mean = (static_cast<double>(one.size()) + 1) / 2;
  const double spread = sumOfProducts(first, first, mean) * sumOfProducts(second, second, mean);
  if (!(spread > 0))
    return std::nullopt;
  return std::clamp(sumOfProducts(first, second, mean) / std::sqrt(spread), -1.0, 1.0);
}

std::optional<double> kendallTauB(const std::vector<double>& one, const std::vector<double>& two) {
  Q_ASSERT(one.size() == two.size());
  qint64 balance = 0, untiedOne = 0, untiedTwo = 0;
  for (size_t i = 0; i < one.size(); ++i)
    for (size_t j = i + 1; j < one.size(); ++j) {
      const int first = sign(one[i] - one[j]), second = sign(two[i] - two[j]);
      balance += first * second;
      untiedOne += first != 0 ? 1 : 0;
      untiedTwo += second != 0 ? 1 : 0;
    }
  if (untiedOne == 0 || untiedTwo == 0)
    return std::nullopt;
  const double untied = std::sqrt(static_cast<double>(untiedOne) * static_cast<double>(untiedTwo));
  return std::clamp(static_cast<double>(balance) / untied, -1.0, 1.0);
}

PairOrder pairOrder(const std::vector<double>& one, const std::vector<double>& two) {
  Q_ASSERT(one.size() == two.size());
  PairOrder order;
  for (size_t i = 0; i < one.size(); ++i)
    for (size_t j = i + 1; j < one.size(); ++j) {
      const int product = sign(one[i] - one[j]) * sign(two[i] - two[j]);
      ++(product > 0 ? order.same : product < 0 ? order.reversed : order.tied);
    }
  return order;
}

}  // namespace s2s
