// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/study/KnownAnswers.h"

#include "core/study/Walk.h"

namespace s2s {

KnownAnswer withoutAnswer(const BattleId& battle) {
  KnownAnswer none;
  none.battle = battle;
  return none;
}

QList<KnownAnswer> inverseOf(const Contents& contents, const QList<KnownAnswer>& change) {
  QList<KnownAnswer> inverse;
  for (const KnownAnswer& answer : change) {
    const KnownAnswer* before = contents.findKnownAnswer(answer.battle);
    inverse.append(before ? *before : withoutAnswer(answer.battle));
  }
  return inverse;
}

NextWalk nextWalk(const Contents& contents) {
  NextWalk next;
  for (const PlanItem& item : walkFor(contents, RaterId(QStringLiteral("?")))) {
    ++next.all;
    next.gold += item.kind == PlanItemKind::Gold ? 1 : 0;
    next.traps += item.kind == PlanItemKind::Trap ? 1 : 0;
    next.training += item.kind == PlanItemKind::Training ? 1 : 0;
  }
  return next;
}

}  // namespace s2s
