// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"

#include <QString>

#include <optional>

class QIODevice;

namespace s2s {

/// Where the samples of a plain wav file are.
struct WavPcm {
  int rate = 0, channels = 0;
  qint64 dataAt = 0;  ///< byte offset of the first sample
  qint64 frames = 0;  ///< that are there, whatever the header says

  int bytesPerFrame() const { return 2 * channels; }
  double seconds() const { return static_cast<double>(frames) / rate; }
  bool operator==(const WavPcm&) const = default;
};

/// The 16-bit PCM of a RIFF wav file, by far the most usual kind of sound file, which needs no decoding. Nothing for
/// every other file, for rates and channels past the limits, and for one whose header makes no sense: those are the
/// decoder's. Reads at most a few kilobytes, and no size that the file claims is believed.
std::optional<WavPcm> wavPcm(QIODevice& file);

}  // namespace s2s
