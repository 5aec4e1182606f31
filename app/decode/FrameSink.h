// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"

namespace s2s {

/// Where the frames of a source go as they are decoded.
class FrameSink {
 public:
  FrameSink() = default;
  virtual ~FrameSink() = default;
  FrameSink(const FrameSink&) = delete;
  FrameSink& operator=(const FrameSink&) = delete;

  /// Once, before the first add(). Errors: SoundUnreadable for channels or a rate past the limits.
  virtual Result<void> begin(int sourceRate, int channels, bool sampleExact, qint64 framesClaimed) = 0;
  virtual bool hasBegun() const = 0;
  /// @p count frames of interleaved channels. Errors: SoundTooLong, FileUnwritable, DiskFull.
  virtual Result<void> add(const float* interleaved, qint64 count) = 0;
  /// After the last add(). Errors: SoundUnreadable if there was no frame at all.
  virtual Result<void> finish() = 0;
};

/// Whether a rate and a number of channels are within the limits. Error: SoundUnreadable about @p path.
Result<void> checkFormat(int rate, int channels, const QString& path);

}  // namespace s2s
