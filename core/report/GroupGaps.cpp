// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/GroupGaps.h"

#include "core/stats/Normal.h"

#include <algorithm>
#include <cmath>

namespace s2s {
namespace {

using Weights = std::vector<double>;  ///< by place in the fit

/// A weighted sum of the ratings of a fit.
BtDifference weighted(const BtFit& fit, const Weights& weights) {
  const size_t m = weights.size();
  BtDifference sum;
  double variance = 0;
  for (size_t i = 0; i < m; ++i) {
    sum.value += weights[i] * fit.ratings.at(static_cast<qsizetype>(i)).rating;
    for (size_t j = 0; j < m; ++j)
      variance += weights[i] * weights[j] * fit.covariance[i * m + j];
  }
  sum.se = std::sqrt(std::max(0.0, variance));
  sum.low = sum.value - kZ95 * sum.se;
  sum.high = sum.value + kZ95 * sum.se;
  return sum;
}

/// The mean of a group's ratings as weights; all 0 where it has none.
Weights meanOf(const QString& group, const QStringList& groups, const BtFit& fit) {
  Weights weights(fit.missing ? 0 : fit.ratings.size());
  double systems = 0;
  for (size_t i = 0; i < weights.size(); ++i)
    systems += weights[i] = groups.value(fit.ratings.at(static_cast<qsizetype>(i)).system) == group ? 1 : 0;
  for (double& weight : weights)
    weight = systems > 0 ? weight / systems : 0;
  return weights;
}

bool isAny(const Weights& weights) {
  return std::any_of(weights.cbegin(), weights.cend(), [](double weight) { return weight > 0; });
}

/// A rating is a distance from the anchor, where there is one: its own error is that of the contrast.
BtDifference againstAnchor(const BtFit& fit, Weights weights) {
  const BtRating* anchor = fit.settings.anchor < 0 ? nullptr : fit.of(fit.settings.anchor);
  const double value = weighted(fit, weights).value;
  if (anchor)
    weights[anchor - fit.ratings.constData()] -= 1;
  BtDifference mean = weighted(fit, weights);
  mean.value = value;
  mean.low = value - kZ95 * mean.se;
  mean.high = value + kZ95 * mean.se;
  return mean;
}

std::optional<double> eloMean(const QString& group, const QStringList& groups, const QList<Standing>& elo) {
  double sum = 0, systems = 0;
  for (const Standing& standing : elo)
    if (standing.games() > 0 && groups.value(standing.system) == group) {
      sum += standing.rating;
      ++systems;
    }
  return systems > 0 ? std::optional(sum / systems) : std::nullopt;
}

GroupMean groupMean(const QString& group, const QStringList& groups, const BtFit& fit, const QList<Standing>& elo) {
  GroupMean mean{.group = group, .elo = eloMean(group, groups, elo)};
  const Weights weights = meanOf(group, groups, fit);
  if (isAny(weights))
    mean.bt = againstAnchor(fit, weights);
  const auto fitted = std::count_if(weights.cbegin(), weights.cend(), [](double weight) { return weight > 0; });
  const auto played = std::count_if(elo.cbegin(), elo.cend(), [&](const Standing& standing) {
    return standing.games() > 0 && groups.value(standing.system) == group;
  });
  mean.systems = static_cast<int>(std::max<qint64>(fitted, played));
  return mean;
}

GroupGap gapOf(const GroupMean& above, const GroupMean& below, const QStringList& groups, const BtFit& fit) {
  GroupGap gap{.above = above.group, .below = below.group};
  if (above.bt && below.bt) {
    Weights contrast = meanOf(above.group, groups, fit);
    const Weights minus = meanOf(below.group, groups, fit);
    std::transform(contrast.cbegin(), contrast.cend(), minus.cbegin(), contrast.begin(), std::minus<>());
    gap.bt = weighted(fit, contrast);
  }
  if (above.elo && below.elo)
    gap.elo = *above.elo - *below.elo;
  return gap;
}

}  // namespace

QStringList groupsOf(const Contents& contents, const QStringList& systems) {
  QStringList groups(systems.size());
  for (const System& system : contents.systems)
    if (const qsizetype place = systems.indexOf(system.name); place >= 0 && groups.at(place).isEmpty())
      groups[place] = system.group;
  return groups;
}

GroupGaps groupGaps(const QStringList& groups, const BtFit& fit, const QList<Standing>& elo) {
  QStringList names = groups;
  names.removeDuplicates();
  names.removeAll(QString());
  GroupGaps found;
  for (const QString& name : names)
    if (const GroupMean mean = groupMean(name, groups, fit, elo); mean.systems > 0)
      found.means.append(mean);
  if (found.means.size() < 2)
    return {};
  const auto rating = [](const GroupMean& mean) { return mean.bt ? mean.bt->value : mean.elo.value_or(0); };
  std::stable_sort(found.means.begin(), found.means.end(),
                   [&](const GroupMean& one, const GroupMean& two) { return rating(one) > rating(two); });
  for (qsizetype i = 0; i < found.means.size(); ++i)
    for (qsizetype j = i + 1; j < found.means.size(); ++j)
      found.gaps.append(gapOf(found.means.at(i), found.means.at(j), groups, fit));
  return found;
}

}  // namespace s2s
