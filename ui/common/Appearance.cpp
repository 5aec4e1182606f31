// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/Appearance.h"

#include <QApplication>

namespace s2s {

Appearance::Appearance(QApplication& app, AppSettings& settings, QObject* parent)
    : QObject(parent), m_app(app), m_settings(settings) {
  m_language.use(settings.language());
  applyTheme();
  connect(&settings, &AppSettings::changed, this, [this](AppSettings::Key what) {
    if (what == AppSettings::Key::Language)
      m_language.use(m_settings.language());
    if (what == AppSettings::Key::Scheme || what == AppSettings::Key::TextPercent ||
        what == AppSettings::Key::SystemDark)
      applyTheme();
  });
  connect(&m_systemScheme, &SystemScheme::found, &settings, &AppSettings::setSystemWasDark);
}

void Appearance::followDesktop() { m_systemScheme.start(); }

void Appearance::applyTheme() {
  theme::setSystemDark(m_settings.systemWasDark());
  theme::setTextPercent(m_settings.textPercent());
  theme::apply(m_app, m_settings.scheme());
}

}  // namespace s2s
