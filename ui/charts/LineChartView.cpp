// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/LineChartView.h"

#include "ui/common/Theme.h"

#include <QEvent>
#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace s2s {
namespace {

using theme::Color;

constexpr int kColors = 8;  ///< of systems, before they repeat
constexpr double kPen = 1.6;

/// Where values come to lie.
struct Frame {
  QRectF plot;
  Spread x, y;

  QPointF at(const QPointF& value) const {
    return {plot.left() + (value.x() - x.low) / (x.high - x.low) * plot.width(),
            plot.bottom() - (value.y() - y.low) / (y.high - y.low) * plot.height()};
  }
};

Frame frameIn(const QRectF& area, const LinePlot& plot) {
  const QFontMetricsF small(theme::font(theme::Step::Small));
  double names = 0, values = 0;
  for (const PlotLine& line : plot.lines)
    names = std::max(names, small.horizontalAdvance(line.label));
  const Spread y = yRange(plot);
  for (const double tick : axisTicks(y, 6))
    values = std::max(values, small.horizontalAdvance(axisText(tick, BarGroups::Unit::Rating)));
  const double widest = 0.35 * area.width();
  const double below = 2 * small.height() + theme::kGrid;
  return {area.adjusted(values + theme::kGrid, theme::kGrid, -std::min(names, widest) - 1.5 * theme::kGrid, -below),
          xRange(plot), y};
}

void paintGrid(QPainter& painter, const Frame& frame, const LinePlot& plot) {
  painter.setFont(theme::font(theme::Step::Small));
  const double height = painter.fontMetrics().height();
  for (const double tick : axisTicks(frame.y, 6)) {
    const double y = std::round(frame.at({0, tick}).y()) + 0.5;
    painter.setPen(QPen(theme::color(tick == plot.baseline ? Color::TextMuted : Color::Border), 1));
    painter.drawLine(QPointF(frame.plot.left(), y), QPointF(frame.plot.right(), y));
    painter.setPen(theme::color(Color::TextMuted));
    painter.drawText(QRectF(0, y - height / 2, frame.plot.left() - theme::kGrid / 2.0, height),
                     Qt::AlignRight | Qt::AlignVCenter, axisText(tick, BarGroups::Unit::Rating));
  }
  for (const double tick : axisTicks(frame.x, 6)) {
    if (tick > frame.x.high)
      continue;
    const double x = frame.at({tick, frame.y.low}).x();
    painter.drawText(QRectF(x - 40, frame.plot.bottom() + theme::kGrid / 4.0, 80, height), Qt::AlignHCenter,
                     QString::number(tick, 'f', 0));
  }
  painter.drawText(
      QRectF(frame.plot.left(), frame.plot.bottom() + height + theme::kGrid / 4.0, frame.plot.width(), height),
      Qt::AlignHCenter, plot.below);
}

QPen penOf(const PlotLine& line) {
  QPen pen(colorOf(line.color), kPen);
  if (line.color.index >= kColors)
    pen.setStyle(line.color.index / kColors % 2 == 1 ? Qt::DashLine : Qt::DotLine);
  return pen;
}

void paintLines(QPainter& painter, const Frame& frame, const LinePlot& plot) {
  painter.setRenderHint(QPainter::Antialiasing);
  for (const PlotLine& line : plot.lines) {
    QPolygonF way;
    for (const QPointF& point : line.points)
      way << frame.at(point);
    painter.setPen(penOf(line));
    painter.drawPolyline(way);
  }
}

void paintNames(QPainter& painter, const QRectF& area, const Frame& frame, const LinePlot& plot) {
  const QFontMetricsF small(theme::font(theme::Step::Small));
  painter.setFont(theme::font(theme::Step::Small));
  QList<double> wanted;
  for (const PlotLine& line : plot.lines)
    wanted << frame.at(line.points.constLast()).y();
  const QList<double> middles = spreadOut(wanted, small.height(), frame.plot.top(), frame.plot.bottom());
  const double left = frame.plot.right() + theme::kGrid;
  for (qsizetype i = 0; i < plot.lines.size(); ++i) {
    painter.setPen(penOf(plot.lines.at(i)));
    painter.drawLine(QPointF(frame.plot.right(), wanted.at(i)), QPointF(left - 2, middles.at(i)));
    painter.setPen(theme::color(Color::Text));
    const QRectF box(left, middles.at(i) - small.height() / 2, area.right() - left, small.height());
    painter.drawText(box, Qt::AlignLeft | Qt::AlignVCenter,
                     small.elidedText(plot.lines.at(i).label, Qt::ElideRight, box.width()));
  }
}

}  // namespace

void paintLinePlot(QPainter& painter, const QRectF& area, const LinePlot& plot) {
  if (plot.isEmpty())
    return;
  const Frame frame = frameIn(area, plot);
  paintGrid(painter, frame, plot);
  paintLines(painter, frame, plot);
  paintNames(painter, area, frame, plot);
}

LineChartView::LineChartView(QWidget* parent) : QWidget(parent) {
  setMinimumSize(40 * theme::kGrid, 25 * theme::kGrid);
  setFocusPolicy(Qt::TabFocus);
}

void LineChartView::setPlot(const LinePlot& plot) {
  m_plot = plot;
  setAccessibleName(plot.title);
  setAccessibleDescription(spoken(plot));
  update();
}

void LineChartView::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  paintLinePlot(painter, rect(), m_plot);
  if (!hasFocus())
    return;
  painter.setRenderHint(QPainter::Antialiasing, false);
  painter.setPen(QPen(theme::color(Color::Accent), 1));
  painter.drawRect(rect().adjusted(0, 0, -1, -1));
}

void LineChartView::changeEvent(QEvent* event) {
  QWidget::changeEvent(event);
  if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
    update();
}

}  // namespace s2s
