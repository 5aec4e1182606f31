// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/audio/Player.h"
#include "core/model/Contents.h"
#include "core/study/Study.h"

#include <QWidget>

#include <array>
#include <optional>

class QPushButton;

namespace s2s {

class Label;

/// Plays the instruction and the two answers of one battle: prepared when they are first asked for.
class BattlePlayer : public QWidget {
  Q_OBJECT
 public:
  BattlePlayer(Study& study, Player& player, QWidget* parent = nullptr);

  /// Null: nothing to play. @p battle is copied.
  void setBattle(const Battle* battle);
  void play(Deck deck);
  void togglePlay();
  /// Takes our clips off the decks, so that another page finds the player free.
  void release();

 protected:
  void changeEvent(QEvent* event) override;

 private:
  void retranslate();
  void refresh();
  void loaded(Deck deck, const Battle& battle, const Result<PreparedClipPtr>& clip);
  /// The sound of a deck; nothing when the study does not know it.
  std::optional<ClipRequest> requestFor(Deck deck) const;
  bool isOurs(Deck deck) const;
  QPushButton* button(Deck deck) const { return m_buttons.at(static_cast<std::size_t>(deck)); }

  Study& m_study;
  Player& m_player;
  std::optional<Battle> m_battle;
  std::array<QPushButton*, 3> m_buttons{};
  QPushButton* m_pause;
  Label* m_text;
  std::array<ClipPtr, 3> m_clips;
};

}  // namespace s2s
