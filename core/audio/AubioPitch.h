// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/audio/Contour.h"

#include <atomic>
#include <optional>

namespace s2s {

/// How high a voice is at one moment.
struct PitchGuess {
  float hz = 0;         ///< 0: none
  float certainty = 0;  ///< 0 to 1: how periodic the sound is there
};

/// One guess a step by YIN (de Cheveigné and Kawahara, JASA 111, 2002, through libaubio's "yinfast"), over windows of
/// 64 ms. The library is loaded on first use: it brings a hundred others that neither the command line nor the first
/// window needs (40 ms and 15 MB). Nothing if it is not installed, or once *cancelled turns true. @p frames at
/// kProsodyRate. Pool thread.
std::optional<std::vector<PitchGuess>> pitchGuesses(const std::vector<float>& frames,
                                                    const std::atomic<bool>* cancelled = nullptr);

}  // namespace s2s
