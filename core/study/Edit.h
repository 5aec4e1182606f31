// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Clock.h"
#include "core/base/Result.h"
#include "core/model/Catalogue.h"
#include "core/model/Changes.h"
#include "core/model/Contents.h"

#include <optional>

namespace s2s {

class Store;
struct ReadVerdicts;

/// A change of a study: what is to be added, or said anew of a clip. Nothing is ever taken away; undo adds a
/// withdrawal.
struct Edit {
  std::optional<StudyInfo> info;
  QList<Rater> raters;
  QList<DrawnBattle> battles;
  QList<PlanItem> plan;
  QList<KnownAnswer> knownAnswers;  ///< one for a battle that has one replaces it; one without a winner takes it away
  QList<Verdict> verdicts;
  QList<QualityMark> marks;
  JudgeWork judging;
  Catalogue described;  ///< sets, samples and the like that the study lacks
  Catalogue replaced;   ///< those that it has, as they are to be from now on (a set was read again, or relinked)
  QList<SavedMapping> mappings;  ///< one for a table with the same columns replaces it

  Changes changes() const;
};

/// What a file of verdicts adds: the samples it describes, transcripts, raters, battles, events.
Edit editOf(const ReadVerdicts& found);

/// The event that takes a verdict or a mark back.
Verdict withdrawalOf(const Verdict& verdict, const Clock& clock);

QualityMark withdrawalOf(const QualityMark& mark, const Clock& clock);

/// Writes an edit into the store, in the store's thread: wholly or not at all. @return number of verdicts and marks
/// that were new.
Result<int> write(Store& store, const Edit& edit);
/// Brings the same edit into the values in memory.
void bringInto(Contents& contents, const Edit& edit);

}  // namespace s2s
