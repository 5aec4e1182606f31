// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/audio/Clip.h"

#include <chrono>

namespace s2s {

/// Noise with about the spectrum and the rhythm of speech, at -23 LUFS: something to set the level by that says
/// nothing. Its long-term spectrum is flat from 100 to 500 Hz and falls by 12 dB an octave above, after the average of
/// many talkers (Byrne et al. 1994); its level rises and falls four times a second, as syllables do. The same bytes
/// each time. Pure.
ClipPtr speechNoise(int rate, std::chrono::milliseconds length);

/// So many bursts of it with silence between: easier to tell the side of than a steady sound.
ClipPtr speechBursts(int rate, int bursts);

}  // namespace s2s
