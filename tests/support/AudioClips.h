// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/audio/Clip.h"

#include <cmath>
#include <numbers>
#include <random>

namespace s2s {

inline ClipPtr clipOf(std::vector<float> frames, int rate = 48000) {
  auto clip = std::make_shared<Clip>();
  clip->frames = std::move(frames);
  clip->rate = rate;
  return clip;
}

/// Noise between -0.5 and 0.5 in which no two stretches are alike and no frame is 0.
inline ClipPtr noise(qint64 frames, unsigned seed = 1, int rate = 48000) {
  std::mt19937 random(seed);
  std::vector<float> values(frames);
  for (float& value : values)
    value = (static_cast<float>(random() >> 8) + 1.0F) / 16777217.0F - 0.5F + 1e-9F;
  return clipOf(std::move(values), rate);
}

inline ClipPtr sine(double hertz, double peakDb, double seconds, int rate = 48000) {
  std::vector<float> values(static_cast<size_t>(seconds * rate));
  const double peak = std::pow(10.0, peakDb / 20);
  for (size_t i = 0; i < values.size(); ++i)
    values[i] = static_cast<float>(peak * std::sin(2 * std::numbers::pi * hertz * static_cast<double>(i) / rate));
  return clipOf(std::move(values), rate);
}

inline ClipPtr silence(qint64 frames, int rate = 48000) { return clipOf(std::vector<float>(frames), rate); }

}  // namespace s2s
