// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/audio/Clip.h"
#include "core/base/Result.h"

#include <QByteArray>

namespace s2s {

inline constexpr double kMostMixLossDb = 200;  ///< nothing is left of it
inline constexpr int kLongestClipSeconds = 20 * 60;
inline constexpr int kMostChannels = 8;
inline constexpr int kLowestRate = 1000, kHighestRate = 384000;   ///< Hz
inline constexpr int kOwnRate = 0;                                ///< asked for: the rate of the file itself
inline constexpr qint64 kLargestSoundFile = 512LL * 1024 * 1024;  ///< bytes

// What s2sarena-decode writes on its standard output: chunks of a tag, a size and that many bytes.
//   HEAD  once, first: what the file is
//   DATA  mono float frames, as they become ready
//   TAIL  once, last: how it went, frames in all, sha256 of the file's bytes, what is to be known of the sound
// A file that cannot be read at all is a TAIL alone. Output without a TAIL is that of a decoder that was stopped.

// With --peaks it writes a file, and lines on its standard error: "done total" as frames are done, kEarlyEndWord with
// the seconds that could be decoded and those claimed (0: not known), and else why it cannot be done.
inline constexpr char kEarlyEndWord[] = "ends-early";

struct DecodeHead {
  qint32 sourceRate = 0, sourceChannels = 0;
  qint32 rate = 0;  ///< Hz, of the frames that follow
  bool sampleExact = true;
  qint64 framesClaimed = 0;  ///< by the file, at its own rate; only a hint
};

enum class DecodeOutcome : quint32 { Decoded, Unreadable, TooLong };

struct DecodeTail {
  DecodeOutcome outcome = DecodeOutcome::Decoded;
  qint64 frames = 0;
  QString sha256;
  QString detail;
  bool endedEarly = false;   ///< see Clip
  qint64 framesClaimed = 0;  ///< by the file, at its own rate, where it ended early; 0: not known
  double mixLossDb = 0;
};

QByteArray toChunk(const DecodeHead& head);
QByteArray toChunk(const DecodeTail& tail);
/// At most kMostFramesInChunk frames.
QByteArray toChunk(const float* frames, size_t count);
inline constexpr size_t kMostFramesInChunk = 65536;

/// Reads such chunks as they arrive, and trusts none of them: sizes, order, counts and frames are checked.
class DecodeStream {
 public:
  void feed(const QByteArray& bytes);
  /// Nothing more will be taken: the TAIL was read, or what came makes no sense.
  bool isOver() const { return m_over; }
  /// The clip, or why there is none. @p path names the file in errors. Leaves the stream empty.
  Result<ClipPtr> take(const QString& path);
  /// What came so far, to be drawn; null before the HEAD.
  const Clip* soFar() const { return m_clip.get(); }
  /// That the file says it has; only a hint. 0: not known.
  double claimedSeconds() const { return m_claimedSeconds; }
  /// Of the bytes that were decoded; empty where none were read.
  const QString& sha256() const { return m_tail.sha256; }

 private:
  bool takeChunk();
  bool takeHead(const QByteArray& payload);
  bool takeData(const QByteArray& payload);
  bool takeTail(const QByteArray& payload);

  QByteArray m_bytes;
  std::shared_ptr<Clip> m_clip;
  DecodeTail m_tail;
  double m_claimedSeconds = 0;
  bool m_hasTail = false, m_over = false;
};

}  // namespace s2s
