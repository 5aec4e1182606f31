// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/study/JudgePace.h"

#include "core/base/Random.h"

#include <algorithm>
#include <cmath>

namespace s2s {
namespace {

constexpr qint64 kMinuteMs = 60'000;
constexpr int kMostDoublings = 16;

/// Below one request a minute the window grows, so that it always holds one at least.
double windowMs(double perMinute) { return perMinute >= 1 ? kMinuteMs : kMinuteMs / perMinute; }

}  // namespace

qint64 JudgePace::minuteMs() const { return static_cast<qint64>(std::ceil(windowMs(m_perMinute))); }

qint64 JudgePace::waitMs(qint64 nowMs) const {
  const qint64 held = std::max<qint64>(0, m_heldUntil - nowMs);
  const auto most = static_cast<size_t>(std::max(1.0, std::floor(m_perMinute)));
  if (m_perMinute <= 0 || m_departures.size() < most)
    return held;
  const qint64 freeAt = m_departures[m_departures.size() - most] + minuteMs();
  return std::max(held, freeAt - nowMs);
}

void JudgePace::left(qint64 nowMs) {
  if (m_perMinute <= 0)
    return;
  m_departures.push_back(nowMs);
  while (!m_departures.empty() && m_departures.front() + minuteMs() <= nowMs)
    m_departures.pop_front();
}

void JudgePace::holdUntil(qint64 ms) { m_heldUntil = std::max(m_heldUntil, ms); }

qint64 retryPauseMs(int tries, std::optional<qint64> serversDelayMs, qint64 firstMs, quint64 seed) {
  const double chance = uniform(seed, static_cast<quint64>(tries));
  if (serversDelayMs)
    return static_cast<qint64>(std::ceil(static_cast<double>(*serversDelayMs) * (1.0 + 0.25 * chance)));
  const auto doubled = static_cast<double>(firstMs << std::clamp(tries - 1, 0, kMostDoublings));
  return static_cast<qint64>(std::min<double>(doubled, kMinuteMs) * (0.75 + 0.5 * chance));
}

}  // namespace s2s
