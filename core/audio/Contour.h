// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

namespace s2s {

/// Time between two values of all that is measured along a clip: value i is that of the sound around (i + 0.5) steps.
inline constexpr double kContourStep = 0.01;  // seconds

/// Rate that prosody is measured at; speech has nothing above 8 kHz that pitch or syllables need.
inline constexpr int kProsodyRate = 16000;  // Hz
inline constexpr int kContourHop = 160;     // frames of it: one step

/// A part of a clip, in seconds.
struct Stretch {
  double from = 0, to = 0;

  double seconds() const { return to - from; }
  bool operator==(const Stretch&) const = default;
};

}  // namespace s2s
