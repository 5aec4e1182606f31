// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <deque>
#include <optional>

namespace s2s {

/// When the next request may leave: at most so many in any minute, none while the server asked for a pause. A value;
/// times are monotonic milliseconds.
class JudgePace {
 public:
  /// @param requestsPerMinute 0: no limit
  explicit JudgePace(double requestsPerMinute) : m_perMinute(requestsPerMinute) {}

  /// How long to wait before the next request; 0: it may leave now.
  qint64 waitMs(qint64 nowMs) const;
  void left(qint64 nowMs);
  /// The server wants no request before then.
  void holdUntil(qint64 ms);

 private:
  qint64 minuteMs() const;

  double m_perMinute;
  std::deque<qint64> m_departures;  ///< of the last minute
  qint64 m_heldUntil = 0;
};

/// How long to wait before an item is asked again after @p tries failed ones: the server's own delay where it named
/// one, else @p firstMs doubled with each try, up to a minute; times a jitter of 1 to 1.25 (server) or 0.75 to 1.25,
/// which depends on @p seed and @p tries only.
qint64 retryPauseMs(int tries, std::optional<qint64> serversDelayMs, qint64 firstMs, quint64 seed);

}  // namespace s2s
