// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/Battle.h"
#include "core/model/JudgeWork.h"
#include "core/model/Plan.h"
#include "core/model/QualityMark.h"
#include "core/model/Rater.h"
#include "core/model/Sample.h"
#include "core/model/SavedMapping.h"
#include "core/model/SetInfo.h"
#include "core/model/StudyInfo.h"
#include "core/model/Verdict.h"

#include <QHash>
#include <QList>

namespace s2s {

/// All that a study holds, in memory. Lists keep file order; find...() use the indices that index() builds.
struct Contents {
  StudyInfo info;
  QList<SetInfo> sets;
  QList<System> systems;
  QList<Sample> samples;
  QList<Response> responses;
  QList<DrawnBattle> battles;
  QList<Rater> raters;
  QList<PlanItem> plan;
  QList<KnownAnswer> knownAnswers;
  QList<Verdict> verdicts;   ///< every event, in the order (committedAt, event)
  QList<QualityMark> marks;  ///< the same
  Judging judging;
  QList<SavedMapping> mappings;  ///< the one used last first

  /// To be called once after the lists of samples, responses, battles or raters were changed by hand.
  void index();

  const SetInfo* findSet(const SetId& id) const;
  const Sample* findSample(const SampleId& id) const;
  const Response* findResponse(const ResponseId& id) const;
  const Battle* findBattle(const BattleId& id) const;
  const Rater* findRater(const RaterId& id) const;
  const KnownAnswer* findKnownAnswer(const BattleId& id) const;
  QList<const Response*> responsesTo(const SampleId& id) const;
  /// Absolute path of a sound of that sample's set; empty when the set is not known.
  QString pathOf(const SampleId& sample, const Sound& sound) const;

 private:
  QHash<SampleId, qsizetype> m_samples;
  QHash<ResponseId, qsizetype> m_responses;
  QHash<BattleId, qsizetype> m_battles;
  QHash<SampleId, QList<qsizetype>> m_responsesTo;
};

}  // namespace s2s
