// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/audio/InFlight.h"
#include "core/audio/Player.h"
#include "core/audio/SpeedClips.h"

#include <QPointer>
#include <QString>
#include <QTimer>

#include <algorithm>
#include <vector>

namespace s2s {

/// Where playback stands: what was ordered, what of it is on its way, and what is heard. Spans come in as rendered
/// (intake), and count once they have left the device (settle).
struct Player::Private {
  struct OnDeck {
    ClipPtr clip;
    Heard heard;
    int plays = 0;
    quint64 firstTicket = 0;  ///< spans of earlier tickets belong to a clip that is no longer on the deck
  };
  /// What to tell the world once everything is in order again: a slot may call the player back.
  struct News {
    bool state = false, position = false;
    std::array<bool, 3> heard{};
    std::vector<Deck> ended;
  };

  Player* q = nullptr;
  Speaker& speaker;
  QTimer timer;
  std::array<OnDeck, 3> decks;
  InFlight inFlight;

  Deck deck = Deck::Instruction;         ///< the one that is heard, or whose turn it is
  qint64 cursor = 0;                     ///< its frame that is heard now
  quint64 heardTicket = 0;               ///< the order that moves the cursor
  Deck orderedDeck = Deck::Instruction;  ///< in a first pass ahead of `deck` while the queue of the last clip sounds
  ClipPtr ordered;                       ///< what was ordered of it: at another speed another clip
  quint64 ticket = 0;                    ///< of the last order; its remainder by kTickets tells deck and speed
  qint64 nextFrame = 0;                  ///< after the last rendered frame of that order: where a resume goes on
  bool playing = false, firstPass = false;
  bool countsAsPlay = false;  ///< the last order does, once it sounds
  std::optional<FrameSpan> loop;
  qint64 mark = 0;  ///< where the person last put the cursor
  bool switchKeepsPlace = false;
  int speed = kOwnSpeed;
  SpeedClips speedClips;  ///< those of the decks at that speed
  Ear ear = Ear::Both;
  float volume = 1;
  bool volumeLocked = false;
  QString notedDevice, deviceNote;
  int quietTicks = 0;
  QPointer<Speaker> speakerAlive;  ///< null once the speaker went first

  Private(Player* player, Speaker& device) : q(player), speaker(device), speedClips(player), speakerAlive(&device) {}
  ~Private() {
    if (speakerAlive)
      speaker.renderer().stop();
  }

  static int indexOf(Deck which) { return static_cast<int>(which); }
  OnDeck& on(Deck which) { return decks[indexOf(which)]; }
  qint64 length(Deck which) const {
    const ClipPtr& clip = decks[indexOf(which)].clip;
    return clip ? clip->length() : 0;
  }
  qint64 frames(std::chrono::milliseconds time) const { return time.count() * speaker.renderer().rate() / 1000; }

  static constexpr quint64 kTickets = 4 * kSpeeds.size();
  quint64 freshTicket() const { return (ticket / kTickets + 1) * kTickets; }
  quint64 newTicket(Deck which) {
    return ticket = freshTicket() + 4 * static_cast<quint64>(speed) + static_cast<quint64>(indexOf(which));
  }
  static Deck deckOf(quint64 itsTicket) { return kDecks[itsTicket % 4]; }
  static int speedOf(quint64 itsTicket) { return static_cast<int>(itsTicket % kTickets / 4); }
  /// A frame of what was rendered for that ticket, as one of the clip itself.
  qint64 clipFrame(quint64 itsTicket, qint64 frame) const {
    const double at = kSpeeds[speedOf(itsTicket)];
    const qint64 whole = length(deckOf(itsTicket));
    return frame >= frameAtSpeed(whole, at) ? whole : std::min(frameFromSpeed(frame, at), whole);
  }

  /// A loop that is long enough to be heard as one; nothing where the clip is shorter than that.
  std::optional<FrameSpan> widened(std::optional<FrameSpan> region) const;
  void order(Deck which, qint64 from, qint64 notBefore);
  void post(const ClipPtr& clip, qint64 notBefore);
  void begin(Deck which, qint64 from);
  void place(Deck which, qint64 frame);
  void halt();
  std::optional<Deck> deckAfter(Deck which) const;

  void update();
  void intake();
  void intake(const RenderedSpan& span);
  void settle(News& news);
  void settle(const RenderedSpan& span, News& news);
  void endHeard(Deck which, News& news);
  void tell(const News& news);
  void onLost(const Error& why);
};

}  // namespace s2s
