// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/audio/Contour.h"

#include <atomic>
#include <cstddef>
#include <cstdint>

namespace s2s {

/// Level by time and pitch, on the mel scale (O'Shaughnessy's formula, as in HTK): 96 bands from 50 Hz to 8 kHz, Hann
/// windows of 32 ms, a column a step. A value is (level in dB below full scale + 127.5) * 2, clipped.
struct Spectrogram {
  static constexpr int kBands = 96;
  static constexpr double kLowest = 50, kHighest = 8000;  // Hz

  std::vector<std::uint8_t> values;  ///< column by column, the lowest band first

  std::size_t columns() const { return values.size() / kBands; }
  static float decibels(std::uint8_t value) { return static_cast<float>(value) / 2 - 127.5F; }
  /// Where @p hz lies between the lowest band (0) and the highest (1).
  static double height(double hz);
};

/// @p frames at kProsodyRate. Empty once *cancelled turns true. Pure; about 1 s for 10 minutes.
Spectrogram spectrogram(const std::vector<float>& frames, const std::atomic<bool>* cancelled = nullptr);

}  // namespace s2s
