// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include <functional>

class QComboBox;
class QFormLayout;
class QTabWidget;

namespace s2s {

class AppSettings;
class LiveTexts;
class Player;
class Speaker;

/// The settings, in place and in force at once: language, colours, text size, name, role; the sound; and the keys.
class SettingsPage : public QWidget {
  Q_OBJECT
 public:
  SettingsPage(AppSettings& settings, Player& player, Speaker& speaker, QWidget* parent = nullptr);

 Q_SIGNALS:
  void soundCheckAsked();

 private:
  QWidget* makeGeneral();
  QWidget* makeKeys();
  void addLanguage();
  void addScheme();
  void addTextSize();
  void addAnnotator();
  void addRole();
  QComboBox* addChoice(const QString& name, const std::function<QString()>& label);
  void addRow(QWidget* field, const std::function<QString()>& label);
  /// Brings a field in line with the settings: now, and when they change from elsewhere.
  void keep(const std::function<void()>& show);

  AppSettings& m_settings;
  QFormLayout* m_rows;
  QTabWidget* m_tabs;
  LiveTexts* m_texts;
};

}  // namespace s2s
