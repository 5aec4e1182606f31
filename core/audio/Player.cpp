// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/audio/Player.h"

#include "core/audio/InFlight.h"

#include <QPointer>
#include <QTimer>

#include <algorithm>
#include <utility>
#include <vector>

namespace s2s {
namespace {

using namespace std::chrono_literals;

constexpr auto kTick = 16ms;
constexpr int kQuietTicks = 30;  ///< half a second without anything to do, and the timer stops
constexpr auto kGapAfterInstruction = 600ms;
constexpr auto kGapAfterFirst = 1000ms;
constexpr auto kShortestLoop = 500ms;

int indexOf(Deck deck) {
  return static_cast<int>(deck);
}

}  // namespace

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

  Deck deck = Deck::Instruction;  ///< the one that is heard, or whose turn it is
  qint64 cursor = 0;  ///< its frame that is heard now
  quint64 heardTicket = 0;  ///< the order that moves the cursor
  Deck orderedDeck = Deck::Instruction;  ///< in a first pass ahead of `deck` while the queue of the last clip sounds
  quint64 ticket = 0;  ///< of the last order; its remainder by 4 is its deck
  qint64 nextFrame = 0;  ///< after the last rendered frame of that order: where a resume goes on
  bool playing = false, firstPass = false;
  bool countsAsPlay = false;  ///< the last order does, once it sounds
  std::optional<FrameSpan> loop;
  float volume = 1;
  int quietTicks = 0;

  QPointer<Speaker> speakerAlive;

  Private(Player* player, Speaker& device) : q(player), speaker(device), speakerAlive(&device) {}
  ~Private() {
    if (speakerAlive)
      speaker.renderer().stop();
  }

  OnDeck& on(Deck which) { return decks[indexOf(which)]; }
  qint64 length(Deck which) const {
    const ClipPtr& clip = decks[indexOf(which)].clip;
    return clip ? clip->length() : 0;
  }
  qint64 frames(std::chrono::milliseconds time) { return time.count() * speaker.renderer().rate() / 1000; }

  quint64 newTicket(Deck which) { return ticket = (ticket / 4 + 1) * 4 + static_cast<quint64>(indexOf(which)); }
  static Deck deckOf(quint64 ticket) { return kDecks[ticket % 4]; }

  void order(Deck which, qint64 from, qint64 notBefore);
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

/// Tells the renderer to go on with this deck, now or at a device frame to come.
void Player::Private::order(Deck which, qint64 from, qint64 notBefore) {
  if (loop && from >= loop->end)
    from = loop->first;
  orderedDeck = which;
  nextFrame = from;
  PlayOrder order{.clip = on(which).clip, .from = from, .loop = loop, .notBefore = notBefore};
  order.ticket = newTicket(which);
  speaker.renderer().play(std::move(order));
}

/// Playback of this deck from this frame, at once; the cursor follows it.
void Player::Private::begin(Deck which, qint64 from) {
  intake();
  deck = which;
  order(which, from, 0);
  cursor = nextFrame;
  heardTicket = ticket;
  playing = true;
  quietTicks = 0;
  timer.start();
  if (!speaker.isRunning())
    speaker.start();
}

/// Puts the cursor somewhere without playing.
void Player::Private::place(Deck which, qint64 frame) {
  deck = orderedDeck = which;
  cursor = nextFrame = frame;
  heardTicket = newTicket(which);
}

/// Ends the rendering; what is queued still sounds, counts, and moves the cursor.
void Player::Private::halt() {
  if (!playing)
    return;
  playing = false;
  speaker.renderer().stop();
  if (deck != orderedDeck)
    place(orderedDeck, 0);
}

std::optional<Deck> Player::Private::deckAfter(Deck which) const {
  for (int next = indexOf(which) + 1; next < 3; ++next)
    if (decks[next].clip)
      return kDecks[next];
  return std::nullopt;
}

void Player::Private::update() {
  News news;
  intake();
  settle(news);
  if (playing || !inFlight.isEmpty())
    quietTicks = 0;
  else if (++quietTicks > kQuietTicks)
    timer.stop();
  tell(news);
}

void Player::Private::intake() {
  while (const std::optional<RenderedSpan> span = speaker.renderer().takeRendered())
    intake(*span);
}

void Player::Private::intake(const RenderedSpan& span) {
  const Deck which = deckOf(span.ticket);
  if (span.ticket < on(which).firstTicket)
    return;
  RenderedSpan inBuffer = span;
  inBuffer.ended = false;
  if (span.ticket == ticket) {
    if (countsAsPlay && span.length() > 0) {
      ++on(which).plays;
      countsAsPlay = false;
    }
    nextFrame = span.clip.end;
    // The end of the clip itself: nothing replaced or stopped this order.
    inBuffer.ended = span.ended && playing;
  }
  inFlight.add(inBuffer);
  if (!inBuffer.ended || !firstPass)
    return;
  if (const std::optional<Deck> next = deckAfter(which)) {
    order(*next, 0, span.deviceEnd() + frames(which == Deck::Instruction ? kGapAfterInstruction : kGapAfterFirst));
    countsAsPlay = true;
  }
}

void Player::Private::settle(News& news) {
  const Renderer& renderer = speaker.renderer();
  for (const RenderedSpan& span : inFlight.leave(renderer.framesRendered() - speaker.queuedFrames()))
    settle(span, news);
}

void Player::Private::settle(const RenderedSpan& span, News& news) {
  const Deck which = deckOf(span.ticket);
  if (span.ticket < on(which).firstTicket)
    return;
  if (span.length() > 0 && !span.muted) {
    on(which).heard.add(span.clip);
    news.heard[indexOf(which)] = true;
  }
  if (span.ticket == heardTicket) {
    cursor = span.clip.end;
    news.position = true;
  }
  if (span.ended)
    endHeard(which, news);
}

void Player::Private::endHeard(Deck which, News& news) {
  news.ended.push_back(which);
  if (!deckAfter(which))
    firstPass = false;
  if (heardTicket == ticket && playing) {
    playing = firstPass = false;
    news.state = true;
  } else if (playing) {
    deck = orderedDeck;
    cursor = 0;
    heardTicket = ticket;
    news.state = news.position = true;
  }
}

void Player::Private::tell(const News& news) {
  for (const Deck which : kDecks)
    if (news.heard[indexOf(which)])
      Q_EMIT q->heardChanged(which);
  if (news.position)
    Q_EMIT q->positionChanged();
  for (const Deck which : news.ended)
    Q_EMIT q->deckEnded(which);
  if (news.state)
    Q_EMIT q->stateChanged();
}

void Player::Private::onLost(const Error& why) {
  News news;
  intake();
  settle(news);
  // Still queued: never heard.
  inFlight.clear();
  speaker.renderer().cut();
  playing = false;
  place(deck, cursor);
  for (OnDeck& each : decks)
    each.firstTicket = ticket;
  timer.stop();
  news.state = true;
  tell(news);
  if (why.fault != Fault::Cancelled)
    Q_EMIT q->deviceLost(why);
}

Player::Player(Speaker& speaker, QObject* parent)
    : QObject(parent), d(new Private(this, speaker), [](Private* p) { delete p; }) {
  d->timer.setInterval(kTick);
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
  d->on(deck) = {std::move(clip), heard, 0, (d->ticket / 4 + 1) * 4};
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

const ClipPtr& Player::clip(Deck deck) const {
  return d->on(deck).clip;
}

const Heard& Player::heard(Deck deck) const {
  return d->on(deck).heard;
}

int Player::plays(Deck deck) const {
  return d->on(deck).plays;
}

void Player::playFirstPass(Deck startAt) {
  const std::optional<Deck> first = clip(startAt) ? startAt : d->deckAfter(startAt);
  if (!first)
    return;
  play(*first);
  d->firstPass = d->playing;
  Q_EMIT stateChanged();
}

bool Player::inFirstPass() const {
  return d->firstPass;
}

void Player::play(Deck deck, qint64 frame) {
  if (!clip(deck))
    return;
  d->firstPass = false;
  if (deck != d->deck)
    d->loop.reset();
  d->begin(deck, std::clamp<qint64>(frame, 0, d->length(deck)));
  d->countsAsPlay = true;
  Q_EMIT stateChanged();
  Q_EMIT positionChanged();
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

void Player::togglePlay() {
  d->playing ? pause() : resume();
}

void Player::seek(Deck deck, qint64 frame) {
  if (!clip(deck))
    return;
  frame = std::clamp<qint64>(frame, 0, d->length(deck));
  if (deck != d->deck) {
    d->firstPass = false;
    d->loop.reset();
  }
  if (d->playing)
    d->begin(deck, frame);
  else
    d->place(deck, frame);
  Q_EMIT stateChanged();
  Q_EMIT positionChanged();
}

void Player::seekBy(std::chrono::milliseconds step) {
  seek(d->deck, position() + d->frames(step));
}

void Player::setLoop(std::optional<FrameSpan> region) {
  const qint64 length = d->length(d->deck);
  const qint64 shortest = d->frames(kShortestLoop);
  if (region) {
    region->end = std::clamp(std::max(region->end, region->first + shortest), qint64{0}, length);
    region->first = std::clamp(region->first, qint64{0}, std::max<qint64>(0, region->end - shortest));
    if (region->end - region->first < shortest)
      region.reset();
  }
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

std::optional<FrameSpan> Player::loop() const {
  return d->loop;
}

void Player::setVolume(float volume) {
  d->volume = std::clamp(volume, 0.0F, 1.0F);
  d->speaker.renderer().setVolume(d->volume);
}

float Player::volume() const {
  return d->volume;
}

bool Player::isPlaying() const {
  return d->playing;
}

Deck Player::current() const {
  return d->deck;
}

qint64 Player::position() const {
  return d->cursor;
}

QString Player::deviceName() const {
  return d->speaker.deviceName();
}

bool Player::hasDevice() const {
  return d->speaker.isRunning();
}

}  // namespace s2s
