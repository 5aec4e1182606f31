// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Clock.h"

#include <chrono>

namespace s2s {

/// The real clock, to which a test adds the time that nobody wants to wait.
class ShiftedClock final : public Clock {
 public:
  qint64 nowMs() const override { return m_real.nowMs() + m_passed.count(); }
  qint64 monotonicMs() const override { return m_real.monotonicMs() + m_passed.count(); }

  void pass(std::chrono::milliseconds time) { m_passed += time; }

 private:
  SystemClock m_real;
  std::chrono::milliseconds m_passed{0};
};

}  // namespace s2s
