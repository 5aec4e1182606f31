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

/// How many times as many bytes of samples the header of a wav or aiff file promises as are there: above 1 for one that
/// was cut off. 1 for every other file, and where the size stands for "not known", as in what was written to a pipe.
double promisedShare(QIODevice& file);

}  // namespace s2s
