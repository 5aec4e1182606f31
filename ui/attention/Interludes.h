// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/study/BreakClock.h"
#include "core/study/Study.h"
#include "ui/annotate/KeyMap.h"

#include <QWidget>

class QStackedLayout;

namespace s2s {

class Player;
class SoundCheckPanel;
class SoundChecks;
class StatePage;

/// What comes between the pieces of work on a working page: the sound check before the first, and a break after so many
/// active minutes. The page shows this widget while isActive(), gives it the keys, and stays off stage until over().
class Interludes : public QWidget {
  Q_OBJECT
 public:
  Interludes(Study& study, Player& player, QWidget* parent = nullptr);

  /// Where checks are kept; null (as at first): none are asked for.
  void setSoundChecks(SoundChecks* checks);
  void setKeyMap(const KeyMap& keys);
  /// Who works here; somebody else begins with a fresh clock.
  void setRater(const RaterId& rater);

  /// At the beginning of a session: true if a sound check is due, and begins.
  bool checkSound();
  /// Before the next piece of work is shown: true if a break is due, and begins.
  bool takeBreak();
  /// The person did something, or a clip is being heard.
  void noteActivity();

  /// The work goes on from here: the volume stays as it is now, if the study says so.
  void beginBlock();

  bool isActive() const { return m_active; }
  void perform(Action action);
  /// Over without a word, e.g. because the study was closed.
  void end() { m_active = false; }

 Q_SIGNALS:
  void over();
  /// For the settings; the player has it already.
  void volumeChanged(float volume);

 protected:
  void changeEvent(QEvent* event) override;

 private:
  void showBreak();
  void finish();

  Study& m_study;
  Player& m_player;
  SoundChecks* m_checks = nullptr;
  KeyMap m_keys;
  RaterId m_rater;
  BreakClock m_clock;
  bool m_active = false;
  SoundCheckPanel* m_soundCheck;
  StatePage* m_break;
  QStackedLayout* m_pages;
};

}  // namespace s2s
