// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>

namespace s2s {

/// Two systems of one draw, by their place in the list of ratings, first < second.
struct SystemPair {
  int first = 0, second = 0;
  bool operator==(const SystemPair&) const = default;
};

/// All pairs of @p systems systems: (0,1), (0,2) ... (1,2) ...
QList<SystemPair> allPairs(int systems);

/// The paper's rule (arXiv 2503.05085): w = exp(-(gap - mu)^2 / (2 sigma^2)), mu = largest gap / 3,
/// sigma = max(mu / 2, 1). With equal ratings every pair weighs the same. In the order of allPairs(); not normalised.
QList<double> paperPairWeights(const QList<double>& ratings);

/// Every pair weighs 1.
QList<double> uniformPairWeights(int systems);

/// The place at which the running sum of @p weights passes unit * total, for unit in [0, 1). A weight of 0 is never
/// drawn; -1 when no weight is positive.
int drawnPlace(const QList<double>& weights, double unit);

}  // namespace s2s
