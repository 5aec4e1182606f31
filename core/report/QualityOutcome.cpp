// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/QualityOutcome.h"

#include "core/base/Codes.h"

#include <QHash>
#include <QSet>

#include <algorithm>
#include <utility>

namespace s2s {
namespace {

constexpr Codes<Fate, 4> kFateCodes{{"pending", "kept", "corrected", "rejected"}};

using MarksOfSample = QHash<SampleId, QList<const QualityMark*>>;

MarksOfSample bySample(const QList<const QualityMark*>& marks) {
  MarksOfSample of;
  for (const QualityMark* mark : marks)
    of[mark->sample].append(mark);
  return of;
}

bool keeps(const QualityMark* mark) { return mark->mark != Mark::Reject; }

/// What those who keep the sample want to have changed.
void takeCorrections(const QList<const QualityMark*>& marks, const Sample& sample, SampleOutcome& outcome) {
  QSet<QString> texts;
  QSet<Level> levels;
  for (const QualityMark* mark : marks) {
    if (!keeps(mark))
      continue;
    if (!mark->textCorrected.isEmpty() && mark->textCorrected != sample.text)
      texts.insert(mark->textCorrected);
    if (mark->levelProposed != Level::Unknown && mark->levelProposed != sample.level)
      levels.insert(mark->levelProposed);
  }
  outcome.textsDiffer = texts.size() > 1;
  outcome.levelsDiffer = levels.size() > 1;
  if (texts.size() == 1)
    outcome.text = *texts.cbegin();
  if (levels.size() == 1)
    outcome.level = *levels.cbegin();
}

Fate withCorrections(Fate fate, const SampleOutcome& outcome) {
  const bool hasCorrection = !outcome.text.isEmpty() || outcome.level != Level::Unknown;
  return fate == Fate::Kept && hasCorrection ? Fate::Corrected : fate;
}

/// Of several adjudications the one with the larger event id, as everywhere.
const QualityMark* deciding(const QList<const QualityMark*>& adjudications) {
  const auto last = std::max_element(adjudications.cbegin(), adjudications.cend(),
                                     [](const auto* one, const auto* two) { return one->event < two->event; });
  return last == adjudications.cend() ? nullptr : *last;
}

SampleOutcome outcomeOf(const Sample& sample, const QList<const QualityMark*>& checks, const QualityMark* adjudication,
                        const MarkRule& rule) {
  SampleOutcome outcome;
  outcome.sample = sample.id;
  for (const QualityMark* mark : checks) {
    ++(keeps(mark) ? outcome.keeps : outcome.rejects);
    if (!keeps(mark))
      outcome.reasons |= mark->reasons;
  }
  outcome.split = outcome.keeps > 0 && outcome.rejects > 0;
  outcome.adjudicated = adjudication != nullptr;
  if (!adjudication) {
    takeCorrections(checks, sample, outcome);
    outcome.fate = withCorrections(fateUnder(rule, outcome.keeps, outcome.rejects), outcome);
    return outcome;
  }
  takeCorrections({adjudication}, sample, outcome);
  if (!keeps(adjudication))
    outcome.reasons |= adjudication->reasons;
  outcome.fate = keeps(adjudication) ? withCorrections(Fate::Kept, outcome) : Fate::Rejected;
  return outcome;
}

int keepsNeeded(const MarkRule& rule, int reviewers) {
  switch (rule.kind) {
    case MarkRule::Kind::Unanimity: break;
    case MarkRule::Kind::Majority: return reviewers / 2 + 1;
    case MarkRule::Kind::AtLeast: return rule.k;
  }
  return reviewers;
}

}  // namespace

QString code(Fate fate) { return kFateCodes.of(fate); }

QList<const QualityMark*> countedMarks(const Contents& contents, MarkRound round) {
  QSet<RaterId> judges;
  for (const Rater& rater : contents.raters)
    if (rater.kind == RaterKind::Judge)
      judges.insert(rater.id);
  QList<const QualityMark*> marks = currentMarks(contents.marks);
  marks.removeIf([&](const QualityMark* mark) {
    const bool isBlindEnough = mark->blind || round == MarkRound::Adjudication;
    const bool belongs = contents.info.demo || !mark->demo;
    return mark->round != round || !isBlindEnough || !belongs || judges.contains(mark->reviewer);
  });
  return marks;
}

QList<SampleId> inCheck(const Contents& contents) {
  QList<SampleId> samples;
  samples.reserve(contents.samples.size());
  for (const Sample& sample : contents.samples)
    samples.append(sample.id);
  return samples;
}

QList<SampleOutcome> outcomes(const Contents& contents, const MarkRule& rule) {
  const MarksOfSample checks = bySample(countedMarks(contents, MarkRound::Check));
  const MarksOfSample adjudications = bySample(countedMarks(contents, MarkRound::Adjudication));
  QList<SampleOutcome> list;
  const QList<SampleId> samples = inCheck(contents);
  list.reserve(samples.size());
  for (const SampleId& id : samples)
    list.append(outcomeOf(*contents.findSample(id), checks.value(id), deciding(adjudications.value(id)), rule));
  return list;
}

Fate fateUnder(const MarkRule& rule, int keeps, int rejects) {
  const int reviewers = std::max(rule.reviewers, keeps + rejects);
  const int needed = keepsNeeded(rule, reviewers);
  if (rejects > reviewers - needed)
    return Fate::Rejected;
  return keeps >= needed ? Fate::Kept : Fate::Pending;
}

}  // namespace s2s
