// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/stats/ClusterBootstrap.h"

#include "core/base/Random.h"
#include "core/stats/Binomial.h"
#include "core/stats/Percentiles.h"

#include <cmath>
#include <map>
#include <numeric>
#include <utility>

namespace s2s {
namespace {

double deviation(const std::vector<double>& values) {
  const double n = static_cast<double>(values.size());
  const double mean = std::accumulate(values.cbegin(), values.cend(), 0.0) / n;
  double sum = 0;
  for (const double value : values)
    sum += (value - mean) * (value - mean);
  return std::sqrt(sum / (n - 1));
}

/// Clusters by what they hold: how many there are of each kind, and its labels as cells of the table.
class ClusterKinds {
 public:
  ClusterKinds(const std::vector<ClusteredPair>& pairs, int clusters, int labels)
      : m_labels(labels), m_clusters(clusters) {
    std::vector<int> ends(static_cast<size_t>(clusters) + 1, 0);  // of each cluster, among the cells by cluster
    for (const ClusteredPair& pair : pairs) {
      Q_ASSERT(pair.cluster >= 0 && pair.cluster < clusters);
      ++ends[static_cast<size_t>(pair.cluster) + 1];
    }
    std::partial_sum(ends.cbegin(), ends.cend(), ends.begin());
    std::vector<int> cells(pairs.size()), next(ends);
    for (const ClusteredPair& pair : pairs)
      cells[next[pair.cluster]++] = pair.first * labels + pair.second;
    std::map<std::vector<int>, size_t> known;
    std::vector<int> held;
    for (int cluster = 0; cluster < clusters; ++cluster) {
      held.assign(cells.cbegin() + ends[cluster], cells.cbegin() + ends[cluster + 1]);
      std::sort(held.begin(), held.end());
      const auto [kind, isNew] = known.try_emplace(held, m_kinds.size());
      if (isNew)
        m_kinds.push_back({held, 0});
      ++m_kinds[kind->second].clusters;
    }
  }

  /// The table of one round: as many clusters as there are, with replacement, by one binomial for each kind.
  ConfusionTable drawn(Random random) const {
    ConfusionTable table{QStringList(m_labels)};
    qint64 left = m_clusters, draws = m_clusters;
    for (const Kind& kind : m_kinds) {
      const qint64 times = binomial(draws, static_cast<double>(kind.clusters) / static_cast<double>(left), random);
      left -= kind.clusters;
      draws -= times;
      for (const int cell : kind.cells)
        table.add(cell / m_labels, cell % m_labels, times);
    }
    return table;
  }

 private:
  struct Kind {
    std::vector<int> cells;
    qint64 clusters = 0;
  };

  int m_labels;
  qint64 m_clusters;
  std::vector<Kind> m_kinds;  ///< as they first appear
};

double againstZero(const std::vector<double>& values) {
  const auto below = std::count_if(values.cbegin(), values.cend(), [](double value) { return value <= 0; });
  const auto above = std::count_if(values.cbegin(), values.cend(), [](double value) { return value >= 0; });
  const double tail = static_cast<double>(std::min(below, above) + 1) / static_cast<double>(values.size() + 1);
  return std::min(1.0, 2 * tail);
}

}  // namespace

void drawClusters(quint64 seed, int round, std::span<std::uint32_t> times) {
  std::fill(times.begin(), times.end(), 0);
  const quint64 stream = splitmix64(seed, static_cast<quint64>(round));
  const double clusters = static_cast<double>(times.size());
  for (size_t draw = 0; draw < times.size(); ++draw)
    ++times[static_cast<size_t>(uniform(stream, draw) * clusters)];
}

BootstrapInterval bootstrapInterval(const std::vector<std::optional<double>>& values, int clusters) {
  BootstrapInterval interval;
  interval.rounds = static_cast<int>(values.size());
  interval.clusters = clusters;
  std::vector<double> defined;
  for (const std::optional<double>& value : values)
    if (value)
      defined.push_back(*value);
  interval.degenerate = static_cast<int>(values.size() - defined.size());
  if (defined.size() < 2)
    return interval;
  std::sort(defined.begin(), defined.end());
  interval.low = quantile(defined, 0.025);
  interval.high = quantile(defined, 0.975);
  interval.se = deviation(defined);
  interval.p = againstZero(defined);
  return interval;
}

AgreementBootstrap bootstrapAgreement(const std::vector<ClusteredPair>& pairs, int clusters,
                                      const AgreementWeights& weights, const Resampling& settings) {
  const ClusterKinds kinds(pairs, clusters, weights.size());
  using Both = std::pair<std::optional<double>, std::optional<double>>;
  const auto rounds = valuesOfRounds(settings, [&](int round) -> Both {
    const Agreement resampled =
        agreement(kinds.drawn(Random(splitmix64(settings.seed, static_cast<quint64>(round)))), weights);
    return {resampled.kappa ? std::optional(resampled.kappa->value) : std::nullopt, resampled.observed};
  });
  std::vector<std::optional<double>> kappas, shares;
  for (const Both& round : rounds) {
    kappas.push_back(round.first);
    shares.push_back(round.second);
  }
  return {bootstrapInterval(kappas, clusters), bootstrapInterval(shares, clusters)};
}

}  // namespace s2s
