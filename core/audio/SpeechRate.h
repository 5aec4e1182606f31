// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/audio/Contour.h"

namespace s2s {

/// How fast somebody speaks, and where the speech rests.
struct SpeechRate {
  std::vector<Stretch> pauses;  ///< of 0.3 s and more, between the first sound and the last
  std::vector<double> nuclei;   ///< seconds of the middle of each syllable that was found
  double speakingSeconds = 0;   ///< from the first sound to the last, with the pauses

  /// Syllables a second, with and without the pauses; 0 where nobody speaks.
  double rate() const;
  double articulationRate() const;
  double pauseSeconds() const;
};

/// Syllable nuclei after de Jong and Wempe (Behavior Research Methods 41, 2009): peaks of intensity within 25 dB of the
/// loud parts (99 % quantile), with a dip of at least 2 dB before the next one, in voiced sound. An estimate: fast or
/// slurred syllables merge. @p levels of intensity(), @p pitch of pitchContour() (empty: not known, so nothing is
/// asked to be voiced). Pure.
SpeechRate speechRate(const std::vector<float>& levels, const std::vector<float>& pitch);

}  // namespace s2s
