// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/Contents.h"
#include "core/study/PlacedEvents.h"

#include <QHash>
#include <QList>

#include <optional>

namespace s2s {

/// How far one annotator is in a walk: which places have a verdict now, in what order they were given. A value of the
/// session; knows nothing of sound.
class WalkProgress {
 public:
  WalkProgress() = default;
  WalkProgress(const Contents& contents, const RaterId& rater);

  const QList<PlanItem>& walk() const { return m_walk; }
  int total() const { return static_cast<int>(m_walk.size()); }
  int done() const { return m_events.done(); }
  bool isDone(int place) const { return m_events.isDone(place); }
  const Verdict* verdictAt(int place) const { return m_events.at(place); }
  /// The event that a further one at this place revises: the verdict, or its withdrawal.
  EventId lastEventAt(int place) const { return m_events.lastAt(place); }
  /// Places that were judged, the latest last.
  const QList<int>& order() const { return m_events.order(); }
  std::optional<int> placeOf(const EventId& event) const { return m_events.placeOf(event); }

  /// A further event of this rater: a verdict, a revision or a withdrawal.
  void add(const Verdict& event);

 private:
  QList<PlanItem> m_walk;
  QHash<std::pair<BattleId, QString>, int> m_places;  ///< by battle and trial
  PlacedEvents<Verdict> m_events;
};

}  // namespace s2s
