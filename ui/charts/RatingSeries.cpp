// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/RatingSeries.h"

#include "core/model/Words.h"
#include "core/stats/Wilson.h"

#include <QCoreApplication>

#include <algorithm>

namespace s2s {
namespace {

/// Only the translation context of the texts in this file.
struct RatingSeriesText {
  Q_DECLARE_TR_FUNCTIONS(s2s::RatingSeriesText)
};

bool isOfKind(const RatingStratum& stratum, RatingStrata kind) {
  const bool level = stratum.level.has_value(), domain = stratum.domain.has_value();
  switch (kind) {
    case RatingStrata::None: return !level && !domain;
    case RatingStrata::Level: return level && !domain;
    case RatingStrata::Domain: return domain && !level;
    case RatingStrata::Cell: return level && domain;
  }
  return false;
}

int place(const RatingStratum& stratum) {
  return stratum.level ? static_cast<int>(*stratum.level) : static_cast<int>(stratum.domain.value_or(Domain::Unknown));
}

ChartColor colorFor(const RatingStratum& stratum) {
  if (stratum.level && *stratum.level != Level::Unknown)
    return {ChartColor::Kind::Level, static_cast<int>(*stratum.level)};
  if (stratum.domain && *stratum.domain != Domain::Unknown)
    return {ChartColor::Kind::Domain, static_cast<int>(*stratum.domain)};
  return {};
}

ChartPoint ratingPoint(const Standing& standing) { return {.value = standing.rating}; }

ChartPoint winRatePoint(const Standing& standing) {
  const qint64 decided = standing.wins + standing.losses;
  if (decided == 0)
    return {};
  const Interval interval = wilson(standing.wins, decided);
  return {.value = static_cast<double>(standing.wins) / static_cast<double>(decided),
          .interval = Spread{interval.low, interval.high}};
}

BarGroups bars(const RatingsReport& report, RatingStrata kind, ChartPoint (*pointOf)(const Standing&)) {
  BarGroups groups;
  const QList<int> order = leaderboardOrder(report);
  for (const int system : order)
    groups.groups << report.systems.at(system);
  for (const RatingStratum& stratum : strataOf(report, kind)) {
    Series series{.label = stratumWords(stratum), .color = colorFor(stratum)};
    if (stratum.n < kThinStratum)
      series.label += QStringLiteral(" (n %1)").arg(stratum.n);
    for (const int system : order) {
      const Standing* standing = standingOf(stratum, system);
      ChartPoint point = standing ? pointOf(*standing) : ChartPoint();
      point.n = standing ? standing->games() : 0;
      point.thin = stratum.n < kThinStratum;
      series.points.append(point);
    }
    groups.series.append(series);
  }
  return groups;
}

}  // namespace

QList<RatingStratum> strataOf(const RatingsReport& report, RatingStrata kind) {
  QList<RatingStratum> strata;
  std::copy_if(report.strata.cbegin(), report.strata.cend(), std::back_inserter(strata),
               [kind](const RatingStratum& stratum) { return isOfKind(stratum, kind); });
  std::stable_sort(strata.begin(), strata.end(),
                   [](const RatingStratum& one, const RatingStratum& two) { return place(one) < place(two); });
  return strata;
}

QString stratumWords(const RatingStratum& stratum) {
  if (stratum.level && stratum.domain)
    return words(*stratum.domain) + QStringLiteral(" · ") + words(*stratum.level);
  if (stratum.level)
    return words(*stratum.level);
  return stratum.domain ? words(*stratum.domain) : RatingSeriesText::tr("All");
}

QList<int> leaderboardOrder(const RatingsReport& report) {
  QList<int> order;
  if (!report.strata.isEmpty())
    for (const Standing& standing : report.strata.first().standings)
      order << standing.system;
  return order;
}

const Standing* standingOf(const RatingStratum& stratum, int system) {
  const auto it = std::find_if(stratum.standings.cbegin(), stratum.standings.cend(),
                               [system](const Standing& standing) { return standing.system == system; });
  return it == stratum.standings.cend() ? nullptr : &*it;
}

BarGroups ratingBars(const RatingsReport& report, RatingStrata kind) {
  BarGroups groups = bars(report, kind, ratingPoint);
  groups.title =
      kind == RatingStrata::Level ? RatingSeriesText::tr("Elo by level") : RatingSeriesText::tr("Elo by domain");
  groups.baseline = report.elo.start;
  groups.unit = BarGroups::Unit::Rating;
  return groups;
}

BarGroups winRateBars(const RatingsReport& report, RatingStrata kind) {
  BarGroups groups = bars(report, kind, winRatePoint);
  groups.title = kind == RatingStrata::Level ? RatingSeriesText::tr("Win rate by level")
                                             : RatingSeriesText::tr("Win rate by domain");
  groups.unit = BarGroups::Unit::Share;
  return groups;
}

}  // namespace s2s
