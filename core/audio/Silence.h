// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/audio/Clip.h"

namespace s2s {

/// The frames between leading and trailing silence.
struct Audible {
  qint64 first = 0, end = 0;  ///< [first, end); empty for a clip that is silent throughout

  bool operator==(const Audible&) const = default;
};

/// Silence is an RMS in blocks of 10 ms of 40 dB below the loudest of them, between -80 and -50 dBFS: so a recording of
/// a whisper is not taken for silence because it is quiet as a whole.
Audible audible(const Clip& clip);

/// Seconds of a clip that are not silent: pauses within do not count either.
double soundingSeconds(const Clip& clip);

}  // namespace s2s
