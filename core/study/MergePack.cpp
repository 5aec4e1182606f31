// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/study/MergePack.h"

namespace s2s {
namespace {

std::tuple<QString, QString, QString> placeOf(const RaterId& rater, const BattleId& battle, const QString& trial) {
  return {rater.text(), battle.text(), trial};
}

bool isIn(const Battle& battle, const ResponseId& id, const ResponseId& given) {
  return given.isEmpty() || id == battle.a || id == battle.b;
}

}  // namespace

PackReturn::PackReturn(const Contents& study, const PackIds& ids) : m_study(study), m_ids(ids) {
  for (const PlanItem& item : study.plan)
    m_kinds.insert(placeOf(item.rater, item.battle, QString::number(item.trial)), item.kind);
  for (const Verdict& verdict : study.verdicts)
    m_known.insert(verdict.event, &verdict);
}

std::optional<Verdict> PackReturn::of(const Verdict& given) const {
  Verdict verdict = given;
  verdict.battle = m_ids.battle(given.battle);
  verdict.winner = m_ids.response(given.winner);
  verdict.presentedFirst = m_ids.response(given.presentedFirst);
  const Battle* battle = m_study.findBattle(verdict.battle);
  if (!battle || !isIn(*battle, verdict.winner, given.winner) ||
      !isIn(*battle, verdict.presentedFirst, given.presentedFirst))
    return std::nullopt;
  const Verdict* known = m_known.value(given.event);
  const PlanItemKind kind = m_kinds.value(placeOf(verdict.rater, verdict.battle, verdict.trial));
  // A withdrawal says nothing of its kind.
  verdict.gold = known ? known->gold : kind == PlanItemKind::Gold && !verdict.withdrawn;
  verdict.trap = known ? known->trap : kind == PlanItemKind::Trap && !verdict.withdrawn;
  return verdict;
}

std::optional<QualityMark> PackReturn::of(const QualityMark& given) const {
  QualityMark mark = given;
  mark.sample = m_ids.sample(given.sample);
  return mark.sample.isEmpty() ? std::nullopt : std::optional(mark);
}

}  // namespace s2s
