// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/study/MergeStudies.h"

#include "core/study/HandOut.h"
#include "core/study/Pairing.h"
#include "core/study/Walk.h"
#include "tests/core/study/StudyContents.h"

#include <algorithm>

namespace s2s::test {
namespace {

int g_event = 0;

EventId nextEvent() { return EventId(QStringLiteral("%1").arg(++g_event, 6, 10, QLatin1Char('0'))); }

template <class List, class Key>
void sortBy(List& list, Key key) {
  std::sort(list.begin(), list.end(), [&](const auto& a, const auto& b) { return key(a) < key(b); });
}

Contents canonical(Contents contents) {
  sortBy(contents.sets, [](const SetInfo& set) { return set.id; });
  sortBy(contents.systems, [](const System& system) { return system.name; });
  sortBy(contents.samples, [](const Sample& sample) { return sample.id; });
  sortBy(contents.responses, [](const Response& response) { return response.id; });
  sortBy(contents.raters, [](const Rater& rater) { return rater.id; });
  sortBy(contents.battles, [](const DrawnBattle& drawn) { return drawn.battle.id; });
  sortBy(contents.plan, [](const PlanItem& item) { return std::pair(item.rater.text(), item.position); });
  sortBy(contents.knownAnswers, [](const KnownAnswer& answer) { return answer.battle; });
  sortBy(contents.verdicts, [](const Verdict& verdict) { return verdict.event; });
  sortBy(contents.marks, [](const QualityMark& mark) { return mark.event; });
  for (SetInfo& set : contents.sets)
    set.root.clear();
  return contents;
}

}  // namespace

Contents leadStudy() {
  Contents study = contentsWith(24, 3);
  study.info.id = StudyId(QStringLiteral("study"));
  study.info.plan.gold = 0.2;
  study.info.plan.training = 1;
  study.battles = defaultBattles(study, study.info.plan);
  study.index();
  for (int i = 0; i < 4; ++i) {
    const Battle& battle = study.battles.at(i).battle;
    const auto kind = i == 0 ? PlanItemKind::Training : i == 1 ? PlanItemKind::Trap : PlanItemKind::Gold;
    study.knownAnswers.append({battle.id, battle.a, kind, QStringLiteral("why"), {}});
  }
  HandOutSettings settings;
  settings.annotators = {kZhang, kLi};
  bringInto(study, *handOutEdit(study, settings, kLeadPath));
  return study;
}

Edit workOf(const Contents& study, const RaterId& rater) {
  Edit edit;
  for (const PlanItem& item : walkOf(study, rater)) {
    Verdict verdict;
    verdict.event = nextEvent();
    verdict.battle = item.battle;
    verdict.rater = rater;
    verdict.trial = QString::number(item.trial);
    verdict.outcome = Outcome::Won;
    verdict.winner = study.findBattle(item.battle)->a;
    verdict.presentedFirst = study.findBattle(item.battle)->at(item.first);
    verdict.gold = item.kind == PlanItemKind::Gold;
    verdict.trap = item.kind == PlanItemKind::Trap;
    verdict.training = item.kind == PlanItemKind::Training;
    verdict.committedAt = g_event;
    edit.verdicts.append(verdict);
  }
  QualityMark mark;
  mark.event = nextEvent();
  mark.sample = study.samples.first().id;
  mark.reviewer = rater;
  mark.committedAt = g_event;
  edit.marks.append(mark);
  return edit;
}

Edit importedInto(const Contents& study, int first, int samples) {
  Edit edit;
  Catalogue& all = edit.described;
  all.sets.append(SetInfo{SetId(QStringLiteral("file")), QStringLiteral("file")});
  all.systems = {System{QStringLiteral("X")}, System{QStringLiteral("Y")}};
  edit.raters.append({RaterId(QStringLiteral("expert"))});
  for (int i = first; i < first + samples; ++i) {
    Sample sample;
    sample.set = all.sets.first().id;
    sample.key = QStringLiteral("emotion/%1").arg(i);
    sample.id = sampleId(sample.set, sample.key);
    sample.sound.state = SoundState::Missing;
    all.samples.append(sample);
    for (const System& system : std::as_const(all.systems))
      all.responses.append({responseId(sample.id, system.name), sample.id, system.name});
    const Battle battle =
        battleOf(sample.set, sample.id, all.responses.at(all.responses.size() - 2).id, all.responses.constLast().id);
    edit.battles.append({battle, std::nullopt});
    Verdict verdict;
    verdict.event = EventId(hashedId({QStringLiteral("file"), sample.key}));
    verdict.battle = battle.id;
    verdict.rater = edit.raters.first().id;
    verdict.outcome = Outcome::Won;
    verdict.winner = battle.b;
    verdict.sequence = i;
    edit.verdicts.append(verdict);
  }
  all.systems.removeIf([&](const System& system) {
    return std::any_of(study.systems.cbegin(), study.systems.cend(),
                       [&](const System& known) { return known.name == system.name; });
  });
  return edit;
}

Contents with(Contents study, const Edit& edit) {
  bringInto(study, edit);
  return study;
}

Contents merged(const Contents& study, const QList<MergeSource>& sources) {
  const Result<Merge> merge = mergeOf(study, kLeadPath, sources);
  if (!merge || !merge->conflicts.isEmpty())
    qFatal("not merged");
  return with(study, merge->edit);
}

Contents merged(const Contents& study, const QList<Contents>& others) {
  QList<MergeSource> sources;
  for (const Contents& other : others)
    sources.append({QStringLiteral("other.s2sarena"), other});
  return merged(study, sources);
}

bool areEqual(const Contents& one, const Contents& two) {
  const Contents a = canonical(one), b = canonical(two);
  return a.info == b.info && a.sets == b.sets && a.systems == b.systems && a.samples == b.samples &&
         a.responses == b.responses && a.raters == b.raters && a.battles == b.battles && a.plan == b.plan &&
         a.knownAnswers == b.knownAnswers && a.verdicts == b.verdicts && a.marks == b.marks;
}

}  // namespace s2s::test
