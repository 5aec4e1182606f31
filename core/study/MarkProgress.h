// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/Contents.h"
#include "core/study/PlacedEvents.h"

#include <QHash>
#include <QList>

#include <optional>

namespace s2s {

/// The samples of a round in the order in which one reviewer meets them: all of the study in the check, the drawn ones
/// in the audit, and in the adjudication those that the reviewers are split about or correct in different ways, unless
/// somebody else has decided them. Shuffled by the seed of the study, the round and the reviewer; samples that come
/// later leave the order of the others as it is.
QList<SampleId> orderFor(const Contents& contents, const RaterId& reviewer, MarkRound round);

/// How far one reviewer is in a round: which samples have a mark now, in what order they were given. A value of the
/// quality check; knows nothing of sound.
class MarkProgress {
 public:
  MarkProgress() = default;
  MarkProgress(const Contents& contents, const RaterId& reviewer, MarkRound round);

  int total() const { return static_cast<int>(m_walk.size()); }
  int done() const { return m_events.done(); }
  SampleId sampleAt(int place) const { return m_walk.at(place); }
  bool isDone(int place) const { return m_events.isDone(place); }
  const QualityMark* markAt(int place) const { return m_events.at(place); }
  /// The event that a further one at this place revises: the mark, or its withdrawal.
  EventId lastEventAt(int place) const { return m_events.lastAt(place); }
  /// Places that were marked, the latest last.
  const QList<int>& order() const { return m_events.order(); }
  std::optional<int> placeOf(const EventId& event) const { return m_events.placeOf(event); }

  /// A further event of this reviewer in this round: a mark, a revision or a withdrawal.
  void add(const QualityMark& event);

 private:
  QList<SampleId> m_walk;
  QHash<SampleId, int> m_places;
  PlacedEvents<QualityMark> m_events;
};

}  // namespace s2s
