// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/Series.h"

#include <QWidget>

class QPainter;

namespace s2s {

/// Draws a row for each figure: name, dot with its interval on a common axis, value and n. Thin rows are hollow and
/// dashed; what is undefined says so. @p current is the row under the keyboard, or -1.
void paintDotPlot(QPainter& painter, const QRectF& area, const DotPlot& plot, int current = -1);

/// A dot-and-interval plot whose rows can be chosen by click, or by arrow keys and Return.
class DotIntervalView : public QWidget {
  Q_OBJECT
 public:
  explicit DotIntervalView(QWidget* parent = nullptr);
  void setPlot(const DotPlot& plot);
  const DotPlot& plot() const { return m_plot; }

  QSize sizeHint() const override;
  QSize minimumSizeHint() const override;

 Q_SIGNALS:
  void rowChosen(int row);

 protected:
  void paintEvent(QPaintEvent* event) override;
  void mousePressEvent(QMouseEvent* event) override;
  void keyPressEvent(QKeyEvent* event) override;
  void focusInEvent(QFocusEvent* event) override;
  void changeEvent(QEvent* event) override;

 private:
  void goTo(int row);
  DotPlot m_plot;
  int m_current = -1;
};

}  // namespace s2s
