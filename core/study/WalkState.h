// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"

#include <algorithm>

namespace s2s {

// What the walk over the battles and the walk over the samples have in common.

enum class SessionState {
  Loading,  ///< the sound of the place is being decoded
  Judging,
  Saving,
  Feedback,  ///< a training item was judged: feedback() says how; its clips can be played until goOn()
  Finished,  ///< every place of the walk is judged or put aside
  Empty,     ///< there is no walk
};

/// A place of a walk that was put aside because of its sound.
struct PutAside {
  int position = 0;
  Error why;
};

inline constexpr qsizetype kRecent = 10;
inline constexpr int kAhead = 2;  ///< places decoded before they are asked for

/// Time spent at one place, without the pauses. Times are those of Clock::monotonicMs().
class ActiveTime {
 public:
  void note(qint64 nowMs) {
    if (m_last > 0)
      m_total += std::min(nowMs - m_last, kIdleMs);
    m_last = nowMs;
  }
  void leave() { m_last = 0; }
  qint64 total() const { return m_total; }

 private:
  static constexpr qint64 kIdleMs = 30'000;  ///< a longer pause is no work

  qint64 m_last = 0, m_total = 0;
};

}  // namespace s2s
