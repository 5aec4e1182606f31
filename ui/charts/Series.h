// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QList>
#include <QString>

#include <optional>

namespace s2s {

/// Which colour of the theme stands for a value, the same in every chart.
struct ChartColor {
  enum class Kind { Accent, Level, Domain, System };
  Kind kind = Kind::Accent;
  int index = 0;  ///< of the level, domain or system

  bool operator==(const ChartColor&) const = default;
};
QColor colorOf(const ChartColor& color);

/// From low to high; what a whisker shows.
struct Spread {
  double low = 0, high = 0;
  bool operator==(const Spread&) const = default;
};

/// One figure of a chart.
struct ChartPoint {
  std::optional<double> value;  ///< nothing: there is none; drawn as a word or left out, never as 0
  std::optional<Spread> interval;
  qint64 n = 0;       ///< games or battles behind it
  bool thin = false;  ///< too few to say much: drawn hatched (a bar) or grey (a dot), with its n

  bool operator==(const ChartPoint&) const = default;
};

/// One colour of a bar chart: a point for each group.
struct Series {
  QString label;
  ChartColor color;
  QList<ChartPoint> points;

  bool operator==(const Series&) const = default;
};

/// Bars in groups. Each bar grows from the base line, so that its length means something.
struct BarGroups {
  enum class Unit { Rating, Share };
  QString title;
  QStringList groups;
  QList<Series> series;
  double baseline = 0;
  Unit unit = Unit::Rating;

  bool isEmpty() const { return groups.isEmpty() || series.isEmpty(); }
  bool operator==(const BarGroups&) const = default;
};

/// One row of a dot-and-interval plot.
struct DotRow {
  QString label;
  ChartColor color;
  ChartPoint point;
  std::optional<double> ceiling = {};  ///< what could at most be reached, as a mark
  bool startsGroup = false;            ///< a gap above it

  bool operator==(const DotRow&) const = default;
};

struct DotPlot {
  QString title;
  QList<DotRow> rows;
  std::optional<double> reference;  ///< a line through all rows, e.g. the value of the whole

  bool operator==(const DotPlot&) const = default;
};

/// The range that an axis must show for @p groups: all bars, intervals and the base line, with a little air.
Spread axisRange(const BarGroups& groups);
/// From 0, or the tenth below the lowest end, to 1.
Spread axisRange(const DotPlot& plot);
/// Round values between @p range, at most about @p wanted of them.
QList<double> axisTicks(const Spread& range, int wanted);

QString axisText(double value, BarGroups::Unit unit);

/// What the chart shows, in words, for screen readers.
QString spoken(const BarGroups& groups);
QString spoken(const DotPlot& plot);

}  // namespace s2s
