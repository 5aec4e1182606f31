// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/audio/Prosody.h"

#include <QList>

namespace s2s {

/// The scales that clips which are compared share, so that equal heights and shades mean the same in all of them.
struct ProsodyScale {
  double semitones = 12;  ///< above and below each speaker's own median
  double loudest = 0;     ///< dB at the top of the intensity, and of the darkest shade
  static constexpr double kIntensityRange = 50, kSpectrogramRange = 70;  ///< dB below the loudest that still show

  bool operator==(const ProsodyScale&) const = default;
};

/// Null entries are passed over. The range is an octave, or two where a voice goes further.
ProsodyScale prosodyScale(const QList<ProsodyPtr>& clips);

}  // namespace s2s
