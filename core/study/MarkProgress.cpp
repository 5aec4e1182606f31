// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/study/MarkProgress.h"

#include "core/model/Current.h"
#include "core/report/Audit.h"
#include "core/report/QualityOutcome.h"

#include <QSet>

#include <algorithm>
#include <utility>

namespace s2s {
namespace {

QList<SampleId> toAdjudicate(const Contents& contents, const RaterId& reviewer) {
  QSet<SampleId> own;
  for (const QualityMark* mark : currentMarks(contents.marks))
    if (mark->round == MarkRound::Adjudication && mark->reviewer == reviewer)
      own.insert(mark->sample);
  QList<SampleId> samples;
  for (const SampleOutcome& outcome : outcomes(contents, contents.info.quality.rule))
    if (outcome.needsAdjudication() || own.contains(outcome.sample))
      samples.append(outcome.sample);
  return samples;
}

QList<SampleId> samplesFor(const Contents& contents, const RaterId& reviewer, MarkRound round) {
  switch (round) {
    case MarkRound::Check: return inCheck(contents);
    case MarkRound::Adjudication: return toAdjudicate(contents, reviewer);
    case MarkRound::Audit: break;
  }
  return auditDraw(contents, contents.info.quality);
}

}  // namespace

QList<SampleId> orderFor(const Contents& contents, const RaterId& reviewer, MarkRound round) {
  const QString seed = QString::number(contents.info.plan.seed);
  QList<std::pair<QString, SampleId>> keyed;
  for (const SampleId& sample : samplesFor(contents, reviewer, round))
    keyed.append({hashedId({seed, code(round), reviewer.text(), sample.text()}), sample});
  std::sort(keyed.begin(), keyed.end());
  QList<SampleId> order;
  for (const auto& [key, sample] : std::as_const(keyed))
    order.append(sample);
  return order;
}

MarkProgress::MarkProgress(const Contents& contents, const RaterId& reviewer, MarkRound round)
    : m_walk(orderFor(contents, reviewer, round)) {
  for (qsizetype i = 0; i < m_walk.size(); ++i)
    m_places.insert(m_walk.at(i), static_cast<int>(i));
  QList<QualityMark> own;
  for (const QualityMark& event : contents.marks)
    if (event.reviewer == reviewer && event.round == round)
      own.append(event);
  m_events.begin(
      own, currentMarks(own), [this](const QualityMark& event) { return m_places.constFind(event.sample); },
      m_places.cend());
}

void MarkProgress::add(const QualityMark& event) {
  if (const auto place = m_places.constFind(event.sample); place != m_places.cend())
    m_events.add(*place, event);
}

}  // namespace s2s
