// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/Contents.h"
#include "core/model/Current.h"

#include <QList>
#include <QString>

#include <array>
#include <optional>

namespace s2s {

/// What becomes of a sample under the rule of the study.
enum class Fate { Pending, Kept, Corrected, Rejected };
inline constexpr std::array kFates = {Fate::Pending, Fate::Kept, Fate::Corrected, Fate::Rejected};
QString code(Fate fate);

/// What the reviewers, or the adjudicator, decided about one sample.
struct SampleOutcome {
  SampleId sample;
  Fate fate = Fate::Pending;
  bool split = false;            ///< some keep it, some reject it
  bool adjudicated = false;      ///< the adjudicator's mark decided, alone and as a whole
  int keeps = 0, rejects = 0;    ///< of the check, corrections among the keeps
  MarkReasons reasons;           ///< of the objections
  QString text;                  ///< the correction all who corrected the transcript agree on; empty: none
  bool textsDiffer = false;      ///< they do not: the transcript stays as it is until that is adjudicated
  Level level = Level::Unknown;  ///< likewise the level proposed
  bool levelsDiffer = false;

  bool isKept() const { return fate == Fate::Kept || fate == Fate::Corrected; }
  bool needsAdjudication() const { return !adjudicated && (split || textsDiffer || levelsDiffer); }
  bool operator==(const SampleOutcome&) const = default;
};

/// The current marks of one round that count: of people, invented ones only within a demo study, and blind ones only;
/// of the adjudication also those that were not, for the adjudicator is shown what the others said.
QList<const QualityMark*> countedMarks(const Contents& contents, MarkRound round);

/// The samples that are checked: all of the study, in its order.
QList<SampleId> inCheck(const Contents& contents);

/// One for each sample of inCheck(). Where more reviewers than the rule asks for have marked a sample, all of them
/// count.
QList<SampleOutcome> outcomes(const Contents& contents, const MarkRule& rule);

/// The fate that so many marks alone give, corrections aside: Kept, Rejected or Pending.
Fate fateUnder(const MarkRule& rule, int keeps, int rejects);

}  // namespace s2s
