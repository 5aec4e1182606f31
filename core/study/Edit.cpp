// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/study/Edit.h"

#include "core/store/Store.h"

#include <QSet>

#include <algorithm>
#include <tuple>

namespace s2s {
namespace {

bool comesBefore(const Verdict& one, const Verdict& two) {
  return std::tie(one.committedAt, one.event.text()) < std::tie(two.committedAt, two.event.text());
}

bool walksBefore(const PlanItem& one, const PlanItem& two) {
  return std::tie(one.rater.text(), one.position) < std::tie(two.rater.text(), two.position);
}

void addVerdicts(QList<Verdict>& list, const QList<Verdict>& added) {
  QSet<EventId> known;
  if (added.size() > 1)
    for (const Verdict& verdict : std::as_const(list))
      known.insert(verdict.event);
  for (const Verdict& verdict : added)
    if (!known.contains(verdict.event))
      list.insert(std::upper_bound(list.cbegin(), list.cend(), verdict, comesBefore) - list.cbegin(), verdict);
}

}  // namespace

Changes Edit::changes() const {
  Changes what;
  what.setFlag(Change::Info, info.has_value());
  what.setFlag(Change::Raters, !raters.isEmpty());
  what.setFlag(Change::Plan, !battles.isEmpty() || !plan.isEmpty());
  what.setFlag(Change::Verdicts, !verdicts.isEmpty());
  return what;
}

Verdict withdrawalOf(const Verdict& verdict, const Clock& clock) {
  Verdict withdrawal;
  withdrawal.event = EventId(newEventId(clock));
  withdrawal.battle = verdict.battle;
  withdrawal.rater = verdict.rater;
  withdrawal.trial = verdict.trial;
  withdrawal.presentedFirst = verdict.presentedFirst;
  withdrawal.withdrawn = true;
  withdrawal.demo = verdict.demo;
  withdrawal.revisionOf = verdict.event;
  withdrawal.session = verdict.session;
  withdrawal.startedAt = withdrawal.committedAt = clock.nowMs();
  withdrawal.appVersion = QStringLiteral(S2S_VERSION);
  return withdrawal;
}

Result<int> write(Store& store, const Edit& edit) {
  int added = 0;
  const Result<void> written = store.together([&]() -> Result<void> {
    if (edit.info)
      if (const Result<void> done = store.setInfo(*edit.info); !done)
        return done;
    if (const Result<void> done = store.addRaters(edit.raters); !done)
      return done;
    if (const Result<void> done = store.addBattles(edit.battles); !done)
      return done;
    if (const Result<void> done = store.addPlan(edit.plan); !done)
      return done;
    const Result<int> events = store.append(edit.verdicts);
    if (!events)
      return events.error();
    added = *events;
    return {};
  });
  return written ? Result<int>(added) : written.error();
}

void bringInto(Contents& contents, const Edit& edit) {
  if (edit.info)
    contents.info = *edit.info;
  for (const Rater& rater : edit.raters)
    if (!contents.findRater(rater.id))
      contents.raters.append(rater);
  if (!edit.battles.isEmpty()) {
    for (const DrawnBattle& drawn : edit.battles)
      if (!contents.findBattle(drawn.battle.id))
        contents.battles.append(drawn);
    contents.index();
  }
  if (!edit.plan.isEmpty()) {
    contents.plan.append(edit.plan);
    std::sort(contents.plan.begin(), contents.plan.end(), walksBefore);
  }
  addVerdicts(contents.verdicts, edit.verdicts);
}

}  // namespace s2s
