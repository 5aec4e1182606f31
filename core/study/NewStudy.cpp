// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/study/NewStudy.h"

#include "core/store/Store.h"
#include "core/study/Demo.h"
#include "core/study/DemoMarks.h"
#include "core/study/Draw.h"
#include "core/study/Edit.h"
#include "core/study/SetAddition.h"
#include "core/study/Walk.h"

#include <QFile>
#include <QFileInfo>

#include <cmath>
#include <memory>

namespace s2s {
namespace {

constexpr int kDemoBattlesPerSample = 3;
constexpr int kDemoWalk = 12;     ///< ten minutes
constexpr int kDemoTraining = 2;  ///< items with feedback before these

Result<QList<ReadSet>> readSets(const NewStudySettings& settings, SetReadOptions options) {
  options.levelBase = settings.levelBase ? settings.levelBase : options.levelBase;
  if (!settings.indexFile.isEmpty())
    options.indexFile = settings.indexFile;
  if (settings.mapping)
    options.mapping = settings.mapping;
  options.choices = settings.choices;
  if (options.unpackInto.isEmpty())
    options.unpackInto = QFileInfo(settings.path).absolutePath();
  QList<ReadSet> sets;
  for (const QString& folder : settings.setFolders) {
    Result<ReadSet> set = readSet(folder, options);
    if (!set)
      return set.error();
    sets.append(*std::move(set));
  }
  return sets;
}

/// What the sets bring to a study that holds nothing yet. A set given twice counts once.
Result<Edit> editOf(const QList<ReadSet>& sets) {
  const Result<QList<SetAddition>> additions = additionsOf({}, sets, {JudgedChange::Accept, false});
  return additions ? Result<Edit>(editOf(*additions)) : additions.error();
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

Result<void> fill(Store& store, const Edit& sets, Contents& contents) {
  if (const Result<int> written = write(store, sets); !written)
    return written.error();
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
  const Result<Edit> edit = editOf(*sets);
  if (!edit)
    return edit.error();
  Contents contents;
  bringInto(contents, *edit);
  contents.info = infoFor(settings, *sets, clock);

  Result<std::unique_ptr<Store>> store = Store::create(settings.path, contents.info);
  if (!store)
    return store.error();
  if (const Result<void> filled = (*store)->together([&] { return fill(**store, *edit, contents); }); !filled) {
    store->reset();
    QFile::remove(settings.path);
    return filled.error();
  }
  return NewStudyOutcome{*std::move(sets), static_cast<int>(contents.battles.size())};
}

double expectedHours(int battles, double secondsEach) { return battles * secondsEach / 3600.0; }

PlanPreview previewPlan(const QList<ReadSet>& sets, const PlanSettings& plan) {
  PlanPreview preview;
  Contents contents;
  if (const Result<Edit> edit = editOf(sets))
    bringInto(contents, *edit);
  for (const System& system : contents.systems)
    preview.systems.append(system.name);
  preview.battles = static_cast<int>(plannedBattles(contents, plan).size());
  const int walk = plan.perRater > 0 ? qMin(plan.perRater, preview.battles) : preview.battles;
  preview.hours = expectedHours(walk + static_cast<int>(std::lround(walk * plan.repeats)));
  return preview;
}

}  // namespace s2s
