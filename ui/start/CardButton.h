// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPushButton>

namespace s2s {

/// A button that says what it does and, below, what that means; as a card, or as a row with something at its end.
class CardButton : public QPushButton {
  Q_OBJECT
 public:
  enum class Shape { Card, Row };

  CardButton(Shape shape, const QString& iconName, QWidget* parent = nullptr);

  /// Smaller text under the title: up to three lines of a card, one line of a row (elided in its middle: paths).
  void setDetail(const QString& detail);
  QString detail() const { return m_detail; }
  /// What stands at the end of a row.
  void setAside(const QString& aside);

  QSize sizeHint() const override;
  QSize minimumSizeHint() const override;

 protected:
  bool event(QEvent* event) override;
  void paintEvent(QPaintEvent* event) override;

 private:
  void describe();
  void paintGround(QPainter& painter) const;

  Shape m_shape;
  QString m_detail, m_aside;
};

}  // namespace s2s
