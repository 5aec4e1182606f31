// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/audio/Player.h"
#include "core/study/LevelExamples.h"
#include "ui/guidelines/GuidelineText.h"

#include <QWidget>

#include <array>

namespace s2s {

class KeyButton;
class Label;

/// One level: what it means, an instruction of it, and its two answers to hear. Names no system.
class ExampleCard : public QWidget {
  Q_OBJECT
 public:
  ExampleCard(Level level, const LevelText& text, QWidget* parent = nullptr);

  void showExample(const LevelExample& example);
  /// Which clip sounds, if one of this card does.
  void showPlaying(std::optional<Deck> deck);
  /// Why nothing can be heard; empty: all is well.
  void showTrouble(const QString& why);

 Q_SIGNALS:
  /// The instruction and both answers, one after the other.
  void allAsked();
  void clipAsked(s2s::Deck deck);

 protected:
  void paintEvent(QPaintEvent* event) override;

 private:
  void layOut(Level level);

  Label* m_meaning;
  Label* m_instruction;
  Label* m_why;
  Label* m_trouble;
  KeyButton* m_all;
  std::array<KeyButton*, 3> m_clips{};
};

}  // namespace s2s
