// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/QualityMark.h"

#include <optional>

namespace s2s {

/// A quality mark in the making.
struct MarkDraft {
  MarkReasons reasons;
  Level levelProposed = Level::Unknown;
  Level levelSaid = Level::Unknown;
  QString textCorrected;
  SpanMs span;
  AuditAnswers audit;
  QString note;

  bool hasCorrection() const { return levelProposed != Level::Unknown || !textCorrected.isEmpty(); }
  bool operator==(const MarkDraft&) const = default;
};

/// Why a press in the quality check did nothing; the words are made by the page.
enum class MarkRefusal {
  NotReady,
  NotHeard,
  LevelNotSaid,       ///< the reviewer says which level it is before the claimed one is shown
  ReasonMissing,      ///< a rejection says why
  LevelMissing,       ///< "wrong level" says which it is
  CorrectionMissing,  ///< of the text or the level
  HasCorrection,      ///< a plain keep would lose it
  HasReason,          ///< kept in spite of a reason: the same press again commits
  ReadOnly,
  NothingToUndo,
};

/// What speaks against giving @p mark with this draft.
std::optional<MarkRefusal> objectionTo(const MarkDraft& draft, Mark mark);

void writeDraft(const MarkDraft& draft, QualityMark& mark);
MarkDraft draftOf(const QualityMark& mark);

}  // namespace s2s
