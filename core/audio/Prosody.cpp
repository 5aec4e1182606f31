// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/audio/Prosody.h"

#include "core/audio/Intensity.h"
#include "core/audio/PitchContour.h"
#include "core/audio/Resample.h"

#include <algorithm>
#include <iterator>

namespace s2s {
namespace {

std::vector<float> atProsodyRate(const Clip& clip) {
  std::vector<float> frames;
  // With room for what the resampler gives at once: ten minutes are 38 MB, which are not to be there twice.
  frames.reserve(static_cast<std::size_t>(clip.seconds() * kProsodyRate) + Frames::kBlock);
  Resampler resampler(clip.rate, kProsodyRate);
  clip.frames.walk([&](const float* some, std::size_t count) { resampler.add(some, count, frames); });
  resampler.finish(frames);
  return frames;
}

void measurePitch(Prosody& prosody, const std::vector<PitchGuess>& guesses) {
  prosody.pitch = pitchContour(guesses, prosody.intensity);
  prosody.median = medianPitch(prosody.pitch);
  if (!prosody.median)
    return;
  std::vector<float> voiced;
  std::copy_if(prosody.pitch.begin(), prosody.pitch.end(), std::back_inserter(voiced), [](float hz) { return hz > 0; });
  prosody.low = semitones(quantile(voiced, 0.05), *prosody.median);
  prosody.high = semitones(quantile(voiced, 0.95), *prosody.median);
}

float speakingLevel(const std::vector<float>& levels) {
  const float floor = quantile(levels, 0.99) - 25;
  std::vector<float> spoken;
  std::copy_if(levels.begin(), levels.end(), std::back_inserter(spoken), [floor](float db) { return db >= floor; });
  return quantile(std::move(spoken), 0.5);
}

}  // namespace

ProsodyPtr prosody(const Clip& clip, const std::atomic<bool>* cancelled) {
  const auto isCancelled = [cancelled] { return cancelled && cancelled->load(std::memory_order_relaxed); };
  const std::vector<float> frames = atProsodyRate(clip);
  if (isCancelled())
    return nullptr;
  auto measured = std::make_shared<Prosody>();
  measured->intensity = intensity(frames);
  measured->level = speakingLevel(measured->intensity);
  if (const std::optional<std::vector<PitchGuess>> guesses = pitchGuesses(frames, cancelled))
    measurePitch(*measured, *guesses);
  measured->speech = speechRate(measured->intensity, measured->pitch);
  measured->spectrogram = spectrogram(frames, cancelled);
  return isCancelled() ? nullptr : measured;
}

}  // namespace s2s
