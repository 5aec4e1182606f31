// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/LinePlot.h"

#include <QWidget>

class QPainter;

namespace s2s {

/// Draws the lines over a grid, each name at the end of its line; of lines that share a colour the later ones are
/// dashed.
void paintLinePlot(QPainter& painter, const QRectF& area, const LinePlot& plot);

/// Lines over time. Follows palette and language; what it shows is its accessible description.
class LineChartView : public QWidget {
  Q_OBJECT
 public:
  explicit LineChartView(QWidget* parent = nullptr);
  void setPlot(const LinePlot& plot);
  const LinePlot& plot() const { return m_plot; }

 protected:
  void paintEvent(QPaintEvent* event) override;
  void changeEvent(QEvent* event) override;

 private:
  LinePlot m_plot;
};

}  // namespace s2s
