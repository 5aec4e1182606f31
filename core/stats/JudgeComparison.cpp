// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/stats/JudgeComparison.h"

#include "core/stats/ClusterTables.h"

namespace s2s {
namespace {

struct Differences {
  std::optional<double> kappa, observed;
};

std::optional<double> kappaValue(const Agreement& agreement) {
  return agreement.kappa ? std::optional(agreement.kappa->value) : std::nullopt;
}

std::optional<double> difference(std::optional<double> one, std::optional<double> two) {
  return one && two ? std::optional(*one - *two) : std::nullopt;
}

Differences differences(const Agreement& one, const Agreement& two) {
  return {difference(kappaValue(one), kappaValue(two)), difference(one.observed, two.observed)};
}

}  // namespace

JudgeComparison comparedJudges(const std::vector<TwiceJudged>& items, int clusters, const AgreementWeights& weights,
                               const Resampling& settings) {
  JudgeComparison result;
  result.n = static_cast<qint64>(items.size());
  if (items.empty()) {
    result.undefined = Undefined::NoItems;
    return result;
  }
  std::vector<ClusteredPair> first, second;
  qint64 onlyFirst = 0, onlySecond = 0;
  for (const TwiceJudged& item : items) {
    first.push_back({item.people, item.one, item.cluster});
    second.push_back({item.people, item.two, item.cluster});
    onlyFirst += item.one == item.people && item.two != item.people ? 1 : 0;
    onlySecond += item.two == item.people && item.one != item.people ? 1 : 0;
  }
  const ClusterTables one(first, clusters, weights.size()), two(second, clusters, weights.size());
  const std::vector<std::uint32_t> once(clusters, 1);
  const Agreement ofFirst = agreement(one.drawn(once), weights), ofSecond = agreement(two.drawn(once), weights);
  const Differences found = differences(ofFirst, ofSecond);
  const auto rounds = replicates(clusters, settings, [&](std::span<const std::uint32_t> times) {
    return differences(agreement(one.drawn(times), weights), agreement(two.drawn(times), weights));
  });
  std::vector<std::optional<double>> kappas, shares;
  for (const Differences& round : rounds) {
    kappas.push_back(round.kappa);
    shares.push_back(round.observed);
  }
  result.kappa = {kappaValue(ofFirst), kappaValue(ofSecond), found.kappa, bootstrapInterval(kappas, clusters)};
  result.observed = {ofFirst.observed, ofSecond.observed, found.observed, bootstrapInterval(shares, clusters)};
  result.rightness = mcNemar(onlyFirst, onlySecond);
  if (!found.kappa)
    result.undefined = ofFirst.undefined ? ofFirst.undefined : ofSecond.undefined;
  return result;
}

}  // namespace s2s
