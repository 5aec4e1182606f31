// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/audio/Clip.h"
#include "core/audio/Heard.h"
#include "core/audio/Speaker.h"

#include <QObject>

#include <array>
#include <chrono>
#include <memory>
#include <optional>

namespace s2s {

/// The three clips of a battle, as presented: nothing here knows which system speaks.
enum class Deck { Instruction, First, Second };
inline constexpr std::array kDecks = {Deck::Instruction, Deck::First, Deck::Second};

/// Plays the decks of one battle (or any single clip in Deck::Instruction), one at a time, and keeps what was heard of
/// each. GUI thread. Clips have the rate of the speaker's renderer. Without a device nothing plays: a play asks the
/// speaker to start, and deviceLost says that it could not. What was heard are rendered frames less those still queued
/// in the device, at speed 1 and with the volume above 0.
class Player : public QObject {
  Q_OBJECT
 public:
  explicit Player(Speaker& speaker, QObject* parent = nullptr);

  /// Puts a clip (gain applied; null: none) on a deck, stops playback, and sets what was heard of it before.
  void load(Deck deck, ClipPtr clip, const Heard& heard);
  void unloadAll();
  const ClipPtr& clip(Deck deck) const;
  const Heard& heard(Deck deck) const;
  /// Starts from play() or the first pass that sounded, since the deck was loaded; a seek or a resume is none.
  int plays(Deck deck) const;

  /// Instruction, 0.6 s, first, 1 s, second, each from its start; @p startAt skips decks already heard, @p frame goes
  /// on within it.
  void playFirstPass(Deck startAt = Deck::Instruction, qint64 frame = 0);
  bool inFirstPass() const;
  /// From its start, or from @p frame. Ends a first pass.
  void play(Deck deck, qint64 frame = 0);
  /// As play(), for going from one clip to another: where the switch keeps the place and both are answers, the other
  /// goes on at the frame that this one had reached (from its start if it is shorter).
  void switchTo(Deck deck);
  /// Default false: every switch starts the other clip over.
  void setSwitchKeepsPlace(bool on);
  /// Once more from where the person last put the cursor: the start, or the last seek.
  void playFromCursor();
  /// What is queued in the device still sounds and counts; resume() goes on right after it.
  void pause();
  void resume();
  void togglePlay();
  /// Moves the cursor; goes on playing if it was.
  void seek(Deck deck, qint64 frame);
  void seekBy(std::chrono::milliseconds step);
  /// A region of the current deck, widened to 0.5 s of what is heard, whatever the speed; nothing (or a clip shorter
  /// than that): off. Ends a first pass.
  void setLoop(std::optional<FrameSpan> region);
  std::optional<FrameSpan> loop() const;
  /// One of kSpeeds, by its index; a change goes on at the place it was. With the next load() it is 1 again, so that no
  /// battle begins at a speed at which nothing counts. The clip at that speed is made in a pool; until then it waits.
  void setSpeed(int index);
  int speed() const;
  /// Nothing happens while it is locked.
  void setVolume(float volume);
  float volume() const;
  void setVolumeLocked(bool on);
  bool isVolumeLocked() const;
  /// On which side what is played from now on is heard; pauses.
  void setEar(Ear ear);

  /// How often the display shows a picture; 0: not known.
  void setDisplayRate(double hertz);
  /// Time between two looks at the device while playing, the longest that is no longer than a picture of the display.
  std::chrono::milliseconds tick() const;

  bool isPlaying() const;
  Deck current() const;
  /// Frame of the current deck that is being heard now.
  qint64 position() const;
  /// Hz, which clips must have.
  int rate() const;
  QString deviceName() const;
  bool hasDevice() const;
  /// What is known of a device from its sound check, kept with each verdict given on it.
  void setDeviceNote(const QString& device, const QString& note);
  /// The name of the device with its note and the volume of now: "USB 耳机 · headphones · L R ok · 80 %".
  QString describedDevice() const;

 Q_SIGNALS:
  void stateChanged();     ///< playing, paused, deck, loop, speed, lock or device
  void positionChanged();  ///< once a tick() while playing
  void heardChanged(s2s::Deck deck);
  void deckEnded(s2s::Deck deck);  ///< played to its end
  void deviceLost(const s2s::Error& why);

 private:
  struct Private;
  std::unique_ptr<Private, void (*)(Private*)> d;
};

}  // namespace s2s
