// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

namespace s2s {

/// What was measured of a response's sound, by whoever can read sound.
struct SoundFacts {
  double seconds = 0;
  std::optional<double> lufs;  ///< integrated loudness as recorded; nothing for silence
  double sounding = 0;         ///< seconds that are not silent, pauses left out

  bool operator==(const SoundFacts&) const = default;
};

}  // namespace s2s
