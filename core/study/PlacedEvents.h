// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Id.h"

#include <QHash>
#include <QList>
#include <QSet>

#include <algorithm>
#include <optional>

namespace s2s {

/// What one person has said about the places of a walk, and in what order: of verdicts or quality marks. A value.
template <class Event>
class PlacedEvents {
 public:
  int done() const { return static_cast<int>(m_order.size()); }
  bool isDone(int place) const { return m_current.contains(place); }
  /// Null for a place about which nothing holds.
  const Event* at(int place) const {
    const auto it = m_current.constFind(place);
    return it == m_current.cend() ? nullptr : &*it;
  }
  /// The event that a further one at this place revises: the current one, or its withdrawal.
  EventId lastAt(int place) const { return m_last.value(place); }
  /// Places about which something holds, the latest last.
  const QList<int>& order() const { return m_order; }
  std::optional<int> placeOf(const EventId& event) const {
    for (const int place : m_order)
      if (m_current.constFind(place)->event == event)
        return place;
    return std::nullopt;
  }

  /// Takes in every event of this person, in any order, and the @p current ones among them, in theirs. @p placeOf gives
  /// an iterator to the place, or @p nowhere.
  template <class PlaceOf, class Iterator>
  void begin(const QList<Event>& own, const QList<const Event*>& current, PlaceOf placeOf, Iterator nowhere) {
    QSet<EventId> revised;
    for (const Event& event : own)
      revised.insert(event.revisionOf);
    for (const Event& event : own)
      if (const auto place = placeOf(event); place != nowhere && !revised.contains(event.event))
        m_last[*place] = std::max(m_last.value(*place), event.event);  // of two heads the larger id counts
    for (const Event* event : current)
      if (const auto place = placeOf(*event); place != nowhere)
        keep(*place, *event);
  }

  /// A further event: a first one, a revision or a withdrawal.
  void add(int place, const Event& event) {
    m_last.insert(place, event.event);
    keep(place, event);
  }

 private:
  void keep(int place, const Event& event) {
    m_order.removeOne(place);
    if (event.withdrawn) {
      m_current.remove(place);
      return;
    }
    m_current.insert(place, event);
    m_order.append(place);
  }

  QHash<int, Event> m_current;
  QHash<int, EventId> m_last;
  QList<int> m_order;
};

}  // namespace s2s
