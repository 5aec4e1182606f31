// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/study/WalkProgress.h"

#include "core/stats/Counting.h"
#include "core/study/Walk.h"

namespace s2s {

WalkProgress::WalkProgress(const Contents& contents, const RaterId& rater) : m_walk(walkOf(contents, rater)) {
  for (qsizetype i = 0; i < m_walk.size(); ++i)
    m_places.insert({m_walk.at(i).battle, QString::number(m_walk.at(i).trial)}, static_cast<int>(i));
  QList<Verdict> own;
  for (const Verdict& event : contents.verdicts)
    if (event.rater == rater)
      own.append(event);
  for (const Verdict& event : std::as_const(own))
    if (const auto place = m_places.constFind({event.battle, event.trial}); place != m_places.cend())
      m_lastEvents.insert(*place, event.event);
  for (const Verdict* verdict : currentVerdicts(own))
    add(*verdict);
}

const Verdict* WalkProgress::verdictAt(int place) const {
  const auto it = m_verdicts.constFind(place);
  return it == m_verdicts.cend() ? nullptr : &*it;
}

std::optional<int> WalkProgress::placeOf(const EventId& event) const {
  for (const int place : m_order)
    if (m_verdicts.value(place).event == event)
      return place;
  return std::nullopt;
}

void WalkProgress::add(const Verdict& event) {
  const auto found = m_places.constFind({event.battle, event.trial});
  if (found == m_places.cend())
    return;
  const int place = *found;
  m_lastEvents.insert(place, event.event);
  m_order.removeOne(place);
  if (event.withdrawn) {
    m_verdicts.remove(place);
    return;
  }
  m_verdicts.insert(place, event);
  m_order.append(place);
}

}  // namespace s2s
