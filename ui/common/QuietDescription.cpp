// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/QuietDescription.h"

#include <QWidget>

namespace s2s {

QuietDescription::QuietDescription(QWidget* widget) : QObject(widget), m_widget(widget) {}

void QuietDescription::set(const QString& text) {
  m_text = text;
  tell();
}

void QuietDescription::setQuiet(bool on) {
  m_quiet = on;
  tell();
}

void QuietDescription::tell() {
  if (!m_quiet && m_text != m_widget->accessibleDescription())
    m_widget->setAccessibleDescription(m_text);
}

}  // namespace s2s
