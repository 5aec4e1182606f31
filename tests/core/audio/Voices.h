// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/audio/Clip.h"

#include <functional>

namespace s2s::test {

/// Something as a function of seconds.
using OfTime = std::function<double(double)>;

/// Like a voice: ten harmonics that fall by 1/k, at a pitch in Hz and a loudness from 0 to 1 that change over time.
Clip voice(
    double seconds, const OfTime& hz, const OfTime& loudness = [](double) { return 0.5; }, int rate = 48000);
Clip sine(double seconds, double hz, double amplitude, int rate = 48000);
Clip whiteNoise(double seconds, double amplitude, int rate = 48000);
/// One full-scale frame every so many seconds, else nothing.
Clip clicks(double seconds, double every, int rate = 48000);
Clip silence(double seconds, int rate = 48000);

/// Loudness of syllables: @p perSecond bursts of 60 % of their time with soft edges.
OfTime syllables(double perSecond);

}  // namespace s2s::test
