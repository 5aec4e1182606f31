// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/audio/Loudness.h"

#include <algorithm>
#include <cmath>
#include <ebur128.h>

namespace s2s {

Loudness loudness(const Clip& clip) {
  Loudness result;
  ebur128_state* state = ebur128_init(1, static_cast<unsigned>(clip.rate), EBUR128_MODE_I | EBUR128_MODE_TRUE_PEAK);
  if (!state)
    return result;
  ebur128_set_channel(state, 0, EBUR128_DUAL_MONO);
  clip.frames.walk([state](const float* frames, size_t count) { ebur128_add_frames_float(state, frames, count); });

  double lufs = 0;
  if (ebur128_loudness_global(state, &lufs) == EBUR128_SUCCESS && std::isfinite(lufs))
    result.integratedLufs = lufs;
  double peak = 0;
  if (ebur128_true_peak(state, 0, &peak) == EBUR128_SUCCESS && peak > 0)
    result.truePeakDb = std::max(-200.0, 20 * std::log10(peak));
  ebur128_destroy(&state);
  return result;
}

double alignmentGainDb(const Loudness& loudness, LoudnessPolicy policy) {
  if (policy == LoudnessPolicy::Raw)
    return 0;
  const double wanted = loudness.integratedLufs ? kTargetLufs - *loudness.integratedLufs : 0;
  return std::min(wanted, kTruePeakCeiling - loudness.truePeakDb);
}

ClipPtr withGain(ClipPtr clip, double gainDb) {
  if (!clip || gainDb == 0)
    return clip;
  // Every clip is made by make_shared<Clip>, and while it is ours alone nobody sees it change.
  const bool isOurs = clip.use_count() == 1;
  const auto louder = isOurs ? std::const_pointer_cast<Clip>(std::move(clip)) : std::make_shared<Clip>(*clip);
  louder->frames.multiply(static_cast<float>(std::pow(10.0, gainDb / 20)));
  return louder;
}

}  // namespace s2s
