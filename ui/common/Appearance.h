// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/AppSettings.h"
#include "ui/common/Language.h"
#include "ui/common/SystemScheme.h"

class QApplication;

namespace s2s {

/// Keeps colours, text size and language of the running program in step with the settings and the desktop.
class Appearance : public QObject {
  Q_OBJECT
 public:
  Appearance(QApplication& app, AppSettings& settings, QObject* parent = nullptr);

  /// To be called once the first window is there: looks what the desktop wants.
  void followDesktop();
  const Language& language() const { return m_language; }

 private:
  void applyTheme();

  QApplication& m_app;
  AppSettings& m_settings;
  Language m_language;
  SystemScheme m_systemScheme;
};

}  // namespace s2s
