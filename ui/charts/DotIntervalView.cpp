// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/DotIntervalView.h"

#include "ui/common/Figures.h"
#include "ui/common/Theme.h"

#include <QCoreApplication>
#include <QEvent>
#include <QFontMetricsF>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace s2s {
namespace {

using theme::Color;

constexpr double kDot = 5;
constexpr double kGroupGap = 1.25 * theme::kGrid;

/// Only the translation context of the free functions in this file.
struct DotPlotText {
  Q_DECLARE_TR_FUNCTIONS(s2s::DotPlotText)
};

double rowHeight() { return QFontMetricsF(theme::tableFont()).height() + theme::kGrid; }

double axisHeight() { return QFontMetricsF(theme::font(theme::Step::Small)).height() + theme::kGrid; }

/// Distance of a row's top from the plot's top.
double rowTop(const DotPlot& plot, int row) {
  const auto gaps = std::count_if(plot.rows.cbegin(), plot.rows.cbegin() + row + 1,
                                  [](const DotRow& each) { return each.startsGroup; });
  return row * rowHeight() + static_cast<double>(gaps) * kGroupGap;
}

double plotHeight(const DotPlot& plot) {
  return plot.rows.isEmpty() ? 0 : rowTop(plot, static_cast<int>(plot.rows.size()) - 1) + rowHeight();
}

int rowAt(const DotPlot& plot, double y) {
  for (int row = 0; row < plot.rows.size(); ++row)
    if (const double top = rowTop(plot, row); y >= top && y < top + rowHeight())
      return row;
  return -1;
}

QString valueText(const ChartPoint& point) { return point.value ? figure(*point.value, 2) : QString(); }

QString countText(const ChartPoint& point) { return QStringLiteral("n ") + QString::number(point.n); }

/// Columns: label, plot, value, n.
struct Columns {
  QRectF plot;
  double left = 0, value = 0, count = 0, right = 0;
  Spread range;

  double x(double kappa) const { return plot.left() + (kappa - range.low) / (range.high - range.low) * plot.width(); }
};

Columns columnsIn(const QRectF& area, const DotPlot& plot) {
  const QFontMetricsF label(theme::font(theme::Step::Body)), number(theme::tableFont());
  double labels = 0, counts = 0;
  for (const DotRow& row : plot.rows) {
    labels = std::max(labels, label.horizontalAdvance(row.label));
    counts = std::max(counts, number.horizontalAdvance(countText(row.point)));
  }
  const double values = number.horizontalAdvance(QStringLiteral("-0.00"));
  Columns columns;
  columns.left = area.left() + theme::kGrid;
  columns.right = area.right() - theme::kGrid;
  columns.count = columns.right - counts;
  columns.value = columns.count - values - 1.5 * theme::kGrid;
  const double start = columns.left + labels + 2 * theme::kGrid;
  columns.plot = QRectF(start, area.top(), std::max(1.0, columns.value - theme::kGrid - start), plotHeight(plot));
  columns.range = axisRange(plot);
  return columns;
}

void paintAxis(QPainter& painter, const Columns& columns, const DotPlot& plot) {
  painter.setFont(theme::font(theme::Step::Small));
  const double height = painter.fontMetrics().height();
  for (const double tick : axisTicks(columns.range, 5)) {
    const double x = std::round(columns.x(tick)) + 0.5;
    painter.setPen(QPen(theme::color(Color::Border), 1));
    painter.drawLine(QPointF(x, columns.plot.top()), QPointF(x, columns.plot.bottom()));
    painter.setPen(theme::color(Color::TextMuted));
    painter.drawText(QRectF(x - 24, columns.plot.bottom() + theme::kGrid / 2.0, 48, height), Qt::AlignCenter,
                     figure(tick, 1));
  }
  if (!plot.reference)
    return;
  painter.setPen(QPen(theme::color(Color::TextMuted), 1, Qt::DashLine));
  painter.drawLine(QPointF(columns.x(*plot.reference), columns.plot.top()),
                   QPointF(columns.x(*plot.reference), columns.plot.bottom()));
}

void paintPoint(QPainter& painter, const Columns& columns, const DotRow& row, double middle) {
  if (!row.point.value) {
    painter.setPen(theme::color(Color::TextMuted));
    painter.setFont(theme::font(theme::Step::Small));
    const QString word = DotPlotText::tr("undefined");
    const QSizeF size(painter.fontMetrics().horizontalAdvance(word) + theme::kGrid, painter.fontMetrics().height());
    const QRectF rect(QPointF(columns.plot.center().x() - size.width() / 2, middle - size.height() / 2), size);
    painter.fillRect(rect, theme::color(Color::Surface));
    painter.drawText(rect, Qt::AlignCenter, word);
    return;
  }
  const QColor color = row.point.thin ? theme::color(Color::TextMuted) : colorOf(row.color);
  painter.setPen(QPen(color, 2, row.point.thin ? Qt::DotLine : Qt::SolidLine));
  if (row.point.interval) {
    const double left = columns.x(row.point.interval->low), right = columns.x(row.point.interval->high);
    painter.drawLine(QPointF(left, middle), QPointF(right, middle));
    painter.setPen(QPen(color, 2));
    painter.drawLine(QPointF(left, middle - 4), QPointF(left, middle + 4));
    painter.drawLine(QPointF(right, middle - 4), QPointF(right, middle + 4));
  }
  painter.setPen(QPen(color, 2));
  painter.setBrush(row.point.thin ? theme::color(Color::Surface) : color);
  painter.drawEllipse(QPointF(columns.x(*row.point.value), middle), kDot, kDot);
}

/// A small triangle whose tip touches the middle line, as on the scale.
void paintCeiling(QPainter& painter, const Columns& columns, double ceiling, double middle) {
  const double x = columns.x(ceiling), foot = middle + theme::kGrid;
  painter.setPen(Qt::NoPen);
  painter.setBrush(theme::color(Color::Text));
  painter.drawPolygon(QPolygonF{{x, middle}, {x - 5, foot}, {x + 5, foot}});
}

void paintTexts(QPainter& painter, const Columns& columns, const DotRow& row, double top) {
  const double height = rowHeight();
  painter.setPen(theme::color(row.point.thin ? Color::TextMuted : Color::Text));
  painter.setFont(theme::font(theme::Step::Body));
  painter.drawText(QRectF(columns.left, top, columns.plot.left() - columns.left, height), Qt::AlignVCenter, row.label);
  painter.setFont(theme::tableFont());
  painter.drawText(QRectF(columns.value, top, columns.count - 1.5 * theme::kGrid - columns.value, height),
                   Qt::AlignVCenter | Qt::AlignRight, valueText(row.point));
  painter.setPen(theme::color(Color::TextMuted));
  painter.drawText(QRectF(columns.count, top, columns.right - columns.count, height), Qt::AlignVCenter | Qt::AlignRight,
                   countText(row.point));
}

}  // namespace

void paintDotPlot(QPainter& painter, const QRectF& area, const DotPlot& plot, int current) {
  painter.setRenderHint(QPainter::Antialiasing);
  const Columns columns = columnsIn(area, plot);
  if (current >= 0 && current < plot.rows.size())
    painter.fillRect(QRectF(area.left(), area.top() + rowTop(plot, current), area.width(), rowHeight()),
                     theme::color(Color::SurfaceHigh));
  paintAxis(painter, columns, plot);
  for (int row = 0; row < plot.rows.size(); ++row) {
    const double top = area.top() + rowTop(plot, row);
    paintTexts(painter, columns, plot.rows.at(row), top);
    paintPoint(painter, columns, plot.rows.at(row), top + rowHeight() / 2);
    if (plot.rows.at(row).ceiling)
      paintCeiling(painter, columns, *plot.rows.at(row).ceiling, top + rowHeight() / 2);
  }
}

DotIntervalView::DotIntervalView(QWidget* parent) : QWidget(parent) {
  setFocusPolicy(Qt::StrongFocus);
  setBackgroundRole(QPalette::Base);
  setAutoFillBackground(true);
  setSizePolicy(QSizePolicy::Expanding, QSizePolicy::MinimumExpanding);
}

void DotIntervalView::setPlot(const DotPlot& plot) {
  m_plot = plot;
  m_current = std::min(m_current, static_cast<int>(plot.rows.size()) - 1);
  setAccessibleName(plot.title);
  setAccessibleDescription(spoken(plot));
  updateGeometry();
  update();
}

QSize DotIntervalView::sizeHint() const { return {440, minimumSizeHint().height()}; }

QSize DotIntervalView::minimumSizeHint() const {
  return {320, static_cast<int>(std::ceil(plotHeight(m_plot) + axisHeight()))};
}

void DotIntervalView::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  paintDotPlot(painter, rect(), m_plot, hasFocus() ? m_current : -1);
}

void DotIntervalView::mousePressEvent(QMouseEvent* event) {
  if (const int row = rowAt(m_plot, event->position().y()); row >= 0) {
    goTo(row);
    Q_EMIT rowChosen(row);
  }
}

void DotIntervalView::keyPressEvent(QKeyEvent* event) {
  switch (event->key()) {
    case Qt::Key_Down: return goTo(m_current + 1);
    case Qt::Key_Up: return goTo(m_current - 1);
    case Qt::Key_Return:
    case Qt::Key_Enter:
      if (m_current >= 0)
        Q_EMIT rowChosen(m_current);
      return;
    default: QWidget::keyPressEvent(event);
  }
}

void DotIntervalView::focusInEvent(QFocusEvent* event) {
  QWidget::focusInEvent(event);
  goTo(m_current);
}

void DotIntervalView::goTo(int row) {
  m_current = std::clamp(row, 0, std::max(0, static_cast<int>(m_plot.rows.size()) - 1));
  update();
}

void DotIntervalView::changeEvent(QEvent* event) {
  QWidget::changeEvent(event);
  updateGeometry();
  update();
}

}  // namespace s2s
