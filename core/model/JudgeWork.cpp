// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/JudgeWork.h"

#include "core/base/Codes.h"

#include <algorithm>

namespace s2s {
namespace {

constexpr Codes<JudgeRunEnd, 2> kEnds{{"finished", "cancelled"}};

int JudgeTally::*placeOf(JudgeStatus status) {
  switch (status) {
    case JudgeStatus::Ok: return &JudgeTally::ok;
    case JudgeStatus::Refused: return &JudgeTally::refused;
    case JudgeStatus::Invalid: return &JudgeTally::invalid;
    case JudgeStatus::Unavailable: break;
  }
  return &JudgeTally::unavailable;
}

}  // namespace

void JudgeTally::add(const JudgeTry& attempt) {
  cost += attempt.cost;
  if (attempt.number > 0) {
    ++asked;
    audioSeconds += attempt.audioSeconds;
  }
  retries += attempt.number > 1 ? 1 : 0;
  if (attempt.last)
    ++(this->*placeOf(attempt.status));
}

void Judging::put(const StudyJudge& judge) {
  for (StudyJudge& known : judges)
    if (known.id == judge.id) {
      known = judge;
      return;
    }
  judges.append(judge);
}

void Judging::put(const JudgeRunRecord& run) {
  if (!find(run.id))
    runs.append(run);
}

void Judging::end(const JudgeRunRecord& run) {
  for (JudgeRunRecord& known : runs)
    if (known.id == run.id && !known.end) {
      known.end = run.end;
      known.endedAt = run.endedAt;
    }
}

void Judging::add(const JudgeTry& attempt) {
  m_tallies[attempt.run].add(attempt);
  m_items[attempt.judge].insert({attempt.battle, attempt.order}, {attempt.run, attempt.status, attempt.last});
}

void Judging::add(const JudgeWork& work) {
  for (const StudyJudge& judge : work.judges)
    put(judge);
  for (const JudgeRunRecord& run : work.runs)
    put(run);
  for (const JudgeTry& attempt : work.tries)
    add(attempt);
  for (const JudgeRunRecord& run : work.ends)
    end(run);
}

const StudyJudge* Judging::find(const JudgeId& judge) const {
  const auto it = std::find_if(judges.cbegin(), judges.cend(), [&](const StudyJudge& one) { return one.id == judge; });
  return it != judges.cend() ? &*it : nullptr;
}

const JudgeRunRecord* Judging::find(const JudgeRunId& run) const {
  const auto it = std::find_if(runs.cbegin(), runs.cend(), [&](const JudgeRunRecord& one) { return one.id == run; });
  return it != runs.cend() ? &*it : nullptr;
}

const JudgeRunRecord* Judging::openRun(const JudgeId& judge) const {
  const auto it = std::find_if(runs.crbegin(), runs.crend(),
                               [&](const JudgeRunRecord& one) { return one.judge == judge && !one.end; });
  return it != runs.crend() ? &*it : nullptr;
}

JudgeTally Judging::tally(const JudgeRunId& run) const {
  JudgeTally tally = m_tallies.value(run);
  if (const JudgeRunRecord* record = find(run))
    tally.items = record->items;
  return tally;
}

std::optional<JudgeItemState> Judging::state(const JudgeId& judge, const JudgeItemKey& item) const {
  const auto items = m_items.constFind(judge);
  if (items == m_items.cend())
    return std::nullopt;
  const auto it = items->constFind(item);
  return it != items->cend() ? std::optional(*it) : std::nullopt;
}

QString code(JudgeRunEnd value) { return kEnds.of(value); }
std::optional<JudgeRunEnd> judgeRunEndFrom(const QString& text) { return kEnds.from(text); }

}  // namespace s2s
