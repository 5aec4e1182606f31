// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/audio/Stretch.h"

#include <algorithm>
#include <cmath>
#include <rubberband/RubberBandStretcher.h>

namespace s2s {
namespace {

using RubberBand::RubberBandStretcher;

constexpr qint64 kBlock = 4096;  ///< frames

void retrieve(RubberBandStretcher& stretcher, Frames& out) {
  std::vector<float> block;
  for (int ready = stretcher.available(); ready > 0; ready = stretcher.available()) {
    block.resize(static_cast<size_t>(ready));
    float* into = block.data();
    const size_t got = stretcher.retrieve(&into, static_cast<size_t>(ready));
    out.append(block.data(), got);
    if (got == 0)
      return;
  }
}

/// Calls @p step(block, frames, isLast) for the whole clip; false once cancelled.
template <class Step>
bool walk(const Clip& clip, const std::atomic<bool>& cancelled, Step step) {
  for (qint64 first = 0; first < clip.length(); first += kBlock) {
    if (cancelled)
      return false;
    const qint64 count = std::min(kBlock, clip.length() - first);
    const float* block = clip.frames.data() + first;
    step(&block, static_cast<size_t>(count), first + count == clip.length());
    clip.frames.letGo(static_cast<size_t>(first), static_cast<size_t>(first + count));
  }
  return true;
}

}  // namespace

ClipPtr stretched(const Clip& clip, double speed, const std::atomic<bool>& cancelled) {
  RubberBandStretcher stretcher(static_cast<size_t>(clip.rate), 1,
                                RubberBandStretcher::OptionProcessOffline | RubberBandStretcher::OptionThreadingNever,
                                1 / speed);
  stretcher.setExpectedInputDuration(static_cast<size_t>(clip.length()));
  stretcher.setMaxProcessSize(kBlock);
  auto slower = std::make_shared<Clip>();
  slower->rate = clip.rate;
  slower->sourceRate = clip.sourceRate;
  slower->sourceChannels = clip.sourceChannels;
  slower->sampleExact = false;
  const qint64 length = frameAtSpeed(clip.length(), speed);
  slower->frames.reserve(static_cast<size_t>(length + kBlock));
  const bool whole =
      walk(clip, cancelled,
           [&](const float* const* block, size_t count, bool isLast) { stretcher.study(block, count, isLast); }) &&
      walk(clip, cancelled, [&](const float* const* block, size_t count, bool isLast) {
        stretcher.process(block, count, isLast);
        retrieve(stretcher, slower->frames);
      });
  if (!whole)
    return nullptr;
  slower->frames.resize(static_cast<size_t>(length));
  return slower;
}

qint64 frameAtSpeed(qint64 frame, double speed) { return std::llround(static_cast<double>(frame) / speed); }

qint64 frameFromSpeed(qint64 frame, double speed) { return std::llround(static_cast<double>(frame) * speed); }

}  // namespace s2s
