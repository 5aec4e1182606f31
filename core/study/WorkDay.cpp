// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/study/WorkDay.h"

#include "core/model/Current.h"

#include <QDateTime>
#include <QHash>

#include <algorithm>

namespace s2s {
namespace {

constexpr int kFirstHour = 4;

template <class Event, class Field>
QList<Event> ownEvents(const QList<Event>& events, Field who, const RaterId& rater) {
  QList<Event> own;
  std::copy_if(events.cbegin(), events.cend(), std::back_inserter(own),
               [&](const Event& event) { return event.*who == rater; });
  return own;
}

void countRepeats(const QList<const Verdict*>& current, DaySummary& summary) {
  QHash<BattleId, const Verdict*> first;
  for (const Verdict* verdict : current)
    if (verdict->trial == QLatin1String("1") && verdict->outcome == Outcome::Won)
      first.insert(verdict->battle, verdict);
  for (const Verdict* verdict : current) {
    const Verdict* before = first.value(verdict->battle);
    if (!before || verdict->trial != QLatin1String("2") || verdict->outcome != Outcome::Won)
      continue;
    ++summary.repeats;
    if (verdict->winner == before->winner)
      ++summary.repeatsSame;
  }
}

}  // namespace

DaySpan workDay(qint64 nowMs) {
  const QDateTime now = QDateTime::fromMSecsSinceEpoch(nowMs);
  const QDate date = now.time().hour() < kFirstHour ? now.date().addDays(-1) : now.date();
  const QTime begin(kFirstHour, 0);
  return {QDateTime(date, begin).toMSecsSinceEpoch(), QDateTime(date.addDays(1), begin).toMSecsSinceEpoch()};
}

DaySummary summaryOf(const Contents& contents, const RaterId& rater, DaySpan day) {
  DaySummary summary;
  const QList<Verdict> verdicts = ownEvents(contents.verdicts, &Verdict::rater, rater);
  QList<const Verdict*> upToNow;
  for (const Verdict* verdict : currentVerdicts(verdicts)) {
    if (verdict->committedAt < day.until)
      upToNow.append(verdict);
    if (!day.contains(verdict->committedAt))
      continue;
    ++summary.battles;
    summary.activeMs += verdict->listening.activeMs;
  }
  countRepeats(upToNow, summary);
  const QList<QualityMark> marks = ownEvents(contents.marks, &QualityMark::reviewer, rater);
  for (const QualityMark* mark : currentMarks(marks)) {
    if (!day.contains(mark->committedAt))
      continue;
    ++summary.samples;
    summary.activeMs += mark->activeMs;
  }
  return summary;
}

}  // namespace s2s
