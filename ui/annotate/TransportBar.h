// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/annotate/KeyMap.h"

#include <QWidget>

namespace s2s {

class KeyButton;
class Label;

/// Play, jump, loop and volume, for whichever clip the cursor is in.
class TransportBar : public QWidget {
  Q_OBJECT
 public:
  explicit TransportBar(QWidget* parent = nullptr);

  void showPlaying(bool playing);
  void showLoop(bool on);
  /// At another speed than 1 it says that nothing counts as heard.
  void showSpeed(double speed);
  void showVolume(float volume, bool locked);
  /// Without a device the bar says so. Play can still be pressed: it looks for a device again.
  void showDevice(bool present);
  /// Off while the key of Play does something else.
  void setPlayKeyShown(bool on);
  void retranslate(const KeyMap& keys);

 Q_SIGNALS:
  void asked(s2s::Action action);

 private:
  /// @p icon in place of the words, which are the tooltip then.
  KeyButton* add(Action action, const char* name, const char* icon = nullptr);
  void showPlayWords();
  void showSpeedWords();
  void showRemark();

  KeyButton* m_replay;
  KeyButton* m_again;
  KeyButton* m_back;
  KeyButton* m_forward;
  KeyButton* m_play;
  KeyButton* m_loop;
  KeyButton* m_speed;
  Label* m_volume;
  KeyButton* m_quieter;
  KeyButton* m_louder;
  Label* m_remark;
  bool m_playing = false;
  bool m_hasDevice = true;
  bool m_locked = false;
  float m_level = 1;
  double m_pace = 1;
  QString m_playKey, m_speedKey;
};

}  // namespace s2s
