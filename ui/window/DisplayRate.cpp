// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/DisplayRate.h"

#include "core/audio/Player.h"

#include <QEvent>
#include <QScreen>
#include <QWidget>
#include <QWindow>

namespace s2s {

DisplayRate::DisplayRate(QWidget& window, Player& player) : QObject(&window), m_window(window), m_player(player) {
  window.installEventFilter(this);
}

/// Before it is shown a window is on no screen.
bool DisplayRate::eventFilter(QObject* watched, QEvent* event) {
  if (event->type() == QEvent::Show && !m_follows && m_window.windowHandle()) {
    m_follows = true;
    connect(m_window.windowHandle(), &QWindow::screenChanged, this, &DisplayRate::follow);
    follow(m_window.screen());
  }
  return QObject::eventFilter(watched, event);
}

void DisplayRate::follow(QScreen* screen) {
  disconnect(m_rateChanged);
  m_player.setDisplayRate(screen ? screen->refreshRate() : 0);
  if (screen)
    m_rateChanged =
        connect(screen, &QScreen::refreshRateChanged, this, [this](double hertz) { m_player.setDisplayRate(hertz); });
}

}  // namespace s2s
