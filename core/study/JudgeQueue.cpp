// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/study/JudgeQueue.h"

#include <algorithm>
#include <utility>

namespace s2s {
namespace {

constexpr qint64 kWindowMs = 30'000, kTooShortMs = 1'000;

}  // namespace

JudgeItemKey JudgeQueue::takeFresh() {
  JudgeItemKey item = std::move(m_fresh.front());
  m_fresh.pop_front();
  return item;
}

JudgeJobPtr JudgeQueue::takeDue(qint64 now) {
  auto best = m_waiting.end();
  for (auto it = m_waiting.begin(); it != m_waiting.end(); ++it)
    if ((*it)->notBefore <= now && (best == m_waiting.end() || (*it)->tries > (*best)->tries))
      best = it;
  if (best == m_waiting.end())
    return nullptr;
  JudgeJobPtr job = std::move(*best);
  m_waiting.erase(best);
  return job;
}

std::optional<qint64> JudgeQueue::nextDue() const {
  std::optional<qint64> next;
  for (const JudgeJobPtr& job : m_waiting)
    next = next ? std::min(*next, job->notBefore) : job->notBefore;
  return next;
}

void JudgeQueue::clear() {
  m_fresh.clear();
  m_waiting.clear();
}

void JudgeRate::ended(qint64 now) {
  m_ends.push_back(now);
  while (m_ends.front() + kWindowMs < now)
    m_ends.pop_front();
}

double JudgeRate::perMinute(qint64 now) const {
  const qint64 from = std::max(m_begin, now - kWindowMs);
  if (now - from < kTooShortMs)
    return 0;
  const auto recent = std::count_if(m_ends.cbegin(), m_ends.cend(), [from](qint64 end) { return end >= from; });
  return static_cast<double>(recent) * 60'000 / static_cast<double>(now - from);
}

}  // namespace s2s
