// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/stats/Bias.h"

#include "core/stats/Distributions.h"
#include "core/stats/Normal.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace s2s {
namespace {

constexpr int kMostSteps = 50;
constexpr double kConverged = 1e-12;
constexpr double kSeparated = 40;  ///< log odds that no data asks for: the likelihood has no maximum

/// The log likelihood's slope and curvature at one point.
struct Newton {
  double scoreIntercept = 0, scoreSlope = 0;
  double h00 = 0, h01 = 0, h11 = 0;

  double determinant() const { return h00 * h11 - h01 * h01; }
};

/// Differences in units of their own spread, so that seconds and decibels are equally well conditioned.
Newton newtonAt(const std::vector<Contrast>& observations, double scale, double intercept, double slope) {
  Newton at;
  for (const Contrast& one : observations) {
    const double x = one.difference / scale;
    const double p = 1 / (1 + std::exp(-(intercept + slope * x)));
    const double left = (one.won ? 1 : 0) - p, weight = p * (1 - p);
    at.scoreIntercept += left;
    at.scoreSlope += left * x;
    at.h00 += weight;
    at.h01 += weight * x;
    at.h11 += weight * x * x;
  }
  return at;
}

double spread(const std::vector<Contrast>& observations) {
  double sum = 0, squares = 0;
  for (const Contrast& one : observations)
    sum += one.difference;
  const double mean = sum / static_cast<double>(observations.size());
  for (const Contrast& one : observations)
    squares += (one.difference - mean) * (one.difference - mean);
  return std::sqrt(squares / static_cast<double>(observations.size()));
}

LogisticFit fitOf(double intercept, double slope, double scale, const Newton& at) {
  LogisticFit fit;
  fit.intercept = intercept;
  fit.slope = slope / scale;
  fit.se = std::sqrt(at.h00 / at.determinant()) / scale;
  fit.z = fit.slope / fit.se;
  fit.p = normalTwoSided(fit.z);
  fit.low = fit.slope - kZ95 * fit.se;
  fit.high = fit.slope + kZ95 * fit.se;
  return fit;
}

}  // namespace

double Share::pAgainstHalf() const { return fairCoinTwoSided(count, n); }

SwapConsistency swapConsistency(const std::vector<TwoHearings>& battles) {
  SwapConsistency result;
  for (const TwoHearings& battle : battles) {
    // A first and chosen, then B first and not chosen: A both times.
    const bool same = battle.firstWon != battle.firstWonSwapped;
    result.consistent.add(same);
    result.flipped.add(!same);
    result.alwaysFirst.add(!same && battle.firstWon);
    result.alwaysSecond.add(!same && !battle.firstWon);
  }
  result.test = mcNemar(result.alwaysFirst.count, result.alwaysSecond.count);
  return result;
}

std::optional<LogisticFit> logisticFit(const std::vector<Contrast>& observations) {
  const double scale = observations.empty() ? 0 : spread(observations);
  if (!(scale > 0))
    return std::nullopt;
  double intercept = 0, slope = 0;
  for (int step = 0; step < kMostSteps; ++step) {
    const Newton at = newtonAt(observations, scale, intercept, slope);
    const double determinant = at.determinant();
    if (!(determinant > 1e-12 * at.h00 * at.h11))
      return std::nullopt;
    const double up = (at.h11 * at.scoreIntercept - at.h01 * at.scoreSlope) / determinant;
    const double steeper = (at.h00 * at.scoreSlope - at.h01 * at.scoreIntercept) / determinant;
    intercept += std::clamp(up, -5.0, 5.0);
    slope += std::clamp(steeper, -5.0, 5.0);
    if (std::abs(intercept) > kSeparated || std::abs(slope) > kSeparated)
      return std::nullopt;
    if (std::abs(up) + std::abs(steeper) < kConverged)
      return fitOf(intercept, slope, scale, newtonAt(observations, scale, intercept, slope));
  }
  return std::nullopt;
}

ContrastBias contrastBias(const std::vector<Contrast>& battles, double atLeast) {
  ContrastBias bias;
  for (const Contrast& battle : battles) {
    if (std::abs(battle.difference) < atLeast)
      ++bias.even;
    else
      bias.moreWins.add((battle.difference > 0) == battle.won);
  }
  bias.logistic = logisticFit(battles);
  if (!bias.logistic)
    bias.undefined = battles.empty() ? Undefined::NoItems : Undefined::Singular;
  return bias;
}

Triples triples(const std::vector<std::pair<int, int>>& wins) {
  int systems = 0;
  for (const auto& [winner, loser] : wins)
    systems = std::max({systems, winner + 1, loser + 1});
  std::vector<int> beats(static_cast<size_t>(systems) * systems, 0);  // 1: the row won, -1: lost
  for (const auto& [winner, loser] : wins) {
    beats[winner * systems + loser] = 1;
    beats[loser * systems + winner] = -1;
  }
  Triples found;
  for (int i = 0; i < systems; ++i)
    for (int j = i + 1; j < systems; ++j)
      for (int k = j + 1; k < systems; ++k) {
        const int ij = beats[i * systems + j], jk = beats[j * systems + k], ki = beats[k * systems + i];
        if (ij == 0 || jk == 0 || ki == 0)
          continue;
        ++found.complete;
        found.circular += ij == jk && jk == ki ? 1 : 0;
      }
  return found;
}

}  // namespace s2s
