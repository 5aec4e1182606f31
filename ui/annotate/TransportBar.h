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
  void showVolume(float volume);
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

  KeyButton* m_replay;
  KeyButton* m_back;
  KeyButton* m_forward;
  KeyButton* m_play;
  KeyButton* m_loop;
  Label* m_volume;
  KeyButton* m_quieter;
  KeyButton* m_louder;
  Label* m_noDevice;
  bool m_playing = false;
  float m_level = 1;
  QString m_playKey;
};

}  // namespace s2s
