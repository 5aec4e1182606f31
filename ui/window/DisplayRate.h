// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

class QScreen;
class QWidget;

namespace s2s {

class Player;

/// Moves the playhead as often as the display shows a picture on which the window is.
class DisplayRate : public QObject {
  Q_OBJECT
 public:
  /// @p window a window of its own, and the parent of this.
  DisplayRate(QWidget& window, Player& player);

  bool eventFilter(QObject* watched, QEvent* event) override;

 private:
  void follow(QScreen* screen);

  QWidget& m_window;
  Player& m_player;
  QMetaObject::Connection m_rateChanged;
  bool m_follows = false;
};

}  // namespace s2s
