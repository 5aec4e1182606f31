// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/study/JudgeSounds.h"

#include <deque>
#include <memory>
#include <optional>

namespace s2s {

/// One item on its way through a run.
struct JudgeJob {
  JudgeItemKey key;
  int tries = 0;         ///< so far
  qint64 notBefore = 0;  ///< monotonic ms
  JudgeSound sound;
};
using JudgeJobPtr = std::shared_ptr<JudgeJob>;

/// The items of a run that are not under way: those that nobody has touched yet, in order, and those whose sound is
/// there and that wait for their turn. A value.
class JudgeQueue {
 public:
  void add(const QList<JudgeItemKey>& items) { m_fresh.insert(m_fresh.end(), items.cbegin(), items.cend()); }
  bool hasFresh() const { return !m_fresh.empty(); }
  JudgeItemKey takeFresh();
  /// Back to the beginning of the untouched.
  void putBack(const JudgeItemKey& item) { m_fresh.push_front(item); }

  void wait(JudgeJobPtr job) { m_waiting.push_back(std::move(job)); }
  int waiting() const { return static_cast<int>(m_waiting.size()); }
  /// The one that is due and was tried most often; null when none is due.
  JudgeJobPtr takeDue(qint64 now);
  /// When the next one is due.
  std::optional<qint64> nextDue() const;

  bool isEmpty() const { return m_fresh.empty() && m_waiting.empty(); }
  void clear();

 private:
  std::deque<JudgeItemKey> m_fresh;
  std::deque<JudgeJobPtr> m_waiting;
};

/// Requests that ended in the last half minute. Times are monotonic milliseconds.
class JudgeRate {
 public:
  void begin(qint64 now) { m_begin = now; }
  void ended(qint64 now);
  /// 0 in the first second.
  double perMinute(qint64 now) const;

 private:
  qint64 m_begin = 0;
  std::deque<qint64> m_ends;
};

}  // namespace s2s
