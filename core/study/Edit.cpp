// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/study/Edit.h"

#include "core/model/Current.h"
#include "core/sets/VerdictFile.h"
#include "core/store/Store.h"

#include <QHash>
#include <QSet>

#include <algorithm>
#include <iterator>
#include <tuple>

namespace s2s {
namespace {

bool walksBefore(const PlanItem& one, const PlanItem& two) {
  return std::tie(one.rater.text(), one.position) < std::tie(two.rater.text(), two.position);
}

/// A whole file: sorted once, where inserting one by one would move the rest each time.
template <class Event>
void addManyEvents(QList<Event>& list, const QList<Event>& added) {
  QSet<EventId> known;
  known.reserve(list.size() + added.size());
  for (const Event& event : std::as_const(list))
    known.insert(event.event);
  for (const Event& event : added) {
    if (known.contains(event.event))
      continue;
    known.insert(event.event);
    list.append(event);
  }
  std::sort(list.begin(), list.end(), [](const Event& one, const Event& two) { return givenBefore(one, two); });
}

template <class Event>
void addEvents(QList<Event>& list, const QList<Event>& added) {
  constexpr qsizetype kMany = 100;
  if (added.size() > kMany)
    return addManyEvents(list, added);
  for (const Event& event : added) {
    const auto place = std::upper_bound(list.cbegin(), list.cend(), event,
                                        [](const Event& one, const Event& two) { return givenBefore(one, two); });
    const bool isKnown = place != list.cbegin() && std::prev(place)->event == event.event;
    if (!isKnown)
      list.insert(place - list.cbegin(), event);
  }
}

void putKnownAnswers(QList<KnownAnswer>& list, const QList<KnownAnswer>& answers) {
  for (const KnownAnswer& answer : answers) {
    list.removeIf([&](const KnownAnswer& known) { return known.battle == answer.battle; });
    if (!answer.winner.isEmpty())
      list.append(answer);
  }
}

template <class Value, class Find>
void addUnknown(QList<Value>& list, const QList<Value>& added, Find isKnown) {
  for (const Value& value : added)
    if (!isKnown(value))
      list.append(value);
}

void bringIn(Contents& contents, const Catalogue& added) {
  if (added.isEmpty())
    return;
  addUnknown(contents.sets, added.sets, [&](const SetInfo& set) { return contents.findSet(set.id) != nullptr; });
  addUnknown(contents.systems, added.systems, [&](const System& system) {
    return std::any_of(contents.systems.cbegin(), contents.systems.cend(),
                       [&](const System& known) { return known.name == system.name; });
  });
  addUnknown(contents.samples, added.samples,
             [&](const Sample& sample) { return contents.findSample(sample.id) != nullptr; });
  addUnknown(contents.responses, added.responses,
             [&](const Response& response) { return contents.findResponse(response.id) != nullptr; });
  contents.index();
}

/// Puts each value in the place of the one with the same key.
template <class Value, class Key>
void replaceEach(QList<Value>& list, const QList<Value>& given, Key keyOf) {
  QHash<QString, const Value*> wanted;
  for (const Value& value : given)
    wanted.insert(keyOf(value), &value);
  if (wanted.isEmpty())
    return;
  for (Value& value : list)
    if (const Value* other = wanted.value(keyOf(value)))
      value = *other;
}

void replaceIn(Contents& contents, const Catalogue& replaced) {
  replaceEach(contents.sets, replaced.sets, [](const SetInfo& set) { return set.id.text(); });
  replaceEach(contents.systems, replaced.systems, [](const System& system) { return system.name; });
  replaceEach(contents.samples, replaced.samples, [](const Sample& sample) { return sample.id.text(); });
  replaceEach(contents.responses, replaced.responses, [](const Response& response) { return response.id.text(); });
}

}  // namespace

Changes Edit::changes() const {
  Changes what;
  what.setFlag(Change::Info, info.has_value() || !mappings.isEmpty());
  what.setFlag(Change::Catalog, !described.isEmpty() || !replaced.isEmpty());
  what.setFlag(Change::Raters, !raters.isEmpty());
  what.setFlag(Change::Plan, !battles.isEmpty() || !plan.isEmpty() || !knownAnswers.isEmpty());
  what.setFlag(Change::Verdicts, !verdicts.isEmpty());
  what.setFlag(Change::Marks, !marks.isEmpty());
  what.setFlag(Change::Judges, !judging.isEmpty());
  return what;
}

Edit editOf(const ReadVerdicts& found) {
  return {.raters = found.raters,
          .battles = found.battles,
          .verdicts = found.verdicts,
          .marks = found.marks,
          .described = found.described,
          .replaced = {.responses = found.transcribed}};
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

QualityMark withdrawalOf(const QualityMark& mark, const Clock& clock) {
  QualityMark withdrawal;
  withdrawal.event = EventId(newEventId(clock));
  withdrawal.sample = mark.sample;
  withdrawal.reviewer = mark.reviewer;
  withdrawal.round = mark.round;
  withdrawal.withdrawn = true;
  withdrawal.demo = mark.demo;
  withdrawal.revisionOf = mark.event;
  withdrawal.session = mark.session;
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
    if (const Result<void> done = store.addCatalogue(edit.described); !done)
      return done;
    if (const Result<void> done = store.replaceCatalogue(edit.replaced); !done)
      return done;
    if (const Result<void> done = store.addRaters(edit.raters); !done)
      return done;
    if (const Result<void> done = store.addBattles(edit.battles); !done)
      return done;
    if (const Result<void> done = store.addPlan(edit.plan); !done)
      return done;
    if (const Result<void> done = store.putKnownAnswers(edit.knownAnswers); !done)
      return done;
    if (const Result<void> done = store.putMappings(edit.mappings); !done)
      return done;
    const Result<int> verdicts = store.append(edit.verdicts);
    if (!verdicts)
      return verdicts.error();
    const Result<int> marks = store.append(edit.marks);
    if (!marks)
      return marks.error();
    added = *verdicts + *marks;
    return store.addJudgeWork(edit.judging);
  });
  return written ? Result<int>(added) : written.error();
}

void bringInto(Contents& contents, const Edit& edit) {
  if (edit.info)
    contents.info = *edit.info;
  bringIn(contents, edit.described);
  replaceIn(contents, edit.replaced);
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
  putKnownAnswers(contents.knownAnswers, edit.knownAnswers);
  for (const SavedMapping& mapping : edit.mappings)
    putMapping(contents.mappings, mapping);
  addEvents(contents.verdicts, edit.verdicts);
  addEvents(contents.marks, edit.marks);
  contents.judging.add(edit.judging);
}

}  // namespace s2s
