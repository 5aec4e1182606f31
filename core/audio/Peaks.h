// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/audio/Clip.h"

#include <vector>

namespace s2s {

/// The smallest and largest sample and the RMS of one column of a drawn waveform.
struct Peak {
  float low = 0, high = 0, rms = 0;
};

/// A pyramid of peaks: level 0 covers 64 frames each, every further level doubles that. Immutable.
class Peaks {
 public:
  static constexpr int kBaseFrames = 64;

  Peaks() = default;
  explicit Peaks(const Clip& clip);

  /// @p columns peaks that cover frames [first, first + count), each from the finest level that is needed; columns
  /// past the end are flat. From 2048 frames a column on its edges are those of level 0. Works at every zoom, down to
  /// single frames.
  std::vector<Peak> columns(const Clip& clip, double first, double count, int columns) const;

 private:
  std::vector<std::vector<Peak>> m_levels;
};

}  // namespace s2s
