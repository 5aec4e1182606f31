// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/audio/Player.h"

#include "core/audio/PlayerPrivate.h"

#include <algorithm>
#include <utility>

namespace s2s {
namespace {

constexpr double kUsualDisplayRate = 60;                          ///< Hz
constexpr double kLeastDisplayRate = 24, kMostDisplayRate = 240;  ///< Hz; beyond them nothing is seen of it

}  // namespace

Player::Player(Speaker& speaker, QObject* parent)
    : QObject(parent), d(new Private(this, speaker), [](Private* p) { delete p; }) {
  setDisplayRate(0);
  d->timer.setTimerType(Qt::PreciseTimer);
  connect(&d->timer, &QTimer::timeout, this, [this] { d->update(); });
  connect(&speaker, &Speaker::rendered, this, [this] { d->update(); });
  connect(&speaker, &Speaker::opened, this, &Player::stateChanged);
  connect(&speaker, &Speaker::lost, this, [this](const Error& why) { d->onLost(why); });
}

void Player::load(Deck deck, ClipPtr clip, const Heard& heard) {
  Q_ASSERT(!clip || clip->rate == d->speaker.renderer().rate());
  d->update();
  d->halt();
  d->firstPass = false;
  d->loop.reset();
  d->countsAsPlay = false;
  d->speed = kOwnSpeed;
  d->speedClips.clear();
  d->ordered.reset();
  d->mark = 0;
  d->on(deck) = {std::move(clip), heard, 0, d->freshTicket()};
  if (deck == d->deck)
    d->place(deck, 0);
  Q_EMIT stateChanged();
}

void Player::unloadAll() {
  for (const Deck deck : kDecks)
    load(deck, nullptr, {});
  d->place(Deck::Instruction, 0);
  Q_EMIT stateChanged();
}

const ClipPtr& Player::clip(Deck deck) const { return d->on(deck).clip; }

const Heard& Player::heard(Deck deck) const { return d->on(deck).heard; }

int Player::plays(Deck deck) const { return d->on(deck).plays; }

void Player::playFirstPass(Deck startAt, qint64 frame) {
  const std::optional<Deck> first = clip(startAt) ? startAt : d->deckAfter(startAt);
  if (!first)
    return;
  setSpeed(kOwnSpeed);
  play(*first, *first == startAt ? frame : 0);
  d->firstPass = d->playing;
  Q_EMIT stateChanged();
}

bool Player::inFirstPass() const { return d->firstPass; }

void Player::play(Deck deck, qint64 frame) {
  if (!clip(deck))
    return;
  d->firstPass = false;
  if (deck != d->deck)
    d->loop.reset();
  d->mark = std::clamp<qint64>(frame, 0, d->length(deck));
  d->begin(deck, d->mark);
  d->countsAsPlay = true;
  Q_EMIT stateChanged();
  Q_EMIT positionChanged();
}

void Player::switchTo(Deck deck) {
  d->update();
  const bool betweenAnswers = deck != d->deck && deck != Deck::Instruction && d->deck != Deck::Instruction;
  const qint64 reached = d->playing ? d->nextFrame : d->cursor;
  const bool keeps = d->switchKeepsPlace && betweenAnswers && !d->firstPass && reached < d->length(deck);
  play(deck, keeps ? reached : 0);
}

void Player::setSwitchKeepsPlace(bool on) { d->switchKeepsPlace = on; }

void Player::playFromCursor() {
  seek(d->deck, d->mark < d->length(d->deck) ? d->mark : 0);
  resume();
}

void Player::pause() {
  if (!d->playing)
    return;
  d->intake();
  d->halt();
  Q_EMIT stateChanged();
}

void Player::resume() {
  if (d->playing || !clip(d->deck))
    return;
  const bool atEnd = d->nextFrame >= d->length(d->deck);
  if (atEnd && !d->firstPass) {
    play(d->deck);
    return;
  }
  d->begin(d->deck, atEnd ? 0 : d->nextFrame);
  Q_EMIT stateChanged();
}

void Player::togglePlay() { d->playing ? pause() : resume(); }

void Player::seek(Deck deck, qint64 frame) {
  if (!clip(deck))
    return;
  frame = std::clamp<qint64>(frame, 0, d->length(deck));
  if (deck != d->deck) {
    d->firstPass = false;
    d->loop.reset();
  }
  d->mark = frame;
  if (d->playing)
    d->begin(deck, frame);
  else
    d->place(deck, frame);
  Q_EMIT stateChanged();
  Q_EMIT positionChanged();
}

void Player::seekBy(std::chrono::milliseconds step) { seek(d->deck, position() + d->frames(step)); }

void Player::setLoop(std::optional<FrameSpan> region) {
  region = d->widened(region);
  if (region == d->loop)
    return;
  d->loop = region;
  if (region)
    d->firstPass = false;
  if (d->playing) {
    d->intake();
    const bool inside = !region || (d->nextFrame >= region->first && d->nextFrame < region->end);
    d->begin(d->deck, inside ? d->nextFrame : region->first);
  }
  Q_EMIT stateChanged();
}

std::optional<FrameSpan> Player::loop() const { return d->loop; }

void Player::setSpeed(int index) {
  index = std::clamp(index, 0, static_cast<int>(kSpeeds.size()) - 1);
  if (index == d->speed)
    return;
  d->intake();
  d->speed = index;
  d->loop = d->widened(d->loop);
  d->speedClips.clear();
  d->firstPass = false;
  if (d->playing)
    d->begin(d->orderedDeck, d->nextFrame);
  Q_EMIT stateChanged();
}

int Player::speed() const { return d->speed; }

void Player::setVolumeLocked(bool on) {
  if (on == d->volumeLocked)
    return;
  d->volumeLocked = on;
  Q_EMIT stateChanged();
}

bool Player::isVolumeLocked() const { return d->volumeLocked; }

void Player::setVolume(float volume) {
  if (d->volumeLocked)
    return;
  d->volume = std::clamp(volume, 0.0F, 1.0F);
  d->speaker.renderer().setVolume(d->volume);
}

float Player::volume() const { return d->volume; }

void Player::setEar(Ear ear) {
  pause();
  d->ear = ear;
}

void Player::setDisplayRate(double hertz) {
  const double rate = std::clamp(hertz > 0 ? hertz : kUsualDisplayRate, kLeastDisplayRate, kMostDisplayRate);
  d->timer.setInterval(static_cast<int>(1000 / rate));
}

std::chrono::milliseconds Player::tick() const { return d->timer.intervalAsDuration(); }

bool Player::isPlaying() const { return d->playing; }

Deck Player::current() const { return d->deck; }

qint64 Player::position() const { return d->cursor; }

int Player::rate() const { return d->speaker.renderer().rate(); }

QString Player::deviceName() const { return d->speaker.deviceName(); }

void Player::setDeviceNote(const QString& device, const QString& note) {
  d->notedDevice = device;
  d->deviceNote = note;
}

QString Player::describedDevice() const {
  QStringList parts{deviceName()};
  if (parts.constFirst().isEmpty())
    return {};
  if (parts.constFirst() == d->notedDevice && !d->deviceNote.isEmpty())
    parts.append(d->deviceNote);
  parts.append(QStringLiteral("%1 %").arg(qRound(d->volume * 100)));
  return parts.join(QStringLiteral(" · "));
}

bool Player::hasDevice() const { return d->speaker.isRunning(); }

}  // namespace s2s
