// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/LinePlot.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>
#include <numeric>

namespace s2s {
namespace {

/// Only the translation context of the texts in this file.
struct LinePlotText {
  Q_DECLARE_TR_FUNCTIONS(s2s::LinePlotText)
};

}  // namespace

LinePlot eloPlot(const EloHistory& history, const QList<int>& systems) {
  LinePlot plot{
      LinePlotText::tr("Elo over time"), LinePlotText::tr("games, in the order of the verdicts"), {}, history.start};
  for (const int system : systems) {
    if (history.lines.value(system).isEmpty())
      continue;
    PlotLine line{history.systems.at(system), {ChartColor::Kind::System, system}, {}};
    for (const EloHistory::Point& point : history.lines.at(system))
      line.points.append({static_cast<double>(point.game), point.rating});
    plot.lines.append(line);
  }
  return plot;
}

Spread xRange(const LinePlot& plot) {
  double most = 1;
  for (const PlotLine& line : plot.lines)
    for (const QPointF& point : line.points)
      most = std::max(most, point.x());
  return {0, most};
}

Spread yRange(const LinePlot& plot) {
  Spread range{plot.baseline, plot.baseline};
  for (const PlotLine& line : plot.lines)
    for (const QPointF& point : line.points)
      range = {std::min(range.low, point.y()), std::max(range.high, point.y())};
  const double air = std::max(10.0, 0.05 * (range.high - range.low));
  return {range.low - air, range.high + air};
}

QList<double> spreadOut(const QList<double>& wanted, double height, double top, double bottom) {
  QList<qsizetype> order(wanted.size());
  std::iota(order.begin(), order.end(), 0);
  std::stable_sort(order.begin(), order.end(),
                   [&](qsizetype one, qsizetype two) { return wanted.at(one) < wanted.at(two); });
  QList<double> middles(wanted);
  double least = top + height / 2;
  for (const qsizetype i : order) {
    middles[i] = std::max(middles.at(i), least);
    least = middles.at(i) + height;
  }
  double most = bottom - height / 2;
  for (auto i = order.crbegin(); i != order.crend(); ++i) {
    middles[*i] = std::min(middles.at(*i), most);
    most = middles.at(*i) - height;
  }
  return middles;
}

QString spoken(const LinePlot& plot) {
  QStringList ends;
  for (const PlotLine& line : plot.lines)
    ends << LinePlotText::tr("%1 ends at %2")
                .arg(line.label, axisText(line.points.constLast().y(), BarGroups::Unit::Rating));
  return ends.join(QStringLiteral("; "));
}

}  // namespace s2s
