// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/audio/WavePreview.h"

#include <algorithm>
#include <cmath>

namespace s2s {

std::vector<Peak> WavePreview::columns(double from, double duration, int count) const {
  std::vector<Peak> all(static_cast<std::size_t>(std::max(count, 0)));
  const auto known = static_cast<double>(peaks.size());
  if (peakSeconds <= 0 || peaks.empty())
    return all;
  for (std::size_t i = 0; i < all.size(); ++i) {
    const double share = duration / static_cast<double>(all.size());
    const double first = std::floor((from + static_cast<double>(i) * share) / peakSeconds);
    const double end = std::max((from + static_cast<double>(i + 1) * share) / peakSeconds, first + 1);
    for (double at = std::max(first, 0.0); at < std::min(end, known); ++at) {
      const Peak& peak = peaks[static_cast<std::size_t>(at)];
      all[i].low = std::min(all[i].low, peak.low);
      all[i].high = std::max(all[i].high, peak.high);
      all[i].rms = std::max(all[i].rms, peak.rms);
    }
  }
  return all;
}

}  // namespace s2s
