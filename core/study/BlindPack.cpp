// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/study/BlindPack.h"

#include "core/report/Audit.h"
#include "core/study/PackKey.h"
#include "core/study/SystemNames.h"
#include "core/study/Walk.h"

#include <QSet>

#include <algorithm>

namespace s2s {
namespace {

constexpr QLatin1String kNobody("hidden");

/// What of the study's rules an annotator works by. The plan stays at home: it names systems and the share of gold.
StudyInfo hiddenInfo(const StudyInfo& info, const RaterId& rater) {
  StudyInfo hidden;
  hidden.id = info.id;
  hidden.title = info.title;
  hidden.createdAt = info.createdAt;
  hidden.criteria = info.criteria;
  hidden.askAcceptable = info.askAcceptable;
  hidden.askLoserReason = info.askLoserReason;
  hidden.policy = info.policy;
  hidden.rawTasks = info.rawTasks;
  hidden.showProsody = info.showProsody;
  hidden.quality = info.quality;
  hidden.attention.breakAfterMinutes = info.attention.breakAfterMinutes;
  hidden.attention.soundCheck = info.attention.soundCheck;
  hidden.attention.lockVolume = info.attention.lockVolume;
  hidden.plan.repeats = hidden.plan.gold = 0;
  hidden.pack.rater = rater;
  return hidden;
}

template <class Value, class IdOf>
void sortById(QList<Value>& list, IdOf idOf) {
  std::sort(list.begin(), list.end(), [&](const Value& one, const Value& two) { return idOf(one) < idOf(two); });
}

/// Makes one pack; what is written where follows from the ids alone, never from the order of the set.
class Maker {
 public:
  Maker(const Contents& study, const RaterId& rater)
      : m_study(study), m_key(study.info.pack.secret), m_names(systemNames(study)) {
    for (const SampleId& drawn : auditDraw(study, study.info.quality))
      m_audited.insert(drawn);
    m_pack.rater = rater;
    m_pack.contents.info = hiddenInfo(study.info, rater);
    m_pack.contents.raters.append({rater, RaterKind::Human, false});
    m_pack.contents.systems.append({kNobody});
  }

  void addWalk() {
    for (const PlanItem& item : walkOf(m_study, m_pack.rater)) {
      addBattle(*m_study.findBattle(item.battle));
      addItem(item);
    }
    addOwnVerdicts();
  }

  void addSamples() {
    for (const Sample& sample : m_study.samples)
      addSample(sample);
    addOwnMarks();
  }

  BlindPack finish() {
    Contents& made = m_pack.contents;
    sortById(made.samples, [](const Sample& sample) { return sample.id; });
    sortById(made.responses, [](const Response& response) { return response.id; });
    sortById(made.battles, [](const DrawnBattle& drawn) { return drawn.battle.id; });
    sortById(made.knownAnswers, [](const KnownAnswer& answer) { return answer.battle; });
    sortById(m_pack.sounds, [](const PackedSound& sound) { return sound.name; });
    made.index();
    return std::move(m_pack);
  }

 private:
  void addBattle(const Battle& battle) {
    if (m_battles.contains(battle.id))
      return;
    m_battles.insert(battle.id);
    addSample(*m_study.findSample(battle.sample));
    addResponse(*m_study.findResponse(battle.a));
    addResponse(*m_study.findResponse(battle.b));
    const Battle hidden{m_key.of(battle.id), m_key.of(battle.sample), m_key.of(battle.a), m_key.of(battle.b)};
    m_pack.contents.battles.append({hidden, std::nullopt});
  }

  void addItem(PlanItem item) {
    if (item.kind == PlanItemKind::Training)
      addAnswer(item.battle);
    if (item.kind == PlanItemKind::Gold || item.kind == PlanItemKind::Trap)
      item.kind = PlanItemKind::Regular;
    item.battle = m_key.of(item.battle);
    m_pack.contents.plan.append(item);
  }

  void addAnswer(const BattleId& battle) {
    const KnownAnswer* known = m_study.findKnownAnswer(battle);
    if (!known || known->kind != PlanItemKind::Training)
      return;
    KnownAnswer hidden = *known;
    hidden.battle = m_key.of(known->battle);
    hidden.winner = m_key.of(known->winner);
    m_pack.contents.knownAnswers.append(hidden);
  }

  void addSet(const SetId& id) {
    if (m_sets.contains(id))
      return;
    m_sets.insert(id);
    SetInfo hidden;
    hidden.id = m_key.of(id);
    if (const SetInfo* set = m_study.findSet(id)) {
      hidden.name = m_names.unlessNamed(set->name);
      hidden.version = m_names.unlessNamed(set->version);
      hidden.licence = m_names.unlessNamed(set->licence);
      hidden.policy = set->policy;
      hidden.synthetic = set->synthetic;
    }
    m_pack.contents.sets.append(hidden);
  }

  void addSample(const Sample& sample) {
    if (m_samples.contains(sample.id))
      return;
    m_samples.insert(sample.id);
    addSet(sample.set);
    Sample hidden = sample;
    hidden.id = m_key.of(sample.id);
    hidden.set = m_key.of(sample.set);
    hidden.key = hidden.id.text();
    hidden.sound = soundOf(sample.id, sample.sound, hidden.id.text());
    hidden.condition = m_names.unlessNamed(sample.condition);
    hidden.source = m_names.unlessNamed(sample.source);
    hidden.licence = m_names.unlessNamed(sample.licence);
    hidden.conversation = m_names.unlessNamed(sample.conversation);
    hidden.extra = m_audited.contains(sample.id) ? auditMark() : QString();
    m_pack.contents.samples.append(hidden);
  }

  void addResponse(const Response& response) {
    if (m_responses.contains(response.id))
      return;
    m_responses.insert(response.id);
    Response hidden;
    hidden.id = m_key.of(response.id);
    hidden.sample = m_key.of(response.sample);
    hidden.system = kNobody;
    hidden.sound = soundOf(response.sample, response.sound, hidden.id.text());
    m_pack.contents.responses.append(hidden);
  }

  Sound soundOf(const SampleId& sample, const Sound& sound, const QString& hidden) {
    if (sound.file.isEmpty())
      return {};
    const QString name = hidden + QStringLiteral(".flac");
    m_pack.sounds.append({m_study.pathOf(sample, sound), sound.sha256, name});
    return {name, {}, sound.state};
  }

  /// What this annotator has done already, so that the work goes on where it was.
  void addOwnVerdicts() {
    for (const Verdict& verdict : m_study.verdicts) {
      if (verdict.rater != m_pack.rater || !m_battles.contains(verdict.battle))
        continue;
      Verdict hidden = verdict;
      hidden.battle = m_key.of(verdict.battle);
      hidden.winner = m_key.of(verdict.winner);
      hidden.presentedFirst = m_key.of(verdict.presentedFirst);
      hidden.gold = hidden.trap = false;
      m_pack.contents.verdicts.append(hidden);
    }
  }

  void addOwnMarks() {
    for (const QualityMark& mark : m_study.marks) {
      if (mark.reviewer != m_pack.rater)
        continue;
      QualityMark hidden = mark;
      hidden.sample = m_key.of(mark.sample);
      m_pack.contents.marks.append(hidden);
    }
  }

  const Contents& m_study;
  PackKey m_key;
  NameFinder m_names;
  BlindPack m_pack;
  QSet<SetId> m_sets;
  QSet<SampleId> m_samples, m_audited;
  QSet<ResponseId> m_responses;
  QSet<BattleId> m_battles;
};

}  // namespace

BlindPack blindPack(const Contents& study, const RaterId& rater, PackWhat what) {
  Q_ASSERT(!study.info.pack.secret.isEmpty());
  Maker maker(study, rater);
  if (what != PackWhat::Marks)
    maker.addWalk();
  if (what != PackWhat::Battles)
    maker.addSamples();
  return maker.finish();
}

QList<Problem> textsThatName(const BlindPack& pack, const Contents& study) {
  const NameFinder names(systemNames(study));
  const PackIds ids(study, PackKey(study.info.pack.secret));
  QList<Problem> problems;
  const auto look = [&](const QString& where, const QString& text) {
    if (const QString name = names.in(text); !name.isEmpty())
      problems.append({ProblemKind::NamesSystem, Severity::Warning, where, 0, name});
  };
  const Contents& shown = pack.contents;
  look(QStringLiteral("title"), shown.info.title);
  look(QStringLiteral("annotator"), pack.rater.text());
  for (const Sample& sample : shown.samples) {
    const Sample* original = study.findSample(ids.sample(sample.id));
    const QString where = original ? original->key : sample.key;
    for (const QString& text : {sample.text, sample.textCn, sample.taskDescription, sample.cuesIn, sample.cuesOut,
                                sample.task, sample.language})
      look(where, text);
  }
  for (const KnownAnswer& answer : shown.knownAnswers)
    for (const QString& text : {answer.reason, answer.reasonCn})
      look(QStringLiteral("training"), text);
  for (const Verdict& verdict : shown.verdicts)
    look(QStringLiteral("note"), verdict.note);
  for (const QualityMark& mark : shown.marks)
    look(QStringLiteral("note"), mark.note + QLatin1Char(' ') + mark.textCorrected);
  return problems;
}

}  // namespace s2s
