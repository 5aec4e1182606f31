// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/study/Session.h"

#include <QWidget>

namespace s2s {

class KeyButton;
class KeyMap;
class LevelMark;
class ProgressLine;
class Label;

/// The line above a battle: what it is about, how hard, and how far the walk is.
class BattleHeader : public QWidget {
  Q_OBJECT
 public:
  explicit BattleHeader(QWidget* parent = nullptr);

  void showBattle(const ShownBattle& battle);
  void showProgress(int position, int done, int total);
  void retranslate(const KeyMap& keys);

 Q_SIGNALS:
  void leaveAsked();

 private:
  Label* m_task;
  LevelMark* m_level;
  Label* m_again;
  KeyButton* m_leave;
  Label* m_count;
  ProgressLine* m_line;
};

}  // namespace s2s
