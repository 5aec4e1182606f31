// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/audio/Player.h"
#include "core/study/JudgeDesk.h"

#include <QWidget>

class QComboBox;
class QPlainTextEdit;
class QPushButton;

namespace s2s {

class Ask;
class Label;

/// Puts one battle to a judge without storing anything: what was sent, to be heard and saved byte for byte, beside what
/// came back. The sound can be made without asking.
class TrialPanel : public QWidget {
  Q_OBJECT
 public:
  TrialPanel(JudgeDesk& desk, Study& study, Player& player, Ask& ask, QWidget* parent = nullptr);

  void setJudge(const JudgeId& judge);
  /// Takes our sound off the player.
  void release();

 private:
  void build();
  void retranslate();
  void fillBattles();
  void begin(const QString& what);
  JudgeItemKey item() const;
  void makeSound();
  void tryOne();
  void showSent();
  void take(const Result<JudgeTrial>& trial);
  void play();
  void saveSound();
  void showButtons();

  JudgeDesk& m_desk;
  Study& m_study;
  Player& m_player;
  Ask& m_ask;
  JudgeId m_judge;
  QComboBox *m_battle, *m_order;
  QPushButton *m_make, *m_try, *m_play, *m_save;
  Label *m_what, *m_outcome, *m_sent, *m_received;
  QPlainTextEdit *m_question, *m_answer;
  ClipPtr m_clip;
  bool m_isBusy = false;
};

}  // namespace s2s
