// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/study/NewStudy.h"

#include "core/store/Store.h"
#include "core/study/Demo.h"
#include "core/study/DemoMarks.h"
#include "core/study/Draw.h"
#include "core/study/Edit.h"
#include "core/study/Walk.h"

#include <QFile>
#include <QSet>

#include <cmath>
#include <memory>

namespace s2s {
namespace {

constexpr int kDemoBattlesPerSample = 3;
constexpr int kDemoWalk = 12;     ///< ten minutes
constexpr int kDemoTraining = 2;  ///< items with feedback before these

Result<QList<ReadSet>> readSets(const NewStudySettings& settings, SetReadOptions options) {
  options.levelBase = settings.levelBase ? settings.levelBase : options.levelBase;
  QList<ReadSet> sets;
  for (const QString& folder : settings.setFolders) {
    Result<ReadSet> set = readSet(folder, options);
    if (!set)
      return set.error();
    sets.append(*std::move(set));
  }
  return sets;
}

Contents contentsOf(const QList<ReadSet>& sets) {
  Contents contents;
  QSet<QString> systems;
  for (const ReadSet& set : sets) {
    contents.sets.append(set.set);
    contents.samples.append(set.samples);
    contents.responses.append(set.responses);
    for (const System& system : set.systems)
      if (!systems.contains(system.name)) {
        systems.insert(system.name);
        contents.systems.append(system);
      }
  }
  contents.index();
  return contents;
}

StudyInfo infoFor(const NewStudySettings& settings, const QList<ReadSet>& sets, const Clock& clock) {
  StudyInfo info = settings.info;
  info.id = StudyId(newEventId(clock));
  info.createdAt = clock.nowMs();
  info.title = settings.title;
  if (info.title.isEmpty() && !sets.isEmpty())
    info.title = sets.first().set.name;
  info.demo = settings.demo;
  if (settings.demo && info.plan.battles == 0)
    for (const ReadSet& set : sets)
      info.plan.battles += kDemoBattlesPerSample * static_cast<int>(set.samples.size());
  return info;
}

/// The invented raters walk over everything; whoever comes to the demo afterwards gets ten minutes of it.
Edit demoEdit(Contents& contents) {
  contents.knownAnswers = demoKnownAnswers(contents);
  const DemoEvents events = demoEvents(contents, contents.info.plan.seed);
  Edit edit;
  contents.info.plan.perRater = kDemoWalk;
  contents.info.plan.training = kDemoTraining;
  edit.info = contents.info;
  edit.raters = events.raters;
  edit.plan = events.plan;
  edit.knownAnswers = contents.knownAnswers;
  edit.verdicts = events.verdicts;
  edit.marks = events.marks;
  return edit;
}

Result<void> fill(Store& store, const QList<ReadSet>& sets, Contents& contents) {
  for (const ReadSet& set : sets)
    if (const Result<void> put = store.putSet(set.set, set.systems, set.samples, set.responses); !put)
      return put.error();
  Edit edit;
  edit.battles = plannedBattles(contents, contents.info.plan);
  bringInto(contents, edit);
  if (const Result<int> written = write(store, edit); !written)
    return written.error();
  if (!contents.info.demo)
    return {};
  if (const Result<int> written = write(store, demoEdit(contents)); !written)
    return written.error();
  return {};
}

}  // namespace

Result<NewStudyOutcome> makeStudy(const NewStudySettings& settings, const Clock& clock, const SetReadOptions& options) {
  Result<QList<ReadSet>> sets = readSets(settings, options);
  if (!sets)
    return sets.error();
  Contents contents = contentsOf(*sets);
  contents.info = infoFor(settings, *sets, clock);

  Result<std::unique_ptr<Store>> store = Store::create(settings.path, contents.info);
  if (!store)
    return store.error();
  if (const Result<void> filled = (*store)->together([&] { return fill(**store, *sets, contents); }); !filled) {
    store->reset();
    QFile::remove(settings.path);
    return filled.error();
  }
  return NewStudyOutcome{*std::move(sets), static_cast<int>(contents.battles.size())};
}

double expectedHours(int battles, double secondsEach) { return battles * secondsEach / 3600.0; }

PlanPreview previewPlan(const QList<ReadSet>& sets, const PlanSettings& plan) {
  const Contents contents = contentsOf(sets);
  PlanPreview preview;
  for (const System& system : contents.systems)
    preview.systems.append(system.name);
  preview.battles = static_cast<int>(plannedBattles(contents, plan).size());
  const int walk = plan.perRater > 0 ? qMin(plan.perRater, preview.battles) : preview.battles;
  preview.hours = expectedHours(walk + static_cast<int>(std::lround(walk * plan.repeats)));
  return preview;
}

}  // namespace s2s
