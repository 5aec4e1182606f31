// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/stats/Kappa.h"
#include "core/stats/Parallel.h"
#include "core/stats/Resampling.h"
#include "core/stats/Wilson.h"

#include <algorithm>
#include <cstdint>
#include <optional>
#include <span>
#include <type_traits>
#include <vector>

namespace s2s {

/// How often each of @p clusters is drawn in one round: as many draws as there are clusters, with replacement. Depends
/// on seed and round only.
void drawClusters(quint64 seed, int round, std::span<std::uint32_t> times);

/// One value of @p ofRound for each round, in their order, so that nothing depends on the number of threads. It is
/// called from several threads.
template <class OfRound>
auto valuesOfRounds(const Resampling& settings, const OfRound& ofRound) {
  using Value = decltype(ofRound(0));
  static_assert(!std::is_same_v<Value, bool>, "threads may not write neighbouring bits");
  std::vector<Value> values(std::max(0, settings.rounds));
  inParallel(static_cast<int>(values.size()), settings.threads, [&](int begin, int end) {
    for (int round = begin; round < end && !settings.stop.stop_requested(); ++round)
      values[round] = ofRound(round);
  });
  return values;
}

/// One value of @p statistic for each round; it gets how often each cluster counts.
template <class Statistic>
auto replicates(int clusters, const Resampling& settings, const Statistic& statistic) {
  return valuesOfRounds(settings, [&](int round) {
    std::vector<std::uint32_t> times(clusters);
    drawClusters(settings.seed, round, times);
    return statistic(std::span<const std::uint32_t>(times));
  });
}

/// A percentile interval over the rounds in which the statistic was defined.
struct BootstrapInterval {
  int rounds = 0;      ///< asked for
  int degenerate = 0;  ///< of these, without a value
  int clusters = 0;
  std::optional<double> low, high;  ///< 2.5 and 97.5 % (type 7); nothing when fewer than two rounds had a value
  std::optional<double> se;         ///< standard deviation of the rounds
  std::optional<double> p;          ///< two-sided against 0: twice the smaller tail, never below 2 / (rounds + 1)

  bool operator==(const BootstrapInterval&) const = default;
};
BootstrapInterval bootstrapInterval(const std::vector<std::optional<double>>& values, int clusters);

/// One item that two raters labelled, and the cluster (the sample) whose items stand and fall together.
struct ClusteredPair {
  int first = 0, second = 0;
  int cluster = 0;
};

struct AgreementBootstrap {
  BootstrapInterval kappa, observed;

  bool operator==(const AgreementBootstrap&) const = default;
};

/// Kappa and the share agreed, resampling clusters, since several verdicts on one sample are not independent. Clusters
/// that hold the same labels are drawn together: how often each kind is drawn is multinomial, whoever draws, and a
/// round over a million rows costs no more than one over a hundred.
/// @p clusters: the pairs name clusters 0 ... clusters - 1.
AgreementBootstrap bootstrapAgreement(const std::vector<ClusteredPair>& pairs, int clusters,
                                      const AgreementWeights& weights, const Resampling& settings);

}  // namespace s2s
