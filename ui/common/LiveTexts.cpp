// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/LiveTexts.h"

#include <QEvent>
#include <QWidget>

namespace s2s {

LiveTexts::LiveTexts(QWidget* owner) : QObject(owner) { owner->installEventFilter(this); }

void LiveTexts::add(std::function<void()> setTexts) {
  setTexts();
  m_setters.push_back(std::move(setTexts));
}

bool LiveTexts::eventFilter(QObject* watched, QEvent* event) {
  if (event->type() == QEvent::LanguageChange && watched == parent())
    for (const std::function<void()>& setTexts : m_setters)
      setTexts();
  return false;
}

}  // namespace s2s
