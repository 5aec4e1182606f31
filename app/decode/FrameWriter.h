// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/audio/DecodeProtocol.h"
#include "core/audio/Resample.h"

#include <cstdio>
#include <optional>
#include <vector>

namespace s2s {

/// Takes the frames of a source as they are decoded, mixes them down to mono by the mean of the channels, resamples
/// and writes them out. Counts what it was given, whatever the file says of itself.
class FrameWriter {
 public:
  /// @param rate of the frames that are written, Hz; kOwnRate: that of the source.
  FrameWriter(int rate, std::FILE* out, QString path) : m_rate(rate), m_out(out), m_path(std::move(path)) {}

  /// Once, before the first add(). Errors: SoundUnreadable for channels or a rate past the limits.
  Result<void> begin(int sourceRate, int channels, bool sampleExact, qint64 framesClaimed);
  bool hasBegun() const { return m_resampler.has_value(); }
  /// @p count frames of interleaved channels. Errors: SoundTooLong.
  Result<void> add(const float* interleaved, qint64 count);
  /// The rest that is still in the resampler. Errors: SoundUnreadable if there was no frame at all.
  Result<void> finish();
  void write(const DecodeTail& tail);
  qint64 framesWritten() const { return m_written; }

 private:
  void writeOut();
  void write(const QByteArray& chunk);

  int m_rate;
  std::FILE* m_out;
  QString m_path;
  int m_sourceRate = 0, m_channels = 0;
  std::optional<Resampler> m_resampler;
  std::vector<float> m_mono, m_ready;
  qint64 m_taken = 0, m_written = 0;
};

}  // namespace s2s
