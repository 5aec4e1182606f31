// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/report/EloHistory.h"
#include "ui/charts/Series.h"

#include <QPointF>

namespace s2s {

/// One line of a plot over time; its name stands at its end.
struct PlotLine {
  QString label;
  ChartColor color;
  QList<QPointF> points;  ///< x: games played, y: rating

  bool operator==(const PlotLine&) const = default;
};

struct LinePlot {
  QString title, below;  ///< below: what the x axis counts
  QList<PlotLine> lines;
  double baseline = 0;

  bool isEmpty() const { return lines.isEmpty(); }
  bool operator==(const LinePlot&) const = default;
};

/// The ways of the ratings, in the order of @p systems (places in Games::systems); the colours are those of the other
/// charts.
LinePlot eloPlot(const EloHistory& history, const QList<int>& systems);

Spread xRange(const LinePlot& plot);
Spread yRange(const LinePlot& plot);
/// Where the names beside the ends of the lines go, so that none covers another: from the wanted middles, kept in
/// [@p top, @p bottom] as long as there is room.
QList<double> spreadOut(const QList<double>& wanted, double height, double top, double bottom);

/// The last value of each line, in words.
QString spoken(const LinePlot& plot);

}  // namespace s2s
