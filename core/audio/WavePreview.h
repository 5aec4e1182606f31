// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/audio/Peaks.h"

#include <memory>

namespace s2s {

/// What is known of the wave of a clip before the clip is there: coarse peaks at the level of the file. Immutable.
struct WavePreview {
  std::vector<Peak> peaks;
  double peakSeconds = 0;  ///< that one of them stands for
  double seconds = 0;      ///< of the whole clip, as far as its file says; the peaks may end before

  /// The loudest of @p count equal parts of [from, from + duration) each; flat where nothing is known yet.
  std::vector<Peak> columns(double from, double duration, int count) const;
};
using WavePreviewPtr = std::shared_ptr<const WavePreview>;

}  // namespace s2s
