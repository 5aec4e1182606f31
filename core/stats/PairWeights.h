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

/// How the weight of a pair follows from the gap of its ratings under spreadPairWeights(), in Elo points.
struct SpreadRule {
  double gap = 120;     ///< the gap that weighs most: the better one wins two of three
  double width = 80;    ///< standard deviation of the bump around it
  double least = 0.05;  ///< keeps every pair reachable, so that the win graph stays connected
};

/// w = [least + exp(-(gap - rule.gap)^2 / (2 width^2))] / sqrt(1 + games so far): moderate gaps, spread over the pairs.
/// @p games: of each pair, in the order of allPairs(). Not normalised. Made for running Elo ratings: their noise brings
/// in the pairs that sharper ratings would leave out, which makes the fit worse (./dev bench pairing).
QList<double> spreadPairWeights(const QList<double>& ratings, const QList<qint64>& games, const SpreadRule& rule = {});

/// The place at which the running sum of @p weights passes unit * total, for unit in [0, 1). A weight of 0 is never
/// drawn; -1 when no weight is positive.
int drawnPlace(const QList<double>& weights, double unit);

}  // namespace s2s
