// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/waveform/WaveGain.h"

#include <algorithm>

namespace s2s {
namespace {

constexpr double kHeadroom = 0.94;     // of the row's height that the loudest clip fills
constexpr float kQuietestPeak = 0.1F;  // below it a wave is not blown up further: silence stays flat

float loudestPeak(const PreparedClip& clip) {
  float loudest = 0;
  for (const Peak& peak : clip.peaks.columns(*clip.clip, 0, static_cast<double>(clip.clip->length()), 256))
    loudest = std::max({loudest, -peak.low, peak.high});
  return loudest;
}

}  // namespace

double waveGain(const QList<PreparedClipPtr>& clips) {
  float loudest = kQuietestPeak;
  for (const PreparedClipPtr& clip : clips)
    loudest = std::max(loudest, clip ? loudestPeak(*clip) : 0);
  return kHeadroom / loudest;
}

double waveGain(const WavePreview& preview) { return kHeadroom / std::max(kQuietestPeak, preview.loudest()); }

}  // namespace s2s
