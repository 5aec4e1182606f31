// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/audio/Player.h"
#include "ui/annotate/KeyMap.h"
#include "ui/common/Announcer.h"

#include <QObject>

#include <functional>

namespace s2s {

class TransportBar;

/// The player's half of a working page: the actions that play, jump, loop and change speed or volume, the bar that
/// shows where they stand, and what is told to screen readers once the clip is over. The page's desk has one.
class PlayerDesk : public QObject {
  Q_OBJECT
 public:
  /// What the pages differ in.
  struct Page {
    std::function<bool()> isOnStage;        ///< the player is this page's
    std::function<bool()> isGateOpen;       ///< nothing has to be heard any more
    std::function<FrameSpan()> loopRegion;  ///< of the current clip, when the loop is switched on
  };

  /// @param view the whole page.
  PlayerDesk(Player& player, QWidget& view, TransportBar& bar, Page page, QObject* parent = nullptr);
  ~PlayerDesk() override;

  /// Does the actions of the player; false for all others.
  bool perform(Action action);
  void show();
  /// An alert from that widget, as soon as nothing plays.
  void announce(QWidget* widget) { m_announcer.tell(widget); }

 Q_SIGNALS:
  /// For the settings; the player has it already.
  void volumeChanged(float volume);
  /// Somebody pressed a key of the volume, and the study keeps it as it is.
  void volumeIsLocked();

 private:
  void hush();
  void setHushed(bool on);
  void playOrPause();
  void toggleLoop();
  void nextSpeed();
  void changeVolume(float step);

  Player& m_player;
  QWidget& m_view;
  TransportBar& m_bar;
  Page m_page;
  Announcer m_announcer;
  bool m_hushed = false;
};

}  // namespace s2s
