// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/audio/Frames.h"

#include <QString>

#include <memory>

namespace s2s {

/// The whole sound of one file, decoded, mixed down to mono and resampled. Immutable once made; shared by pointer
/// between threads.
struct Clip {
  Frames frames;       ///< mono, nominally -1..1, no gain applied
  int rate = 48000;    ///< Hz: the rate of the sound device
  int sourceRate = 0;  ///< Hz, of the file
  int sourceChannels = 0;
  bool sampleExact = true;    ///< false where the decoder does not promise it (m4a, webm)
  bool endedEarly = false;    ///< the file is damaged or cut off, and this is what there is before that
  double claimedSeconds = 0;  ///< by the file, where it ended early; 0: not known
  double mixLossDb = 0;       ///< how much quieter the mono mix is than the channels are, on average
  QString sha256;             ///< of the file's bytes as they were decoded

  qint64 length() const { return static_cast<qint64>(frames.size()); }
  double seconds() const { return static_cast<double>(frames.size()) / rate; }
};

using ClipPtr = std::shared_ptr<const Clip>;

}  // namespace s2s
