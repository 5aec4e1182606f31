// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/StartTime.h"

#include <QEvent>
#include <QTimer>
#include <QWidget>

#include <cstdio>

namespace s2s {

StartTime::StartTime() { m_since.start(); }

void StartTime::watch(QWidget* window) {
  if (qEnvironmentVariableIntValue("S2S_START_TIME") == 1)
    window->installEventFilter(this);
}

bool StartTime::eventFilter(QObject* watched, QEvent* event) {
  if (event->type() == QEvent::Paint) {
    watched->removeEventFilter(this);
    // The next turn of the event loop comes when this paint, and with it the first frame, is through.
    QTimer::singleShot(0, this, [this] { std::fprintf(stderr, "start: %lld ms\n", m_since.elapsed()); });
  }
  return false;
}

}  // namespace s2s
