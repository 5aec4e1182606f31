// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/study/SetAddition.h"

#include "core/study/Draw.h"
#include "core/study/LinkedSamples.h"
#include "core/study/SetComparison.h"
#include "core/study/StatedAnswers.h"

#include <QHash>
#include <QSet>

#include <algorithm>
#include <utility>

namespace s2s {
namespace {

/// The samples and responses of which somebody has judged something: a verdict, a mark or a known answer.
struct Judged {
  explicit Judged(const Contents& contents) {
    const auto add = [&](const BattleId& id) {
      if (const Battle* battle = contents.findBattle(id)) {
        samples.insert(battle->sample);
        responses += {battle->a, battle->b};
      }
    };
    for (const Verdict& verdict : contents.verdicts)
      add(verdict.battle);
    for (const KnownAnswer& answer : contents.knownAnswers)
      add(answer.battle);
    for (const QualityMark& mark : contents.marks)
      samples.insert(mark.sample);
  }
  QSet<SampleId> samples;
  QSet<ResponseId> responses;
};

/// Works out what one set brings to a study.
class Adding {
 public:
  Adding(const Contents& contents, const ReadSet& set, const SetAdditionSettings& settings)
      : m_contents(contents), m_read(set), m_settings(settings), m_judged(contents), m_linked(contents, set) {}

  Result<SetAddition> run();

 private:
  bool isAnotherSet() const;
  SetAddition refused(const QString& otherRoot) const;
  void addSetRow();
  void addSystems();
  void addSample(const Sample& given);
  void addResponse(const Response& given);
  void takeStatedAnswers();
  void dropAnsweredProblems();
  void listGone();
  void drawBattles();
  bool mayTake(bool judged) const { return !judged || m_settings.judged == JudgedChange::Accept; }

  const Contents& m_contents;
  const ReadSet& m_read;
  const SetAdditionSettings& m_settings;
  Judged m_judged;
  LinkedSamples m_linked;
  SetAddition m_addition;
  QHash<SampleId, SampleId> m_idOf;  ///< of samples of the set -> in the study
  QHash<SampleId, QString> m_keyOf;  ///< in the study
  QSet<SampleId> m_given;            ///< in the study
  QSet<ResponseId> m_givenResponses;
  QHash<QString, QSet<QString>> m_heard;  ///< by the key in the set: the systems whose answers the linked samples have
  QSet<QString> m_spokenOf;               ///< files of these answers
};

/// The same name and nothing in common: two folders that are called alike.
bool Adding::isAnotherSet() const {
  const SetInfo* stored = m_contents.findSet(m_read.set.id);
  if (!stored || m_read.idIsStated || stored->root == m_read.set.root || m_read.samples.isEmpty())
    return false;
  return std::none_of(m_read.samples.cbegin(), m_read.samples.cend(),
                      [&](const Sample& sample) { return m_contents.findSample(sample.id) != nullptr; });
}

Result<SetAddition> Adding::run() {
  if (isAnotherSet())
    return Error{Fault::SetIdTaken, m_read.set.root, m_read.set.id.text()};
  m_addition.set = m_read.set.id;
  m_addition.name = m_read.set.name;
  m_addition.problems = m_read.problems;
  addSystems();
  for (const Sample& sample : m_read.samples)
    addSample(sample);
  if (const auto otherRoot = m_linked.otherRoot())
    return refused(*otherRoot);
  for (const Response& response : m_read.responses)
    addResponse(response);
  takeStatedAnswers();
  dropAnsweredProblems();
  addSetRow();
  for (SetInfo& set : m_linked.sets())
    m_addition.changed.sets.append(std::move(set));
  listGone();
  if (m_settings.drawBattles)
    drawBattles();
  return std::move(m_addition);
}

/// Nothing of the set, and why.
SetAddition Adding::refused(const QString& otherRoot) const {
  SetAddition nothing;
  nothing.set = m_read.set.id;
  nothing.name = m_read.set.name;
  nothing.problems = m_read.problems;
  nothing.problems.append({ProblemKind::SecondFolder, Severity::Refused, {}, 0, otherRoot});
  return nothing;
}

void Adding::addSetRow() {
  const SetInfo* stored = m_contents.findSet(m_read.set.id);
  m_addition.wasThere = stored != nullptr;
  // A set whose samples verdicts had described one and all has no row of its own to add.
  const bool isAllLinked = m_linked.count() > 0 && m_linked.count() == m_read.samples.size();
  if (!stored && !isAllLinked) {
    m_addition.added.sets.append(m_read.set);
  } else if (stored && *stored != m_read.set) {
    m_addition.differences += differencesOf(*stored, m_read.set);
    m_addition.changed.sets.append(m_read.set);
  }
}

void Adding::addSystems() {
  QHash<QString, const System*> stored;
  for (const System& system : m_contents.systems)
    stored.insert(system.name, &system);
  for (const System& given : m_read.systems) {
    const System* known = stored.value(given.name);
    if (!known) {
      m_addition.added.systems.append(given);
    } else if (const System wanted = filledIn(*known, given); wanted != *known) {
      m_addition.differences += differencesOf(*known, wanted);
      m_addition.changed.systems.append(wanted);
    }
  }
}

void Adding::addSample(const Sample& given) {
  const Sample* described = m_linked.sampleFor(given);
  const Sample* stored = described ? described : m_contents.findSample(given.id);
  const SampleId id = stored ? stored->id : given.id;
  m_idOf.insert(given.id, id);
  m_keyOf.insert(id, given.key);
  m_given.insert(id);
  if (!stored) {
    m_addition.added.samples.append(given);
    return;
  }
  const bool isNewlyLinked = described && m_linked.isNew(*described);
  const Sample before = described ? m_linked.filledIn(*described, given) : *stored;
  const Sample said = described ? m_linked.saidOf(before, given) : given;
  SampleComparison comparison = compared(before, said, mayTake(m_judged.samples.contains(id)));
  if (comparison.wanted == *stored) {
    ++m_addition.same;
  } else {
    m_addition.linked += isNewlyLinked ? 1 : 0;
    m_addition.changed.samples.append(std::move(comparison.wanted));
  }
  m_addition.differences += comparison.differences;
}

void Adding::addResponse(const Response& given) {
  Response wanted = given;
  wanted.sample = m_idOf.value(given.sample, given.sample);
  wanted.id = responseId(wanted.sample, wanted.system);
  m_givenResponses.insert(wanted.id);
  const Response* stored = m_contents.findResponse(wanted.id);
  if (!stored) {
    m_addition.added.responses.append(std::move(wanted));
    return;
  }
  const QString key = QStringLiteral("%1, %2").arg(m_keyOf.value(wanted.sample), wanted.system);
  ResponseComparison comparison = compared(*stored, wanted, key, mayTake(m_judged.responses.contains(wanted.id)));
  if (comparison.wanted == *stored)
    ++m_addition.same;
  else
    m_addition.changed.responses.append(std::move(comparison.wanted));
  m_addition.differences += comparison.differences;
}

/// Answers to linked samples that the set does not tell apart lie where the verdicts on them said.
void Adding::takeStatedAnswers() {
  if (m_linked.count() == 0)
    return;
  const StatedAnswers answers(m_read);
  QHash<ResponseId, qsizetype> changed;
  for (qsizetype i = 0; i < m_addition.changed.responses.size(); ++i)
    changed.insert(m_addition.changed.responses.at(i).id, i);
  for (const Response& stored : m_contents.responses) {
    const Sample* sample = m_contents.findSample(stored.sample);
    if (!sample || !m_linked.hasFound(sample->set))
      continue;
    const qsizetype place = changed.value(stored.id, -1);
    Response now = place < 0 ? stored : m_addition.changed.responses.at(place);
    const bool isOnlyNamed = now.sound.state == SoundState::Missing && now.sound.sha256.isEmpty();
    if (const QString file = isOnlyNamed ? answers.fileOf(now) : QString(); !file.isEmpty()) {
      now.sound = {file, {}, SoundState::Unchecked};
      ++m_addition.statedAnswers;
      m_addition.same -= place < 0 && m_givenResponses.contains(now.id) ? 1 : 0;
      if (place < 0)
        m_addition.changed.responses.append(now);
      else
        m_addition.changed.responses[place] = now;
    }
    if (now.sound.state == SoundState::Missing)
      continue;
    m_spokenOf.insert(now.sound.file);
    if (m_keyOf.contains(now.sample))
      m_heard[m_keyOf.value(now.sample)].insert(now.system);
  }
  for (const Response& added : std::as_const(m_addition.added.responses))
    if (m_keyOf.contains(added.sample))
      m_heard[m_keyOf.value(added.sample)].insert(added.system);
}

/// What the set by itself does not say, and the verdicts did.
void Adding::dropAnsweredProblems() {
  QSet<QString> answered;
  for (auto it = m_heard.cbegin(); it != m_heard.cend(); ++it)
    for (const QString& system : *it)
      answered.insert(QStringLiteral("%1, %2").arg(it.key(), system));
  m_addition.problems.removeIf([&](const Problem& problem) {
    switch (problem.kind) {
      case ProblemKind::NeedsIndex:
      case ProblemKind::UnusedSound: return m_spokenOf.contains(problem.detail);
      case ProblemKind::NoAnswer: return answered.contains(problem.detail);
      case ProblemKind::NoResponses: return m_heard.value(problem.detail).size() > 1;
      default: return false;
    }
  });
}

void Adding::listGone() {
  if (!m_addition.wasThere)
    return;
  for (const Sample& sample : m_contents.samples)
    if (sample.set == m_read.set.id && !m_given.contains(sample.id))
      m_addition.gone.append(sample.key);
  for (const Response& response : m_contents.responses) {
    const Sample* sample = m_contents.findSample(response.sample);
    if (sample && sample->set == m_read.set.id && m_given.contains(sample->id) &&
        !m_givenResponses.contains(response.id))
      m_addition.gone.append(QStringLiteral("%1, %2").arg(sample->key, response.system));
  }
}

/// Only for samples that are new, or have two answers only now: the plan of the others was made before.
void Adding::drawBattles() {
  QSet<SampleId> fresh;
  for (const Sample& sample : m_addition.added.samples)
    fresh.insert(sample.id);
  for (const Response& response : m_addition.added.responses)
    if (m_contents.responsesTo(response.sample).size() < 2)
      fresh.insert(response.sample);
  if (fresh.isEmpty())
    return;
  Contents after = m_contents;
  bringInto(after, editOf(m_addition));
  PlanSettings plan = m_contents.info.plan;
  plan.battles = 0;
  for (const DrawnBattle& drawn : plannedBattles(after, plan))
    if (fresh.contains(drawn.battle.sample))
      m_addition.battles.append(drawn);
}

}  // namespace

Edit editOf(const SetAddition& addition) {
  Edit edit;
  edit.described = addition.added;
  edit.replaced = addition.changed;
  edit.battles = addition.battles;
  return edit;
}

Result<SetAddition> additionOf(const Contents& contents, const ReadSet& set, const SetAdditionSettings& settings) {
  if (contents.info.demo)
    return Error{Fault::DemoRefused, contents.info.title};
  if (contents.info.pack.isPack())
    return Error{Fault::IsAPack, contents.info.title};
  return Adding(contents, set, settings).run();
}

Result<QList<SetAddition>> additionsOf(const Contents& contents, const QList<ReadSet>& sets,
                                       const SetAdditionSettings& settings) {
  Contents after = contents;
  QList<SetAddition> additions;
  for (const ReadSet& set : sets) {
    Result<SetAddition> addition = additionOf(after, set, settings);
    if (!addition)
      return addition.error();
    bringInto(after, editOf(*addition));
    additions.append(*std::move(addition));
  }
  return additions;
}

Edit editOf(const QList<SetAddition>& additions) {
  Edit all;
  for (const SetAddition& addition : additions) {
    all.described.sets += addition.added.sets;
    all.described.systems += addition.added.systems;
    all.described.samples += addition.added.samples;
    all.described.responses += addition.added.responses;
    all.replaced.sets += addition.changed.sets;
    all.replaced.systems += addition.changed.systems;
    all.replaced.samples += addition.changed.samples;
    all.replaced.responses += addition.changed.responses;
    all.battles += addition.battles;
  }
  return all;
}

Catalogue changesOf(const Contents& contents, const Relinked& relinked) {
  Catalogue changes;
  if (relinked.samples.isEmpty() && relinked.responses.isEmpty())
    return changes;
  changes.sets.append(relinked.set);
  for (const auto& [id, sound] : relinked.samples)
    if (const Sample* sample = contents.findSample(id)) {
      changes.samples.append(*sample);
      changes.samples.last().sound = sound;
    }
  for (const auto& [id, sound] : relinked.responses)
    if (const Response* response = contents.findResponse(id)) {
      changes.responses.append(*response);
      changes.responses.last().sound = sound;
    }
  return changes;
}

}  // namespace s2s
