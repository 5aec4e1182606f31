// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPushButton>

namespace s2s {

/// An entry of the rail: icon, words, and the key at its end.
class RailButton : public QPushButton {
  Q_OBJECT
 public:
  RailButton(const QString& iconName, const QKeySequence& key, QWidget* parent = nullptr);

  void setWords(const QString& words);
  QSize sizeHint() const override;
  QSize minimumSizeHint() const override { return sizeHint(); }

 protected:
  bool event(QEvent* event) override;
  void paintEvent(QPaintEvent* event) override;

 private:
  QString m_key;
};

}  // namespace s2s
