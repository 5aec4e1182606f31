// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/audio/Clip.h"
#include "core/model/SetInfo.h"

#include <optional>

namespace s2s {

inline constexpr double kTargetLufs = -23.0;
inline constexpr double kTruePeakCeiling = -1.0;  ///< dBTP

struct Loudness {
  std::optional<double> integratedLufs;  ///< EBU R128; nothing for silence or clips shorter than 400 ms of signal
  double truePeakDb = -200;              ///< dBTP; -200 for digital silence
};

/// EBU R128 integrated loudness and true peak of a clip (libebur128). Clips are mono and sound on both sides, so they
/// are measured as the same signal left and right: 3 LU above a single channel. Pure; pool thread.
Loudness loudness(const Clip& clip);

/// The one static gain in dB that a policy asks for: to -23 LUFS without the true peak passing -1 dBTP, or 0 for raw.
/// A clip without an integrated loudness keeps its level, lowered where its true peak asks for it.
double alignmentGainDb(const Loudness& loudness, LoudnessPolicy policy);

/// The clip with that gain applied: the same frames where nobody else has them (a long clip is large), else a copy.
ClipPtr withGain(ClipPtr clip, double gainDb);

}  // namespace s2s
