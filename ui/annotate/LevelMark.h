// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/Task.h"

#include <QWidget>

namespace s2s {

/// A level: its colour as a bar of as many steps, and its words.
class LevelMark : public QWidget {
  Q_OBJECT
 public:
  explicit LevelMark(QWidget* parent = nullptr);
  void setLevel(Level level);
  QSize sizeHint() const override;

 protected:
  void paintEvent(QPaintEvent* event) override;
  void changeEvent(QEvent* event) override;

 private:
  Level m_level = Level::Unknown;
};

}  // namespace s2s
