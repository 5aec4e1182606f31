// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/study/BreakClock.h"

#include <algorithm>
#include <chrono>

namespace s2s {
namespace {

using namespace std::chrono_literals;

constexpr std::chrono::milliseconds kIdle = 30s;
constexpr std::chrono::milliseconds kRest = 5min;

}  // namespace

void BreakClock::note(qint64 nowMs) {
  const qint64 gap = m_last < 0 ? 0 : nowMs - m_last;
  m_last = nowMs;
  m_active = gap > kRest.count() ? 0 : m_active + std::min<qint64>(gap, kIdle.count());
}

bool BreakClock::isDue(int afterMinutes) const {
  return afterMinutes > 0 && m_active >= std::chrono::milliseconds(std::chrono::minutes(afterMinutes)).count();
}

}  // namespace s2s
