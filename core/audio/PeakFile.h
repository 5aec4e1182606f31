// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"

#include <QByteArray>

#include <cstdint>
#include <vector>

class QFileDevice;

namespace s2s {

// Peaks on disk: the data format (.dat) of audiowaveform, version 2. Little endian: version, flags (bit 0: 8-bit
// values), sample rate, samples per pixel, length, channels, 4 bytes each; then `length` times the low and high of each
// channel.

/// What a file of peaks is, and what is asked of one that is to be made.
struct PeakFileHead {
  static constexpr int kBytes = 24;

  int rate = 0;       ///< Hz, of the sound
  int zoom = 256;     ///< frames a pair stands for; the last may be shorter
  int bits = 8;       ///< 8 or 16
  qint64 length = 0;  ///< pairs of one channel
  int channels = 1;

  qint64 fileSize() const { return kBytes + 2 * length * channels * bits / 8; }
  bool operator==(const PeakFileHead&) const = default;
};

inline constexpr int kLargestZoom = 1 << 30;

QByteArray toBytes(const PeakFileHead& head);
/// Version 2, and version 1 with its one channel. Errors: SoundUnreadable, also where @p fileSize is not what the head
/// promises.
Result<PeakFileHead> peakFileHead(const QByteArray& bytes, qint64 fileSize, const QString& path);

/// Pairs of 16-bit values as a file has them. 8-bit ones are those divided by 256 towards zero, as audiowaveform does.
QByteArray pairBytes(const std::vector<std::int16_t>& pairs, int bits);

/// Writes such a file as its pairs become known: the length is filled in at the end.
class PeakFileWriter {
 public:
  /// @p out is open for writing, empty, and can seek. The length of @p head is not looked at.
  PeakFileWriter(QFileDevice& out, const PeakFileHead& head) : m_out(out), m_head(head) {}

  /// Errors of all three: FileUnwritable, DiskFull.
  Result<void> begin();
  Result<void> add(const std::vector<std::int16_t>& pairs);
  Result<PeakFileHead> finish();

 private:
  Result<void> write(const QByteArray& bytes);

  QFileDevice& m_out;
  PeakFileHead m_head;
};

}  // namespace s2s
