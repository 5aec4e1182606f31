// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/audio/Player.h"
#include "core/model/Battle.h"
#include "core/study/ClipShelf.h"

#include <QWidget>

#include <array>
#include <memory>
#include <optional>

class QLabel;
class QPushButton;

namespace s2s {

class Study;
class WaveGroup;
class WaveformView;

/// Instruction, A and B of one battle to be looked at by a researcher: waves, spectrograms, pitch or intensity on
/// common scales. Clips are prepared only while it is visible.
class BattleWaves : public QWidget {
  Q_OBJECT
 public:
  BattleWaves(Study& study, Player& player, QWidget* parent = nullptr);
  ~BattleWaves() override;

  /// Null: nothing to look at. @p battle is copied.
  void setBattle(const Battle* battle);
  void showNextView();
  void zoom(double factor);
  /// By so many quarters of what is seen; below 0: back.
  void scroll(int quarters);

 protected:
  void showEvent(QShowEvent* event) override;
  void changeEvent(QEvent* event) override;

 private:
  void load();
  void take(std::size_t row, const Result<PreparedClipPtr>& clip);
  void showPlayer();
  void retranslate();

  Study& m_study;
  Player& m_player;
  std::optional<Battle> m_battle;
  bool m_isLoaded = false;
  std::unique_ptr<QObject> m_waiting;  ///< context of what was asked from the shelf; goes with the battle
  std::array<QLabel*, 3> m_names{};
  std::array<WaveformView*, 3> m_waves{};
  WaveGroup* m_group;
  QPushButton* m_view;
};

}  // namespace s2s
