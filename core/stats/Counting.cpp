// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/stats/Counting.h"

#include "core/model/Trials.h"

#include <algorithm>
#include <utility>
#include <vector>

namespace s2s {
namespace {

/// Tells the people's verdicts from those of judges.
class Kinds {
 public:
  explicit Kinds(const Contents& contents) {
    for (const Rater& rater : contents.raters)
      m_kinds.insert(rater.id, rater.kind);
  }

  bool isHuman(const Verdict& verdict) const {
    const auto it = m_kinds.constFind(verdict.rater);
    return it != m_kinds.cend() ? *it == RaterKind::Human : !verdict.judge;
  }

 private:
  QHash<RaterId, RaterKind> m_kinds;
};

bool isOrder(const QString& trial) { return trial == kOrderAb || trial == kOrderBa; }

bool isWantedTrial(const QString& trial, bool isHuman, const CountingRule& rule) {
  if (isHuman || !isOrder(trial))
    return trial == rule.trial;
  return rule.judgeOrder == kOrdersAverage || rule.judgeOrder == kOrdersAgree || trial == rule.judgeOrder;
}

/// Where in NotCounted a verdict goes; null for one that counts.
int NotCounted::*whyNot(const Verdict& verdict, const QString& trial, bool isHuman, const CountingRule& rule) {
  if (verdict.skip != SkipReason::None)
    return &NotCounted::skipped;
  if (!isWantedTrial(trial, isHuman, rule))
    return &NotCounted::otherTrial;
  if (!verdict.blind)
    return &NotCounted::unblinded;
  if (verdict.training || verdict.gold || verdict.trap)
    return &NotCounted::trainingGoldTrap;
  if (verdict.judge && verdict.judge->status != JudgeStatus::Ok)
    return &NotCounted::judgeNotOk;
  if (verdict.demo && !rule.demoCounts)
    return &NotCounted::demo;
  if (verdict.gate == Gate::Waived && !rule.waivedCount)
    return &NotCounted::waived;
  return nullptr;
}

using JudgedBattle = std::pair<RaterId, BattleId>;

/// Both answers of judges, by judge and battle; ab first.
QHash<JudgedBattle, std::pair<const Verdict*, const Verdict*>> bothAnswers(const QList<const Verdict*>& counted,
                                                                           const Kinds& kinds) {
  QHash<JudgedBattle, std::pair<const Verdict*, const Verdict*>> answers;
  for (const Verdict* verdict : counted)
    if (isOrder(verdict->trial) && !kinds.isHuman(*verdict)) {
      auto& both = answers[{verdict->rater, verdict->battle}];
      (verdict->trial == kOrderAb ? both.first : both.second) = verdict;
    }
  return answers;
}

bool sameChoice(const Verdict& one, const Verdict& other) {
  return one.outcome == other.outcome && one.winner == other.winner;
}

/// Leaves of judges what both orders agree on. @return how many went.
int keepStable(QList<const Verdict*>& counted, const Kinds& kinds) {
  const auto answers = bothAnswers(counted, kinds);
  return static_cast<int>(counted.removeIf([&](const Verdict* verdict) {
    if (!isOrder(verdict->trial) || kinds.isHuman(*verdict))
      return false;
    const auto& [ab, ba] = answers[{verdict->rater, verdict->battle}];
    return !ab || !ba || !sameChoice(*ab, *ba);
  }));
}

struct Votes {
  int a = 0, b = 0, same = 0;
};

}  // namespace

CountingRule countingRule(const StudyInfo& info) {
  CountingRule rule;
  rule.demoCounts = info.demo;
  return rule;
}

QList<const Verdict*> countedVerdicts(const Contents& contents, const CountingRule& rule) {
  const Kinds kinds(contents);
  QList<const Verdict*> counted = currentVerdicts(contents.verdicts);
  const Trials trials(counted);
  counted.removeIf([&](const Verdict* verdict) {
    return whyNot(*verdict, trials.of(*verdict), kinds.isHuman(*verdict), rule) != nullptr;
  });
  if (rule.judgeOrder == kOrdersAgree)
    keepStable(counted, kinds);
  return counted;
}

bool isSecondOfTwo(const Verdict& verdict, const CountingRule& rule) {
  return rule.judgeOrder == kOrdersAgree && verdict.trial == kOrderBa;
}

NotCounted notCounted(const Contents& contents, const CountingRule& rule) {
  const Kinds kinds(contents);
  NotCounted counts;
  QList<const Verdict*> counted;
  const QList<const Verdict*> current = currentVerdicts(contents.verdicts);
  const Trials trials(current);
  for (const Verdict* verdict : current)
    if (const auto reason = whyNot(*verdict, trials.of(*verdict), kinds.isHuman(*verdict), rule))
      ++(counts.*reason);
    else
      counted.append(verdict);
  if (rule.judgeOrder == kOrdersAgree)
    counts.unstable = keepStable(counted, kinds);
  return counts;
}

QSet<BattleId> unstableBattles(const Contents& contents, const RaterId& judge, const CountingRule& rule) {
  CountingRule both = rule;
  both.judgeOrder = kOrdersAverage;
  const auto answers = bothAnswers(countedVerdicts(contents, both), Kinds(contents));
  QSet<BattleId> unstable;
  for (auto it = answers.cbegin(); it != answers.cend(); ++it)
    if (it.key().first == judge && it->first && it->second && !sameChoice(*it->first, *it->second))
      unstable.insert(it.key().second);
  return unstable;
}

Labels labelsOf(const QList<const Verdict*>& counted, const Contents& contents, const RaterId& rater,
                Criterion criterion) {
  Labels labels;
  for (const Verdict* verdict : counted) {
    const Battle* battle = verdict->rater == rater ? contents.findBattle(verdict->battle) : nullptr;
    if (!battle)
      continue;
    const Preference label = preference(*battle, *verdict, criterion);
    if (label == Preference::Absent && criterion != Criterion::Overall)
      continue;
    const auto it = labels.of.find(battle->id);
    if (it == labels.of.end())
      labels.of.insert(battle->id, label);
    else if (*it != label)
      *it = Preference::Same;
  }
  return labels;
}

Labels humanMajority(const QList<const Verdict*>& counted, const Contents& contents, Criterion criterion) {
  const Kinds kinds(contents);
  QHash<BattleId, Votes> votes;
  for (const Verdict* verdict : counted) {
    const Battle* battle = kinds.isHuman(*verdict) ? contents.findBattle(verdict->battle) : nullptr;
    if (!battle)
      continue;
    const Preference label = preference(*battle, *verdict, criterion);
    if (label == Preference::Absent)
      continue;
    Votes& own = votes[battle->id];
    ++(label == Preference::A ? own.a : label == Preference::B ? own.b : own.same);
  }
  Labels labels;
  for (auto it = votes.cbegin(); it != votes.cend(); ++it) {
    if (it->a != it->b)
      labels.of.insert(it.key(), it->a > it->b ? Preference::A : Preference::B);
    else if (it->a > 0)
      labels.evenSplits.insert(it.key());
    else
      labels.of.insert(it.key(), Preference::Same);
  }
  return labels;
}

}  // namespace s2s
