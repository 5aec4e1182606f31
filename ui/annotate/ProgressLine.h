// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace s2s {

/// How much of a walk is done, as a thin bar.
class ProgressLine : public QWidget {
  Q_OBJECT
 public:
  explicit ProgressLine(QWidget* parent = nullptr);
  void setShare(double share);
  QSize sizeHint() const override;

 protected:
  void paintEvent(QPaintEvent* event) override;

 private:
  double m_share = 0;
};

}  // namespace s2s
