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

ChartPoint eloPoint(const RatingStratum& stratum, const Standing& standing) {
  ChartPoint point{.value = standing.rating};
  if (const Band* band = jitterIn(stratum, standing.system))
    point.interval = Spread{band->low, band->high};
  return point;
}

ChartPoint fittedPoint(const RatingStratum& stratum, const Standing& standing) {
  const BtRating* rating = fittedIn(stratum, standing.system);
  if (!rating)
    return {};
  return {.value = rating->rating, .interval = Spread{rating->low, rating->high}};
}

ChartPoint winRatePoint(const RatingStratum&, const Standing& standing) {
  const qint64 decided = standing.wins + standing.losses;
  if (decided == 0)
    return {};
  const Interval interval = wilson(standing.wins, decided);
  return {.value = static_cast<double>(standing.wins) / static_cast<double>(decided),
          .interval = Spread{interval.low, interval.high}};
}

using PointOf = ChartPoint (*)(const RatingStratum&, const Standing&);

BarGroups bars(const RatingsReport& report, RatingStrata kind, RatingMethod method, PointOf pointOf) {
  BarGroups groups;
  const QList<int> order = leaderboardOrder(report, method);
  for (const int system : order)
    groups.groups << report.systems.at(system);
  for (const RatingStratum& stratum : strataOf(report, kind)) {
    Series series{.label = stratumWords(stratum), .color = colorFor(stratum)};
    if (stratum.n < kThinStratum)
      series.label += QStringLiteral(" (n %1)").arg(stratum.n);
    for (const int system : order) {
      const Standing* standing = standingOf(stratum, system);
      ChartPoint point = standing ? pointOf(stratum, *standing) : ChartPoint();
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

QList<int> leaderboardOrder(const RatingsReport& report, RatingMethod method) {
  QList<int> order;
  if (report.strata.isEmpty())
    return order;
  const RatingStratum& whole = report.strata.first();
  if (method == RatingMethod::BradleyTerry && whole.bt)
    for (const BtRating& rating : whole.bt->ratings)
      order << rating.system;
  for (const Standing& standing : whole.standings)
    if (!order.contains(standing.system))
      order << standing.system;
  return order;
}

const BtRating* fittedIn(const RatingStratum& stratum, int system) {
  return stratum.bt && !stratum.bt->missing ? stratum.bt->of(system) : nullptr;
}

const Band* jitterIn(const RatingStratum& stratum, int system) {
  return system < stratum.shuffled.bands.size() ? &stratum.shuffled.bands.at(system) : nullptr;
}

const Standing* standingOf(const RatingStratum& stratum, int system) {
  const auto it = std::find_if(stratum.standings.cbegin(), stratum.standings.cend(),
                               [system](const Standing& standing) { return standing.system == system; });
  return it == stratum.standings.cend() ? nullptr : &*it;
}

BarGroups ratingBars(const RatingsReport& report, RatingStrata kind, RatingMethod method) {
  const bool fitted = method == RatingMethod::BradleyTerry, byLevel = kind == RatingStrata::Level;
  BarGroups groups = bars(report, kind, method, fitted ? fittedPoint : eloPoint);
  if (fitted)
    groups.title = byLevel ? RatingSeriesText::tr("Bradley-Terry ratings by level")
                           : RatingSeriesText::tr("Bradley-Terry ratings by domain");
  else
    groups.title = byLevel ? RatingSeriesText::tr("Elo by level") : RatingSeriesText::tr("Elo by domain");
  groups.baseline = fitted ? report.bt.centre : report.elo.start;
  groups.unit = BarGroups::Unit::Rating;
  return groups;
}

BarGroups winRateBars(const RatingsReport& report, RatingStrata kind, RatingMethod order) {
  BarGroups groups = bars(report, kind, order, winRatePoint);
  groups.title = kind == RatingStrata::Level ? RatingSeriesText::tr("Win rate by level")
                                             : RatingSeriesText::tr("Win rate by domain");
  groups.unit = BarGroups::Unit::Share;
  return groups;
}

}  // namespace s2s
