// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/study/MarkDraft.h"

namespace s2s {

std::optional<MarkRefusal> objectionTo(const MarkDraft& draft, Mark mark) {
  if (mark == Mark::Reject && !draft.reasons)
    return MarkRefusal::ReasonMissing;
  if (draft.reasons.testFlag(MarkReason::WrongLevel) && draft.levelProposed == Level::Unknown)
    return MarkRefusal::LevelMissing;
  if (mark == Mark::KeepCorrected && !draft.hasCorrection())
    return MarkRefusal::CorrectionMissing;
  if (mark == Mark::Keep && draft.hasCorrection())
    return MarkRefusal::HasCorrection;
  if (mark == Mark::Keep && draft.reasons)
    return MarkRefusal::HasReason;
  return std::nullopt;
}

void writeDraft(const MarkDraft& draft, QualityMark& mark) {
  mark.reasons = draft.reasons;
  mark.levelProposed = draft.levelProposed;
  mark.levelSaid = draft.levelSaid;
  mark.textCorrected = draft.textCorrected;
  mark.span = draft.span;
  mark.audit = draft.audit;
  mark.note = draft.note;
}

MarkDraft draftOf(const QualityMark& mark) {
  return {mark.reasons, mark.levelProposed, mark.levelSaid, mark.textCorrected, mark.span, mark.audit, mark.note};
}

}  // namespace s2s
