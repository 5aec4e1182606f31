// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/stats/PairWeights.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace s2s {

QList<SystemPair> allPairs(int systems) {
  QList<SystemPair> pairs;
  for (int first = 0; first < systems; ++first)
    for (int second = first + 1; second < systems; ++second)
      pairs.append(SystemPair{first, second});
  return pairs;
}

QList<double> paperPairWeights(const QList<double>& ratings) {
  if (ratings.size() < 2)
    return {};
  const auto ends = std::minmax_element(ratings.cbegin(), ratings.cend());
  const double mu = (*ends.second - *ends.first) / 3;
  const double sigma = std::max(mu / 2, 1.0);
  QList<double> weights;
  for (const SystemPair& pair : allPairs(static_cast<int>(ratings.size()))) {
    const double off = (std::abs(ratings.at(pair.first) - ratings.at(pair.second)) - mu) / sigma;
    weights.append(std::exp(-off * off / 2));
  }
  return weights;
}

QList<double> uniformPairWeights(int systems) { return QList<double>(allPairs(systems).size(), 1.0); }

QList<double> spreadPairWeights(const QList<double>& ratings, const QList<qint64>& games, const SpreadRule& rule) {
  QList<double> weights;
  const QList<SystemPair> pairs = allPairs(static_cast<int>(ratings.size()));
  for (qsizetype i = 0; i < pairs.size(); ++i) {
    const double gap = std::abs(ratings.at(pairs.at(i).first) - ratings.at(pairs.at(i).second));
    const double off = (gap - rule.gap) / rule.width;
    weights.append((rule.least + std::exp(-off * off / 2)) / std::sqrt(1.0 + static_cast<double>(games.at(i))));
  }
  return weights;
}

int drawnPlace(const QList<double>& weights, double unit) {
  const double wanted = unit * std::accumulate(weights.cbegin(), weights.cend(), 0.0);
  double sum = 0;
  int lastPossible = -1;  // where rounding could keep the sum from passing the very end
  for (int place = 0; place < weights.size(); ++place) {
    if (weights.at(place) <= 0)
      continue;
    lastPossible = place;
    sum += weights.at(place);
    if (sum > wanted)
      return place;
  }
  return lastPossible;
}

}  // namespace s2s
