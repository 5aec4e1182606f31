// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/Series.h"

#include "ui/common/Figures.h"
#include "ui/common/Theme.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>
#include <cmath>

namespace s2s {
namespace {

/// Only the translation context of the texts in this file.
struct SeriesText {
  Q_DECLARE_TR_FUNCTIONS(s2s::SeriesText)
};

void widen(Spread& range, const ChartPoint& point) {
  if (point.value)
    range = {std::min(range.low, *point.value), std::max(range.high, *point.value)};
  if (point.interval)
    range = {std::min(range.low, point.interval->low), std::max(range.high, point.interval->high)};
}

QString spokenPoint(const QString& label, const ChartPoint& point, const QString& value) {
  if (!point.value)
    return SeriesText::tr("%1: undefined, n %2").arg(label).arg(point.n);
  return SeriesText::tr("%1: %2, n %3").arg(label, value).arg(point.n);
}

QString kappaText(const ChartPoint& point) {
  if (!point.value)
    return {};
  if (!point.interval)
    return figure(*point.value, 2);
  return SeriesText::tr("%1 (%2 to %3)")
      .arg(figure(*point.value, 2), figure(point.interval->low, 2), figure(point.interval->high, 2));
}

}  // namespace

QColor colorOf(const ChartColor& color) {
  switch (color.kind) {
    case ChartColor::Kind::Level: return theme::levelColor(kLevels.at(static_cast<std::size_t>(color.index)));
    case ChartColor::Kind::Domain: return theme::domainColor(kDomains.at(static_cast<std::size_t>(color.index)));
    case ChartColor::Kind::System: return theme::systemColor(color.index);
    case ChartColor::Kind::Accent: break;
  }
  return theme::color(theme::Color::Accent);
}

Spread axisRange(const BarGroups& groups) {
  if (groups.unit == BarGroups::Unit::Share)
    return {0, 1};
  Spread range{groups.baseline, groups.baseline};
  for (const Series& series : groups.series)
    for (const ChartPoint& point : series.points)
      widen(range, point);
  const double air = std::max(10.0, 0.08 * (range.high - range.low));
  return {range.low - air, range.high + air};
}

Spread axisRange(const DotPlot& plot) {
  Spread range{0, 1};
  for (const DotRow& row : plot.rows)
    for (const ChartPoint& point : {row.point, ChartPoint{.value = row.ceiling}})
      widen(range, point);
  return {std::max(-1.0, std::floor(range.low * 10) / 10), 1};
}

QList<double> axisTicks(const Spread& range, int wanted) {
  const double rough = (range.high - range.low) / std::max(1, wanted);
  if (rough <= 0)
    return {range.low};
  const double decade = std::pow(10.0, std::floor(std::log10(rough)));
  double step = 10 * decade;
  for (const double factor : {1.0, 2.0, 5.0})
    if (factor * decade >= rough * 0.999) {
      step = factor * decade;
      break;
    }
  QList<double> ticks;
  for (double place = std::ceil(range.low / step - 1e-9); place * step <= range.high + 1e-9 * step; ++place)
    ticks.append(place * step);
  return ticks;
}

QString axisText(double value, BarGroups::Unit unit) {
  return unit == BarGroups::Unit::Share ? percent(value, 0) : figure(value, 0);
}

QString spoken(const BarGroups& groups) {
  QStringList parts{groups.title + QLatin1Char('.')};
  for (const Series& series : groups.series) {
    QStringList points;
    for (qsizetype i = 0; i < std::min(groups.groups.size(), series.points.size()); ++i) {
      const ChartPoint& point = series.points.at(i);
      points << spokenPoint(groups.groups.at(i), point, axisText(point.value.value_or(0), groups.unit));
    }
    parts << series.label + QStringLiteral(": ") + points.join(QStringLiteral("; ")) + QLatin1Char('.');
  }
  return parts.join(QLatin1Char(' '));
}

QString spoken(const DotPlot& plot) {
  QStringList rows;
  for (const DotRow& row : plot.rows)
    rows << spokenPoint(row.label, row.point, kappaText(row.point)) +
                (row.ceiling ? SeriesText::tr(", people among themselves %1").arg(figure(*row.ceiling, 2)) : QString());
  return plot.title + QStringLiteral(". ") + rows.join(QStringLiteral("; ")) + QLatin1Char('.');
}

}  // namespace s2s
