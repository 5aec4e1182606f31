// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/audio/Renderer.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>
#include <vector>

namespace s2s {
namespace {

struct Order {
  PlayOrder play;
  bool cut = false;        ///< what plays before it ends at once, without a fade
  Order* older = nullptr;  ///< in the list of used orders

  qint64 length() const { return play.clip ? play.clip->length() : 0; }
  qint64 end() const { return play.until < 0 ? length() : std::min(play.until, length()); }
  bool loopsAt(qint64 position) const {
    return play.loop && play.loop->first >= 0 && play.loop->first < play.loop->end && play.loop->end <= length() &&
           position < play.loop->end;
  }
};

/// Spans on their way from the audio thread to the GUI thread.
class SpanRing {
 public:
  bool push(const RenderedSpan& span) {
    const size_t head = m_head.load(std::memory_order_relaxed);
    if (head - m_tail.load(std::memory_order_acquire) == m_spans.size())
      return false;
    m_spans[head % m_spans.size()] = span;
    m_head.store(head + 1, std::memory_order_release);
    return true;
  }
  std::optional<RenderedSpan> take() {
    const size_t tail = m_tail.load(std::memory_order_relaxed);
    if (tail == m_head.load(std::memory_order_acquire))
      return std::nullopt;
    const RenderedSpan span = m_spans[tail % m_spans.size()];
    m_tail.store(tail + 1, std::memory_order_release);
    return span;
  }

 private:
  std::array<RenderedSpan, 1024> m_spans;
  std::atomic<size_t> m_head{0}, m_tail{0};
};

}  // namespace

float fadeGain(int index, int frames) {
  return static_cast<float>(0.5 - 0.5 * std::cos(std::numbers::pi * (index + 0.5) / frames));
}

struct Renderer::Private {
  // Between the threads.
  std::atomic<Order*> pending{nullptr};
  std::atomic<Order*> used{nullptr};
  std::atomic<float> volumeWanted{1.0F};
  std::atomic<qint64> rendered{0};
  SpanRing spans;

  // Of the audio thread.
  std::vector<float> fade;
  Order* current = nullptr;
  Order* next = nullptr;
  qint64 position = 0;    ///< next frame of the current clip
  qint64 sinceStart = 0;  ///< frames since the last fade in began
  qint64 fadingOut = -1;  ///< frames of the fade out to the next order that are done; -1: none
  qint64 device = 0;
  float volumeFrom = 1, volumeTo = 1;
  qint64 volumeStep = 0;
  std::optional<RenderedSpan> held;  ///< grows until there is room in the ring

  explicit Private(int rate) {
    for (int i = 0; i < fadeFrames(rate); ++i)
      fade.push_back(fadeGain(i, fadeFrames(rate)));
  }
  ~Private() {
    deleteUsed();
    delete pending.load();
    delete current;
    delete next;
  }

  void post(Order* order);
  void deleteUsed();

  qint64 fadeLength() const { return static_cast<qint64>(fade.size()); }
  void takeOrder();
  void retire(Order*& order);
  void beginNextIfDue();
  void aimVolume();
  float volumeAt(qint64 step) const;
  qint64 silence(float* out, qint64 frames);
  qint64 sound(float* out, qint64 frames);
  float gainAt(qint64 offset, qint64 segmentEnd) const;
  void note(qint64 frames, bool ended);
  void handOver();
};

// GUI thread.

void Renderer::Private::post(Order* order) {
  deleteUsed();
  Order* untaken = pending.exchange(nullptr, std::memory_order_acq_rel);
  order->cut = order->cut || (untaken && untaken->cut);
  delete untaken;
  pending.store(order, std::memory_order_release);
}

void Renderer::Private::deleteUsed() {
  Order* order = used.exchange(nullptr, std::memory_order_acquire);
  while (order) {
    Order* older = order->older;
    delete order;
    order = older;
  }
}

Renderer::Renderer(int rate) : m_rate(rate), d(std::make_unique<Private>(rate)) {}
Renderer::~Renderer() = default;

void Renderer::play(PlayOrder order) {
  order.from = std::max<qint64>(order.from, 0);
  d->post(new Order{.play = std::move(order)});
}

void Renderer::stop() { d->post(new Order); }

void Renderer::cut() { d->post(new Order{.cut = true}); }

void Renderer::setVolume(float volume) {
  d->volumeWanted.store(std::clamp(volume, 0.0F, 1.0F), std::memory_order_relaxed);
}

std::optional<RenderedSpan> Renderer::takeRendered() {
  d->deleteUsed();
  return d->spans.take();
}

qint64 Renderer::framesRendered() const { return d->rendered.load(std::memory_order_acquire); }

// Audio thread from here on: no lock, no allocation, nothing deleted.

void Renderer::render(float* out, qint64 frames) {
  for (qint64 done = 0; done < frames;)
    done += renderSide(out + done, frames - done);
}

qint64 Renderer::renderSide(float* out, qint64 frames) {
  d->takeOrder();
  d->aimVolume();
  qint64 done = 0;
  for (bool sounded = false; done < frames;) {
    d->beginNextIfDue();
    if (!d->current) {
      done += d->silence(out + done, frames - done);
      continue;
    }
    if (sounded && d->current->play.ear != ear())
      break;
    sounded = true;
    m_ear.store(d->current->play.ear, std::memory_order_relaxed);
    done += d->sound(out + done, frames - done);
  }
  d->handOver();
  d->rendered.store(d->device, std::memory_order_release);
  return done;
}

void Renderer::Private::takeOrder() {
  Order* order = pending.exchange(nullptr, std::memory_order_acq_rel);
  if (!order)
    return;
  if (next)
    retire(next);
  next = order;
  if (!current)
    return;
  if (order->cut) {
    note(0, true);
    retire(current);
  } else if (fadingOut < 0) {
    fadingOut = 0;
  }
}

void Renderer::Private::retire(Order*& order) {
  order->older = used.load(std::memory_order_relaxed);
  while (!used.compare_exchange_weak(order->older, order, std::memory_order_release, std::memory_order_relaxed)) {
  }
  order = nullptr;
}

void Renderer::Private::beginNextIfDue() {
  if (current || !next || device < next->play.notBefore)
    return;
  std::swap(current, next);
  position = current->play.from;
  sinceStart = 0;
  fadingOut = -1;
  if (position < current->end())
    return;
  if (current->play.clip)
    note(0, true);
  retire(current);
}

void Renderer::Private::aimVolume() {
  const float wanted = volumeWanted.load(std::memory_order_relaxed);
  if (wanted == volumeTo)
    return;
  volumeFrom = volumeAt(volumeStep);
  volumeTo = wanted;
  volumeStep = 0;
}

float Renderer::Private::volumeAt(qint64 step) const {
  if (step >= fadeLength())
    return volumeTo;
  return volumeFrom + (volumeTo - volumeFrom) * static_cast<float>(step) / static_cast<float>(fadeLength());
}

qint64 Renderer::Private::silence(float* out, qint64 frames) {
  const qint64 count = next ? std::min(frames, next->play.notBefore - device) : frames;
  std::fill_n(out, count, 0.0F);
  volumeStep = fadeLength();
  device += count;
  return count;
}

qint64 Renderer::Private::sound(float* out, qint64 frames) {
  const bool loops = current->loopsAt(position);
  const qint64 segmentEnd = loops ? current->play.loop->end : current->end();
  qint64 count = std::min(frames, segmentEnd - position);
  if (fadingOut >= 0)
    count = std::min(count, fadeLength() - fadingOut);

  const float* clip = current->play.clip->frames.data() + position;
  for (qint64 i = 0; i < count; ++i)
    out[i] = clip[i] * gainAt(i, segmentEnd) * volumeAt(volumeStep + i);

  const bool fadedOut = fadingOut >= 0 && fadingOut + count == fadeLength();
  const bool atEnd = position + count == segmentEnd;
  const bool over = fadedOut || (atEnd && !loops);
  note(count, over);
  volumeStep += count;
  sinceStart += count;
  if (fadingOut >= 0)
    fadingOut += count;
  if (over) {
    retire(current);
  } else if (atEnd) {
    position = current->play.loop->first;
    sinceStart = 0;
  }
  return count;
}

float Renderer::Private::gainAt(qint64 offset, qint64 segmentEnd) const {
  float gain = 1;
  if (sinceStart + offset < fadeLength())
    gain *= fade[sinceStart + offset];
  const qint64 left = segmentEnd - position - offset;
  if (left <= fadeLength())
    gain *= fade[left - 1];
  if (fadingOut >= 0)
    gain *= fade[fadeLength() - 1 - fadingOut - offset];
  return gain;
}

/// Notes that @p frames from position on were rendered, and moves on.
void Renderer::Private::note(qint64 frames, bool ended) {
  const RenderedSpan span{current->play.ticket, {position, position + frames}, device, ended, volumeTo == 0};
  position += frames;
  device += frames;
  const bool continues = held && held->ticket == span.ticket && !held->ended && held->muted == span.muted &&
                         held->clip.end == span.clip.first && held->deviceEnd() == span.deviceFirst;
  if (continues) {
    held->clip.end = span.clip.end;
    held->ended = ended;
    return;
  }
  // With the ring full for 1024 calls what cannot be joined is dropped: it counts as not heard, which is the safe side.
  handOver();
  held = span;
}

void Renderer::Private::handOver() {
  if (held && spans.push(*held))
    held.reset();
}

}  // namespace s2s
