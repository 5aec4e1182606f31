// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/audio/Contour.h"

namespace s2s {

inline constexpr float kNoSound = -120;  ///< dB; nothing is quieter

/// Level along a clip: RMS under a Hann window of 64 ms, in dB below full scale (a sine that just fills it is at -3), a
/// value a step. The window is that of Praat for pitches from 50 Hz: long enough not to follow single periods.
/// @p frames at kProsodyRate. Pure.
std::vector<float> intensity(const std::vector<float>& frames);

/// The value that @p share of all lie at or below; kNoSound of none.
float quantile(std::vector<float> values, double share);

}  // namespace s2s
