// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/decode/FrameSink.h"
#include "core/audio/PeakFile.h"
#include "core/audio/PeakScan.h"

#include <optional>

namespace s2s {

/// Writes the peaks of frames as they come: neither they nor the peaks are held. Says how far it is on standard error,
/// as lines of "done total".
class PeakWriter final : public FrameSink {
 public:
  /// Zoom and bits are those of @p wanted. @p path is that of the sound.
  PeakWriter(PeakFileHead wanted, QString path, QFileDevice& out)
      : m_head(wanted), m_path(std::move(path)), m_out(out) {}

  Result<void> begin(int sourceRate, int channels, bool sampleExact, qint64 framesClaimed) override;
  bool hasBegun() const override { return m_file.has_value(); }
  /// Of float or std::int16_t. Errors: FileUnwritable, DiskFull.
  template <class T>
  Result<void> take(const T* interleaved, qint64 count);
  Result<void> add(const float* interleaved, qint64 count) override;
  Result<void> finish() override;

 private:
  PeakFileHead m_head;
  QString m_path;
  QFileDevice& m_out;
  std::optional<PeakFileWriter> m_file;
  std::optional<PeakScan> m_scan;
  std::vector<std::int16_t> m_pairs;
  qint64 m_done = 0, m_claimed = 0;
};

/// The peaks of a sound file that libsndfile reads, of any length. Where the file ends early, a line on standard error
/// says so: kEarlyEndWord, the seconds there are, and those that it claims or 0.
/// Errors: SoundUnreadable, FileUnwritable, DiskFull.
Result<void> decodePeaks(const QString& path, PeakWriter& peaks);

}  // namespace s2s
