// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/Announcer.h"

#include <QAccessible>

#include <utility>

namespace s2s {

void Announcer::tell(QWidget* widget) {
  if (m_hushed) {
    m_waiting.removeAll(widget);
    m_waiting.append(widget);
    return;
  }
  m_speak(widget);
}

void Announcer::alert(QWidget* widget) {
  QAccessibleEvent event(widget, QAccessible::Alert);
  QAccessible::updateAccessibility(&event);
}

void Announcer::setHushed(bool on) {
  m_hushed = on;
  if (on)
    return;
  const QList<QPointer<QWidget>> waiting = std::exchange(m_waiting, {});
  for (const QPointer<QWidget>& widget : waiting)
    if (widget && widget->isVisible())
      tell(widget);
}

}  // namespace s2s
