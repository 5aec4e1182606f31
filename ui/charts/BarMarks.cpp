// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/BarMarks.h"

#include "ui/common/Theme.h"

#include <QFontMetricsF>
#include <QPainter>
#include <QtMath>

#include <algorithm>
#include <cmath>

namespace s2s {

using theme::Color;

namespace {

constexpr double kSlant = 40;  ///< degrees
/// Names lie level below the axis where all of them fit in a chart of this width.
constexpr double kLevelRoom = 40 * theme::kGrid;

double widestName(const BarGroups& groups) {
  const QFontMetricsF metrics(theme::font(theme::Step::Small));
  double widest = 0;
  for (const QString& name : groups.groups)
    widest = std::max(widest, metrics.horizontalAdvance(name));
  return widest;
}

}  // namespace

BarMarks::BarMarks(QGraphicsItem* parent) : QGraphicsItem(parent) { setZValue(20); }

double BarMarks::nameRoom(const BarGroups& groups) {
  if (static_cast<double>(groups.groups.size()) * (widestName(groups) + 3 * theme::kGrid) <= kLevelRoom)
    return 0;
  const double height = QFontMetricsF(theme::font(theme::Step::Small)).height();
  return widestName(groups) * std::sin(qDegreesToRadians(kSlant)) + 1.5 * height;
}

QRectF BarMarks::boundingRect() const { return m_plot.adjusted(-widestName(m_groups), 0, 0, nameRoom(m_groups)); }

void BarMarks::setGroups(const BarGroups& groups) {
  prepareGeometryChange();
  m_groups = groups;
  update();
}

void BarMarks::setGeometry(const QRectF& plot, Map map) {
  prepareGeometryChange();
  m_plot = plot;
  m_map = std::move(map);
  update();
}

QRectF BarMarks::barRect(int series, int group) const {
  const ChartPoint& point = m_groups.series.at(series).points.at(group);
  const double width = kBarsWidth / static_cast<double>(m_groups.series.size());
  const double left = group - kBarsWidth / 2 + series * width;
  const double value = point.value.value_or(m_groups.baseline) - m_groups.baseline;
  return QRectF(m_map(left, value), m_map(left + width, 0)).normalized();
}

void BarMarks::paint(QPainter* painter, const QStyleOptionGraphicsItem*, QWidget*) {
  if (!m_map || m_groups.isEmpty())
    return;
  painter->setRenderHint(QPainter::Antialiasing);
  const QPointF base = m_map(0, 0);
  painter->setPen(QPen(theme::color(Color::Text), 1));
  painter->drawLine(QPointF(m_plot.left(), base.y()), QPointF(m_plot.right(), base.y()));
  if (nameRoom(m_groups) > 0)
    paintNames(*painter);
  for (int series = 0; series < m_groups.series.size(); ++series)
    for (int group = 0; group < m_groups.groups.size(); ++group)
      paintPoint(*painter, series, group);
}

void BarMarks::paintNames(QPainter& painter) const {
  painter.setFont(theme::font(theme::Step::Small));
  painter.setPen(theme::color(Color::TextMuted));
  const double height = painter.fontMetrics().height(), width = widestName(m_groups) + 1;
  for (int group = 0; group < m_groups.groups.size(); ++group) {
    painter.save();
    painter.translate(m_map(group, 0).x(), m_plot.bottom() + height / 2);
    painter.rotate(-kSlant);
    painter.drawText(QRectF(-width, -height / 2, width, height), Qt::AlignRight | Qt::AlignVCenter,
                     m_groups.groups.at(group));
    painter.restore();
  }
}

void BarMarks::paintPoint(QPainter& painter, int series, int group) const {
  const ChartPoint& point = m_groups.series.at(series).points.at(group);
  const QRectF bar = barRect(series, group);
  if (point.thin && point.value) {
    // Its own colour still: where all series are thin they have to be told apart.
    const QColor color = colorOf(m_groups.series.at(series).color);
    painter.setPen(QPen(color, 1));
    painter.setBrush(theme::color(Color::Surface));
    painter.drawRect(bar);
    painter.setBrush(QBrush(color, Qt::BDiagPattern));
    painter.drawRect(bar);
  }
  if (point.value && point.interval)
    paintWhisker(painter, bar, group, *point.interval);
  if (point.thin)
    paintCount(painter, bar, point);
}

void BarMarks::paintWhisker(QPainter& painter, const QRectF& bar, int group, const Spread& interval) const {
  const double x = bar.center().x(), cap = std::min(4.0, bar.width() / 3);
  const double low = m_map(group, interval.low - m_groups.baseline).y();
  const double high = m_map(group, interval.high - m_groups.baseline).y();
  // A rim of the ground keeps the line apart from bars that are as light or as dark as it is.
  for (const QPen& pen : {QPen(theme::color(Color::Surface), 3.5), QPen(theme::color(Color::Text), 1.25)}) {
    painter.setPen(pen);
    painter.drawLine(QPointF(x, low), QPointF(x, high));
    painter.drawLine(QPointF(x - cap, low), QPointF(x + cap, low));
    painter.drawLine(QPointF(x - cap, high), QPointF(x + cap, high));
  }
}

void BarMarks::paintCount(QPainter& painter, const QRectF& bar, const ChartPoint& point) const {
  const QFont font = theme::font(theme::Step::Small);
  const QFontMetricsF metrics(font);
  const QString text = QString::number(point.n);
  if (bar.width() < metrics.height() * 0.7 || point.n == 0)
    return;
  const double width = metrics.horizontalAdvance(text);
  const double foot = point.interval ? m_map(0, point.interval->high - m_groups.baseline).y() : bar.top();
  painter.save();
  painter.setFont(font);
  painter.setPen(theme::color(Color::TextMuted));
  painter.translate(bar.center().x(), foot - 3);
  const bool upright = width > bar.width();
  if (upright)
    painter.rotate(-90);
  const QRectF room = upright ? QRectF(0, -metrics.height() / 2, width + 1, metrics.height())
                              : QRectF(-width / 2, -metrics.height(), width + 1, metrics.height());
  painter.drawText(room, Qt::AlignCenter, text);
  painter.restore();
}

}  // namespace s2s
