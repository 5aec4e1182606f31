// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/Theme.h"

#include <QWidget>

class QPushButton;

namespace s2s {

class Label;

/// One line across the page area that says something: a mark, a text, and a button where it can be dismissed. It takes
/// room in the layout, so it never lies over what is below.
class Strip : public QWidget {
  Q_OBJECT
 public:
  enum class Tone { Neutral, Warning, Bad };

  explicit Strip(Tone tone, QWidget* parent = nullptr);

  void setTone(Tone tone);
  void setText(const QString& text);
  QString text() const;
  /// Shows a button with that text.
  void setButton(const QString& text);

 Q_SIGNALS:
  void buttonPressed();

 protected:
  void paintEvent(QPaintEvent* event) override;

 private:
  theme::Color ink() const;

  Tone m_tone;
  Label* m_text;
  QPushButton* m_button = nullptr;  ///< made when it is first wanted
};

}  // namespace s2s
