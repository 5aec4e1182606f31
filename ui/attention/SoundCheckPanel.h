// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/study/ListeningCheck.h"
#include "ui/annotate/KeyMap.h"

#include <QWidget>

#include <array>

namespace s2s {

class KeyButton;
class Label;

/// The sound check in place, one question at a time, by keys or mouse. Plays while it is visible only; the player is
/// its own until then. Keys are those of the listening page: left and right like A and B.
class SoundCheckPanel : public QWidget {
  Q_OBJECT
 public:
  SoundCheckPanel(Player& player, const Clock& clock, QWidget* parent = nullptr);

  /// From the first question; sounds as soon as the panel is visible.
  void start();
  void setKeyMap(const KeyMap& keys);
  void perform(Action action);

 Q_SIGNALS:
  /// The person has seen what was found and goes on, or wants no check now.
  void finished(const s2s::ListeningCheck& found);
  /// For the settings; the player has it already.
  void volumeChanged(float volume);

 protected:
  void showEvent(QShowEvent* event) override;
  void hideEvent(QHideEvent* event) override;
  void changeEvent(QEvent* event) override;
  void keyPressEvent(QKeyEvent* event) override;

 private:
  struct Answer {
    Action action;
    QString words;
  };

  void layOut();
  void showStep();
  void showSide();
  void showLevel();
  void showHeadphones();
  void showFound();
  void ask(const QString& title, const QString& text, const QList<Answer>& answers);
  void showHint();
  void finish();
  void performAtSide(Action action);
  void performAtLevel(Action action);
  void changeVolume(float step);

  Player& m_player;
  ListeningCheckRun m_run;
  KeyMap m_keys;
  bool m_wanted = false;  ///< start() was called and the panel was not visible yet
  Label* m_progress;
  Label* m_title;
  Label* m_text;
  Label* m_hint;
  std::array<KeyButton*, 4> m_answers{};
  KeyButton* m_notNow;
};

}  // namespace s2s
