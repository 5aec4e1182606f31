// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

namespace s2s {

/// How long somebody has worked without a rest, in active time. A value; it is told what time it is (monotonic
/// milliseconds). Of a pause no more than 30 s count; one of over five minutes was a rest.
class BreakClock {
 public:
  /// The person did something, or a clip is being heard.
  void note(qint64 nowMs);
  /// Whether it is time for a break after so many minutes; 0: never.
  bool isDue(int afterMinutes) const;
  /// The break is over, or somebody else sits here now.
  void reset() { *this = BreakClock(); }
  qint64 activeMs() const { return m_active; }

 private:
  qint64 m_last = -1;
  qint64 m_active = 0;
};

}  // namespace s2s
