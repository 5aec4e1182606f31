// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/Theme.h"

#include <QLabel>

namespace s2s {

/// A text in one step and one colour of the theme, never read as markup; follows a change of scheme and text size.
class Label : public QLabel {
  Q_OBJECT
 public:
  enum class Fit { OneLine, Wrap, Elide };

  explicit Label(theme::Step step, theme::Color color = theme::Color::Text, QWidget* parent = nullptr);

  void setFit(Fit fit);
  void setWeight(int weight);
  void setColor(theme::Color color);

  QSize minimumSizeHint() const override;

 protected:
  bool event(QEvent* event) override;
  void paintEvent(QPaintEvent* event) override;

 private:
  void dress();

  theme::Step m_step;
  theme::Color m_color;
  int m_weight = QFont::Normal;
  bool m_elide = false;
};

}  // namespace s2s
