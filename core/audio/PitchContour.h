// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/audio/AubioPitch.h"

#include <optional>

namespace s2s {

inline constexpr float kLowestPitch = 60, kHighestPitch = 800;  ///< Hz: from deep voices to singing

/// Hz a step, 0 where there is no voice: guesses that are certain enough (0.7), within range, and no more than 30 dB
/// below the loud parts; single guesses that jump are settled by the median of five; a stretch of voice shorter than
/// 30 ms is a click. @p levels of the same steps. Pure.
std::vector<float> pitchContour(const std::vector<PitchGuess>& guesses, const std::vector<float>& levels);

/// The median of the voiced values in Hz; nothing if there is no voice.
std::optional<double> medianPitch(const std::vector<float>& contour);

/// Semitones of @p hz above @p reference.
double semitones(double hz, double reference);

}  // namespace s2s
