// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/audio/Clip.h"
#include "core/audio/Spectrogram.h"
#include "core/audio/SpeechRate.h"

#include <atomic>
#include <optional>

namespace s2s {

/// How a clip is spoken: what there is to see of tone, pace and stress. Immutable; a value a step (kContourStep).
struct Prosody {
  std::vector<float> pitch;         ///< Hz, 0 where there is no voice; empty if it could not be measured
  std::vector<float> intensity;     ///< dB below full scale
  std::optional<double> median;     ///< Hz: the reference of semitones; nothing without voice
  std::optional<double> low, high;  ///< semitones against the median that 5 % and 95 % of the voice lie below
  float level = -120;               ///< dB: the median of where somebody speaks
  SpeechRate speech;
  Spectrogram spectrogram;
};
using ProsodyPtr = std::shared_ptr<const Prosody>;

/// Measures all of it; null once *cancelled turns true. Pure; pool thread: about 2 ms for a second of sound.
ProsodyPtr prosody(const Clip& clip, const std::atomic<bool>* cancelled = nullptr);

}  // namespace s2s
