// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/Series.h"

#include <QGraphicsItem>

#include <functional>

namespace s2s {

/// What Qt Charts cannot draw: whiskers of intervals, hatching and n of thin strata, and long names of groups, which it
/// would cut.
class BarMarks : public QGraphicsItem {
 public:
  /// Scene place of (group as a number, distance from the base line).
  using Map = std::function<QPointF(double group, double value)>;

  explicit BarMarks(QGraphicsItem* parent);

  void setGroups(const BarGroups& groups);
  /// To be called when the plot moved or changed its size.
  void setGeometry(const QRectF& plot, Map map);

  QRectF boundingRect() const override;
  /// The room below the plot that slanted names of @p groups need; 0 where the axis can name them.
  static double nameRoom(const BarGroups& groups);
  void paint(QPainter* painter, const QStyleOptionGraphicsItem* option, QWidget* widget) override;

  /// Share of a group's room that its bars take together.
  static constexpr double kBarsWidth = 0.8;
  /// The bar of a point, from the base line to its value.
  QRectF barRect(int series, int group) const;

 private:
  void paintNames(QPainter& painter) const;
  void paintPoint(QPainter& painter, int series, int group) const;
  void paintCount(QPainter& painter, const QRectF& bar, const ChartPoint& point) const;
  void paintWhisker(QPainter& painter, const QRectF& bar, int group, const Spread& interval) const;

  BarGroups m_groups;
  QRectF m_plot;
  Map m_map;
};

}  // namespace s2s
