// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/audio/PlayerPrivate.h"

#include <utility>

namespace s2s {
namespace {

using namespace std::chrono_literals;

constexpr int kQuietTicks = 30;        ///< half a second without anything to do, and the timer stops
constexpr auto kShortestLoop = 500ms;  ///< as it is heard: shorter ones buzz
constexpr auto kGapAfterInstruction = 600ms;
constexpr auto kGapAfterFirst = 1000ms;

}  // namespace

std::optional<FrameSpan> Player::Private::widened(std::optional<FrameSpan> region) const {
  if (!region)
    return region;
  const qint64 shortest = frameFromSpeed(frames(kShortestLoop), kSpeeds[speed]);
  region->end = std::clamp(std::max(region->end, region->first + shortest), qint64{0}, length(deck));
  region->first = std::clamp(region->first, qint64{0}, std::max<qint64>(0, region->end - shortest));
  if (region->end - region->first < shortest)
    region.reset();
  return region;
}

/// Tells the renderer to go on with this deck, now or at a device frame to come.
void Player::Private::order(Deck which, qint64 from, qint64 notBefore) {
  if (loop && from >= loop->end)
    from = loop->first;
  orderedDeck = which;
  nextFrame = from;
  newTicket(which);
  if (speed == kOwnSpeed)
    return post(on(which).clip, notBefore);
  speaker.renderer().stop();
  speedClips.fetch(on(which).clip, kSpeeds[speed], [this, notBefore, mine = ticket](const ClipPtr& clip) {
    if (playing && mine == ticket)
      post(clip, notBefore);
  });
}

/// Hands the last order to the renderer; @p clip is that of its deck at the speed in force.
void Player::Private::post(const ClipPtr& clip, qint64 notBefore) {
  const double at = kSpeeds[speed];
  PlayOrder order{.clip = clip, .from = frameAtSpeed(nextFrame, at), .notBefore = notBefore};
  if (loop)
    order.loop = FrameSpan{frameAtSpeed(loop->first, at), frameAtSpeed(loop->end, at)};
  order.ticket = ticket;
  order.ear = ear;
  ordered = clip;
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
    nextFrame = clipFrame(span.ticket, span.clip.end);
    if (ordered)
      ordered->frames.letGo(static_cast<size_t>(span.clip.first), static_cast<size_t>(span.clip.end));
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
  if (span.length() > 0 && !span.muted && speedOf(span.ticket) == kOwnSpeed) {
    on(which).heard.add(span.clip);
    news.heard[indexOf(which)] = true;
  }
  if (span.ticket == heardTicket) {
    cursor = clipFrame(span.ticket, span.clip.end);
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

}  // namespace s2s
