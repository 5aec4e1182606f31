// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/audio/PeakFile.h"

#include <atomic>
#include <chrono>
#include <functional>

namespace s2s {

struct PeakRequest {
  QString sound;    ///< path of the sound file
  QString out;      ///< path of the file of peaks; replaced as a whole, or left as it is
  QString decoder;  ///< path of s2sarena-decode; see ClipReader::besideThisProgram()
  int zoom = 256;   ///< frames a pair, from 1 to kLargestZoom
  int bits = 16;    ///< 8 or 16
  const std::atomic<bool>* cancelled = nullptr;
  std::function<void(qint64 done, qint64 total)> progress;
  /// Called where the file is damaged or cut off, and the peaks are those of what is there; 0: it claims nothing.
  std::function<void(double seconds, double claimedSeconds)> endedEarly;
  std::chrono::milliseconds patience{60'000};  ///< how long the decoder may go without getting any further
};

/// Writes the peaks of every channel of a sound file of any length, in memory that does not depend on it. 16-bit wav
/// files are read here, by nothing but our own bounds-checked reader; all else is decoded by a limited process of its
/// own. Blocks; any thread but the GUI's. Errors: FileMissing, FileUnreadable, SoundUnreadable, FileUnwritable,
/// BadUsage
/// (@p out is the sound), DiskFull, HelperMissing, TimedOut, Cancelled.
Result<PeakFileHead> makePeakFile(const PeakRequest& request);

}  // namespace s2s
