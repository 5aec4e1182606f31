// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace s2s {

/// The seconds below the waves that share an axis.
class TimeAxis : public QWidget {
  Q_OBJECT
 public:
  explicit TimeAxis(QWidget* parent = nullptr);
  /// All of @p seconds.
  void setSeconds(double seconds);
  /// A part of it: finer marks then.
  void setPart(double from, double seconds);
  QSize sizeHint() const override;

 protected:
  void paintEvent(QPaintEvent* event) override;
  void changeEvent(QEvent* event) override;

 private:
  double m_from = 0;
  double m_seconds = 0;
  bool m_isPart = false;
};

}  // namespace s2s
