// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/waveform/ProsodyScale.h"

#include <algorithm>
#include <cmath>

namespace s2s {
namespace {

constexpr double kOctave = 12;

double loudestOf(const Prosody& prosody) {
  const auto loudest = std::max_element(prosody.intensity.begin(), prosody.intensity.end());
  return loudest == prosody.intensity.end() ? -100 : static_cast<double>(*loudest);
}

}  // namespace

ProsodyScale prosodyScale(const QList<ProsodyPtr>& clips) {
  ProsodyScale scale;
  scale.loudest = -100;
  for (const ProsodyPtr& clip : clips) {
    if (!clip)
      continue;
    scale.loudest = std::max(scale.loudest, std::ceil(loudestOf(*clip) / 10) * 10);
    if (std::max(clip->high.value_or(0), -clip->low.value_or(0)) > kOctave)
      scale.semitones = 2 * kOctave;
  }
  return scale;
}

}  // namespace s2s
