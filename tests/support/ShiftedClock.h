// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Clock.h"

#include <atomic>
#include <chrono>

namespace s2s {

/// The real clock, to which a test adds the time that nobody wants to wait.
class ShiftedClock final : public Clock {
 public:
  qint64 nowMs() const override { return m_real.nowMs() + m_passed - m_setBack; }
  qint64 monotonicMs() const override { return m_real.monotonicMs() + m_passed; }

  void pass(std::chrono::milliseconds time) { m_passed += time.count(); }
  /// Somebody sets the clock back; the time since the start goes on.
  void setBack(std::chrono::milliseconds time) { m_setBack += time.count(); }

 private:
  SystemClock m_real;
  std::atomic<qint64> m_passed = 0, m_setBack = 0;
};

}  // namespace s2s
