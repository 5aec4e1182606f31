// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/study/Training.h"

namespace s2s {

std::optional<TrainingFeedback> feedbackOn(const Contents& contents, const PlanItem& item, const Verdict& verdict) {
  if (item.kind != PlanItemKind::Training)
    return std::nullopt;
  const Battle* battle = contents.findBattle(item.battle);
  const KnownAnswer* known = contents.findKnownAnswer(item.battle);
  if (!battle || !known || (known->winner != battle->a && known->winner != battle->b))
    return std::nullopt;
  const Seat expected = known->winner == battle->a ? Seat::A : Seat::B;
  return TrainingFeedback{shownOf(expected, item.first), verdict.winner == known->winner, known->reason,
                          known->reasonCn};
}

}  // namespace s2s
