// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include <functional>

class QComboBox;
class QFormLayout;

namespace s2s {

class AppSettings;
class LiveTexts;
class Player;
class Speaker;

/// The settings of the sound: where it goes, how loud it is, and what a switch between the answers does. The list of
/// devices follows what is plugged in.
class SoundForm : public QWidget {
  Q_OBJECT
 public:
  SoundForm(AppSettings& settings, Player& player, Speaker& speaker, QWidget* parent = nullptr);

 Q_SIGNALS:
  void soundCheckAsked();

 private:
  void addDevice();
  void addVolume();
  void addSwitching();
  void addCheck();
  void addRow(QWidget* field, const std::function<QString()>& label);
  void listDevices();

  AppSettings& m_settings;
  Player& m_player;
  Speaker& m_speaker;
  QFormLayout* m_rows;
  QComboBox* m_device = nullptr;
  LiveTexts* m_texts;
};

}  // namespace s2s
