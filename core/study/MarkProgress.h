// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/Contents.h"

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
  int done() const { return static_cast<int>(m_order.size()); }
  SampleId sampleAt(int place) const { return m_walk.at(place); }
  bool isDone(int place) const { return m_marks.contains(place); }
  const QualityMark* markAt(int place) const;
  /// The event that a further one at this place revises: the mark, or its withdrawal.
  EventId lastEventAt(int place) const { return m_lastEvents.value(place); }
  /// Places that were marked, the latest last.
  const QList<int>& order() const { return m_order; }
  std::optional<int> placeOf(const EventId& event) const;

  /// A further event of this reviewer in this round: a mark, a revision or a withdrawal.
  void add(const QualityMark& event);

 private:
  QList<SampleId> m_walk;
  QHash<SampleId, int> m_places;
  QHash<int, QualityMark> m_marks;
  QHash<int, EventId> m_lastEvents;
  QList<int> m_order;
};

}  // namespace s2s
