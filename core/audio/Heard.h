// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/audio/Silence.h"

#include <QList>

namespace s2s {

/// Half-open interval of frames of one clip.
struct FrameSpan {
  qint64 first = 0, end = 0;
  bool operator==(const FrameSpan&) const = default;
};

/// What was heard of one clip: the union of the frames that were rendered. A value; any thread.
class Heard {
 public:
  Heard() = default;
  /// Leading and trailing silence count as heard from the start.
  Heard(qint64 length, const Audible& audible);

  void add(FrameSpan span);
  /// 0..1; a clip of no frames or all silence is heard.
  double share() const;
  /// 98 % of the clip, the gate of the verdict screen.
  bool enough() const { return share() >= 0.98; }
  /// Disjoint, rising; for tinting the waveform.
  const QList<FrameSpan>& spans() const { return m_spans; }
  qint64 framesHeard() const;

  bool operator==(const Heard&) const = default;

 private:
  qint64 m_length = 0;
  QList<FrameSpan> m_spans;
};

}  // namespace s2s
