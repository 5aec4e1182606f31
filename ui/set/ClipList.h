// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/audio/Player.h"
#include "core/study/ClipShelf.h"
#include "ui/set/ClipRow.h"

#include <QTimer>
#include <QWidget>

#include <memory>

class QPushButton;
class QVBoxLayout;

namespace s2s {

class Label;
class ProsodyShelf;
class WaveGroup;

/// The clips of the selected sample, played one at a time on the player's first deck. The player belongs to all pages,
/// so the deck is borrowed: what lay on it, and what was heard of that, goes back when this page lets go. Clips are
/// decoded when they are asked for, or one after the other once the selection has rested a moment.
class ClipList : public QWidget {
  Q_OBJECT
 public:
  ClipList(ClipShelf& shelf, ProsodyShelf& prosody, Player& player, QWidget* parent = nullptr);
  ~ClipList() override;

  /// Stops what plays and shows other clips. The same clips again change nothing.
  void showClips(const QList<ShownClip>& clips);

  /// From its start, or pauses it when it plays; @p row from 0. Nothing happens where there is no such clip.
  void togglePlay(int row);
  /// Goes on with the clip that was played last, or pauses it; the first clip at the beginning.
  void togglePlay();
  void seekBy(std::chrono::milliseconds step);
  /// Waves, then spectrograms, pitch, intensity of all clips.
  void showNextView();
  /// Around the place that was played last; below 1: out.
  void zoom(double factor);
  /// By so many quarters of what is seen; below 0: back.
  void scroll(int quarters);
  /// Stops, and gives the deck back.
  void letGo();

 protected:
  void changeEvent(QEvent* event) override;

 private:
  ClipRow* rowAt(int row) const;
  bool holdsDeck(int row) const;
  bool isPlaying(int row) const;
  void start(int row, qint64 frame);
  void play(int row, qint64 frame);
  void prepare(int row);
  void prepareNext();
  void take(int row, const Result<PreparedClipPtr>& clip);
  void showPlayer();
  void showDevice(bool isLost);
  void showViewButton();
  void showAll(double atLeast = 0);
  void clear();

  struct Lent {
    ClipPtr clip;
    Heard heard;
  };

  ClipShelf& m_shelf;
  Player& m_player;
  Label* m_noDevice;
  QPushButton* m_view;
  WaveGroup* m_group;
  QVBoxLayout* m_layout;
  QList<ClipRow*> m_rows;
  std::unique_ptr<QObject> m_waiting;  ///< context of what was asked from the shelf; goes with the sample
  QTimer m_rest;
  int m_current = -1;  ///< the clip that is or was on the deck
  std::optional<Lent> m_lent;
  std::optional<std::pair<int, qint64>> m_wanted;  ///< to be played once it is decoded: row and frame
};

}  // namespace s2s
