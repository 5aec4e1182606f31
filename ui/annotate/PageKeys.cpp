// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/annotate/PageKeys.h"

#include "ui/annotate/NoteField.h"

#include <QKeyEvent>

#include <utility>

namespace s2s {

PageKeys::PageKeys(QWidget& page, IsOurs isOurs, Take take)
    : QObject(&page), m_isOurs(std::move(isOurs)), m_take(std::move(take)) {
  watch(&page);
  const QList<QWidget*> parts = page.findChildren<QWidget*>();
  for (QWidget* part : parts)
    watch(part);
}

void PageKeys::watch(QWidget* widget) {
  if (qobject_cast<NoteField*>(widget) || qobject_cast<NoteField*>(widget->parentWidget()))
    return;
  widget->setAttribute(Qt::WA_InputMethodEnabled, false);
  widget->installEventFilter(this);
}

bool PageKeys::eventFilter(QObject* watched, QEvent* event) {
  const bool isPress = event->type() == QEvent::KeyPress;
  if (!isPress && event->type() != QEvent::ShortcutOverride)
    return QObject::eventFilter(watched, event);
  const auto& press = *static_cast<QKeyEvent*>(event);
  if (!m_isOurs(press))
    return false;
  event->accept();  // an override then comes as a key press, not as a shortcut of the window
  if (isPress && !press.isAutoRepeat())
    m_take(press);
  return true;
}

}  // namespace s2s
