// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/decode/EarlyEnd.h"
#include "app/decode/FrameSink.h"
#include "core/audio/DecodeProtocol.h"
#include "core/audio/Resample.h"

#include <cstdio>
#include <optional>
#include <vector>

namespace s2s {

/// Takes the frames of a source as they are decoded, mixes them down to mono by the mean of the channels, resamples
/// and writes them out. Counts what it was given, whatever the file says of itself.
class FrameWriter final : public FrameSink {
 public:
  /// @param rate of the frames that are written, Hz; kOwnRate: that of the source.
  FrameWriter(int rate, std::FILE* out, QString path) : m_rate(rate), m_out(out), m_path(std::move(path)) {}

  Result<void> begin(int sourceRate, int channels, bool sampleExact, qint64 framesClaimed) override;
  bool hasBegun() const override { return m_resampler.has_value(); }
  /// Errors: SoundTooLong.
  Result<void> add(const float* interleaved, qint64 count) override;
  /// The rest that is still in the resampler.
  Result<void> finish() override;
  void endEarly(const EarlyEnd& end) { m_end = end; }
  /// The last chunk: @p decoded is how it went.
  void writeTail(const Result<void>& decoded, const QString& sha256);

 private:
  void writeOut();
  void write(const QByteArray& chunk);
  double mixLossDb() const;

  int m_rate;
  std::FILE* m_out;
  QString m_path;
  int m_sourceRate = 0, m_channels = 0;
  std::optional<Resampler> m_resampler;
  std::vector<float> m_mono, m_ready;
  qint64 m_taken = 0, m_written = 0;
  double m_channelPower = 0, m_mixPower = 0;  ///< sums over all frames; of a channel, on average
  std::optional<EarlyEnd> m_end;
};

}  // namespace s2s
