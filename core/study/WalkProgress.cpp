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
  m_events.begin(
      own, currentVerdicts(own),
      [this](const Verdict& event) {
        return m_places.constFind({event.battle, event.trial});
      },
      m_places.cend());
}

void WalkProgress::add(const Verdict& event) {
  if (const auto place = m_places.constFind({event.battle, event.trial}); place != m_places.cend())
    m_events.add(*place, event);
}

}  // namespace s2s
