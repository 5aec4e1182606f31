// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/store/StudyFixture.h"

#include <functional>
#include <limits>

using namespace s2s;
using namespace s2s::test;

namespace {

using ChangeVerdict = std::function<void(Verdict&, const Battle&)>;

struct VerdictCase {
  const char* name;
  ChangeVerdict change;
};

JudgeAnswer someJudge() {
  JudgeAnswer judge;
  judge.model = QStringLiteral("model");
  judge.modelVersion = QStringLiteral("2025-01");
  judge.promptVersion = QStringLiteral("p3");
  judge.status = JudgeStatus::Refused;
  judge.latencyMs = 5'000'000'000;
  judge.cost = 0.1;
  judge.raw = QStringLiteral("{\"winner\":\"甲\"}\n");
  return judge;
}

void decide(Verdict& verdict, Outcome withoutWinner) {
  verdict.outcome = withoutWinner;
  verdict.winner = {};
}

const QList<VerdictCase>& verdictCases() {
  static const QList<VerdictCase> cases = {
      {"as built", [](Verdict&, const Battle&) {}},
      {"trial", [](Verdict& v, const Battle&) { v.trial = QStringLiteral("ba"); }},
      {"tie", [](Verdict& v, const Battle&) { decide(v, Outcome::Tie); }},
      {"undecided", [](Verdict& v, const Battle&) { decide(v, Outcome::Undecided); }},
      {"b won", [](Verdict& v, const Battle& b) { v.winner = b.b; }},
      {"presented first", [](Verdict& v, const Battle& b) { v.presentedFirst = b.b; }},
      {"alignment", [](Verdict& v, const Battle&) { v.criteria.alignment = Preference::A; }},
      {"expressiveness", [](Verdict& v, const Battle&) { v.criteria.expressiveness = Preference::B; }},
      {"quality", [](Verdict& v, const Battle&) { v.criteria.quality = Preference::Same; }},
      {"a acceptable", [](Verdict& v, const Battle&) { v.acceptable.a = true; }},
      {"b not acceptable", [](Verdict& v, const Battle&) { v.acceptable.b = false; }},
      {"a silent", [](Verdict& v, const Battle&) { v.broken.a = Broken::Silent; }},
      {"b in the wrong language", [](Verdict& v, const Battle&) { v.broken.b = Broken::WrongLanguage; }},
      {"skipped", [](Verdict& v, const Battle&) { v.skip = SkipReason::NamesItself; }},
      {"loser reason", [](Verdict& v, const Battle&) { v.loserReason = LoserReason::NotRecognised; }},
      {"gate", [](Verdict& v, const Battle&) { v.gate = Gate::Waived; }},
      {"note", [](Verdict& v, const Battle&) { v.note = QStringLiteral("甲 'better'\n\"\\ 🙂 e\u0301"); }},
      {"withdrawn", [](Verdict& v, const Battle&) { v.withdrawn = true; }},
      {"gold", [](Verdict& v, const Battle&) { v.gold = true; }},
      {"trap", [](Verdict& v, const Battle&) { v.trap = true; }},
      {"training", [](Verdict& v, const Battle&) { v.training = true; }},
      {"demo", [](Verdict& v, const Battle&) { v.demo = true; }},
      {"not blind", [](Verdict& v, const Battle&) { v.blind = false; }},
      {"revision", [](Verdict& v, const Battle&) { v.revisionOf = EventId(QStringLiteral("older")); }},
      {"session", [](Verdict& v, const Battle&) { v.session = QStringLiteral("s7"); }},
      {"sequence", [](Verdict& v, const Battle&) { v.sequence = 12; }},
      {"started", [](Verdict& v, const Battle&) { v.startedAt = 1700000000001; }},
      {"committed", [](Verdict& v, const Battle&) { v.committedAt = 1700000000002; }},
      {"instruction played", [](Verdict& v, const Battle&) { v.listening.plays.instruction = 3; }},
      {"a played", [](Verdict& v, const Battle&) { v.listening.plays.a = 4; }},
      {"b played", [](Verdict& v, const Battle&) { v.listening.plays.b = 5; }},
      {"instruction heard", [](Verdict& v, const Battle&) { v.listening.heard.instruction = 0.98; }},
      {"a heard", [](Verdict& v, const Battle&) { v.listening.heard.a = 1.0 / 3.0; }},
      {"b heard", [](Verdict& v, const Battle&) { v.listening.heard.b = 1; }},
      {"gain of a", [](Verdict& v, const Battle&) { v.listening.gainDb.a = -3.7; }},
      {"gain of b", [](Verdict& v, const Battle&) { v.listening.gainDb.b = 5e-324; }},
      {"raw loudness", [](Verdict& v, const Battle&) { v.listening.policy = LoudnessPolicy::Raw; }},
      {"device", [](Verdict& v, const Battle&) { v.listening.device = QStringLiteral("USB 耳机"); }},
      {"active", [](Verdict& v, const Battle&) { v.listening.activeMs = 3'000'000'000; }},
      {"judge", [](Verdict& v, const Battle&) { v.judge = someJudge(); }},
      {"judge that says nothing", [](Verdict& v, const Battle&) { v.judge = JudgeAnswer(); }},
      {"program version", [](Verdict& v, const Battle&) { v.appVersion = QStringLiteral("0.1.0"); }},
      {"study", [](Verdict& v, const Battle&) { v.study = StudyId(QStringLiteral("another")); }},
  };
  return cases;
}

StudyInfo fullInfo() {
  StudyInfo info;
  info.id = StudyId(QStringLiteral("id"));
  info.title = QStringLiteral("听 the voices");
  info.createdAt = 1700000000123;
  info.demo = info.closed = true;
  info.criteria = CriteriaMode::Off;
  info.askAcceptable = false;
  info.askLoserReason = true;
  info.policy = LoudnessPolicy::Raw;
  info.showProsody = true;
  info.rawTasks = {QStringLiteral("whispering"), QStringLiteral("喊叫")};
  info.attention.lockVolume = true;
  info.plan.seed = std::numeric_limits<quint64>::max();
  info.plan.battles = 400;
  info.plan.systems = {QStringLiteral("Pipeline(4o)"), QStringLiteral("with \"quotes\", comma"),
                       QStringLiteral("系统")};
  info.plan.overlap = 0.3;
  info.plan.repeats = 0.1;
  return info;
}

SetInfo fullSet() {
  SetInfo set;
  set.id = SetId(QStringLiteral("t"));
  set.name = QStringLiteral("n");
  set.version = QStringLiteral("v");
  set.licence = QStringLiteral("l");
  set.root = QStringLiteral("/r 根");
  set.levelBase = 0;
  set.policy = LoudnessPolicy::Raw;
  set.synthetic = true;
  return set;
}

System fullSystem() {
  System system;
  system.name = QStringLiteral("Sys");
  system.title = QStringLiteral("Title");
  system.group = QStringLiteral("industry");
  system.backbone = QStringLiteral("bb");
  system.encoder = QStringLiteral("en");
  system.decoder = QStringLiteral("de");
  system.licence = QStringLiteral("li");
  return system;
}

Sample fullSample(const SetId& set) {
  Sample sample = sampleOf(set, QStringLiteral("full"));
  sample.split = Split::Augment;
  sample.domain = Domain::Medical;
  sample.task = QStringLiteral("task");
  sample.level = Level::L3;
  sample.language = QStringLiteral("zh");
  sample.text = QStringLiteral("Say it");
  sample.textCn = QStringLiteral("说吧");
  sample.taskDescription = QStringLiteral("description");
  sample.cuesIn = QStringLiteral("{\"emotion\":\"sad\"}");
  sample.cuesOut = QStringLiteral("{\"speed\":\"slow\"}");
  sample.condition = QStringLiteral("clean");
  sample.source = QStringLiteral("source");
  sample.licence = QStringLiteral("CC0");
  sample.conversation = QStringLiteral("c1");
  sample.turn = 2;
  sample.sound = {QStringLiteral("in/满 #1.wav"), QStringLiteral("abcd"), SoundState::Missing};
  sample.extra = QStringLiteral("{\"column\":1}");
  return sample;
}

Response fullResponse(const Sample& sample, const QString& system) {
  Response response = responseOf(sample, system);
  response.transcript = QStringLiteral("好 fine");
  response.latencyMs = 812;
  response.sound = {QStringLiteral("out/x.wav"), QStringLiteral("ef01"), SoundState::Changed};
  response.extra = QStringLiteral("{}");
  return response;
}

}  // namespace

/// What is stored comes back equal, field by field.
class TestStoreValues : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  void everyFieldOfAVerdictComesBack_data() {
    QTest::addColumn<int>("index");
    for (int i = 0; i < verdictCases().size(); ++i)
      QTest::newRow(verdictCases().at(i).name) << i;
  }
  void everyFieldOfAVerdictComesBack() {
    QFETCH(int, index);
    StudyOnDisk study;
    Verdict verdict = study.verdict(QStringLiteral("e1"));
    const Verdict plain = verdict;
    verdictCases().at(index).change(verdict, study.content.battles.at(0).battle);
    QVERIFY(index == 0 || verdict != plain);
    VERIFY_DONE(study.store->append({verdict}));
    QCOMPARE(study.loadAgain().verdicts, QList<Verdict>{verdict});
  }
  void everyFieldOfTheStudyComesBack() {
    StudyOnDisk study;
    QCOMPARE(study.loadAgain().info, studyNamed(QStringLiteral("A study")));
    VERIFY_DONE(study.store->setInfo(fullInfo()));
    QCOMPARE(study.loadAgain().info, fullInfo());
    StudyInfo optional = fullInfo();
    optional.criteria = CriteriaMode::Optional;
    optional.demo = false;
    optional.plan.systems.clear();
    VERIFY_DONE(study.store->setInfo(optional));
    QCOMPARE(study.loadAgain().info, optional);
  }
  void everyFieldOfASetComesBack() {
    StudyOnDisk study;
    const SetInfo set = fullSet();
    const System system = fullSystem();
    const Sample sample = fullSample(set.id);
    const Response response = fullResponse(sample, system.name);
    VERIFY_DONE(study.store->putSet(set, {system}, {sample}, {response}));
    const Contents contents = study.loadAgain();
    QCOMPARE(contents.sets, (QList<SetInfo>{study.content.set, set}));
    QCOMPARE(contents.systems, study.content.systems + QList<System>{system});
    QCOMPARE(contents.samples, study.content.samples + QList<Sample>{sample});
    QCOMPARE(contents.responses, study.content.responses + QList<Response>{response});
    QCOMPARE(*contents.findResponse(response.id), response);  // load() has built the indices
  }
  void everyStateOfASoundComesBack_data() {
    QTest::addColumn<int>("state");
    QTest::newRow("unchecked") << static_cast<int>(SoundState::Unchecked);
    QTest::newRow("present") << static_cast<int>(SoundState::Present);
    QTest::newRow("missing") << static_cast<int>(SoundState::Missing);
    QTest::newRow("changed") << static_cast<int>(SoundState::Changed);
  }
  void everyStateOfASoundComesBack() {
    QFETCH(int, state);
    StudyOnDisk study;
    const Sample& sample = study.content.samples.at(1);
    const Response& response = study.content.responses.at(2);
    const Sound first{sample.sound.file, QStringLiteral("12"), static_cast<SoundState>(state)};
    const Sound second{response.sound.file, QStringLiteral("34"), static_cast<SoundState>(state)};
    VERIFY_DONE(study.store->setSounds({{sample.id, first}}, {{response.id, second}}));
    const Contents contents = study.loadAgain();
    QCOMPARE(contents.findSample(sample.id)->sound, first);
    QCOMPARE(contents.findResponse(response.id)->sound, second);
    QCOMPARE(contents.samples.at(0), study.content.samples.at(0));
  }
  void everyFieldOfABattleARaterAndAWalkComesBack() {
    StudyOnDisk study;
    const Sample& sample = study.content.samples.at(0);
    const DrawnBattle drawn{
        battleOf(study.content.set.id, sample.id, study.content.responses.at(1).id, study.content.responses.at(2).id),
        1.0 / 3.0};
    const Rater judge{RaterId(QStringLiteral("a-judge")), RaterKind::Judge, true};
    VERIFY_DONE(study.store->addBattles({drawn}));
    VERIFY_DONE(study.store->addRaters({judge}));
    QList<PlanItem> walk;
    for (const PlanItemKind kind : {PlanItemKind::Training, PlanItemKind::Regular, PlanItemKind::Gold,
                                    PlanItemKind::Trap, PlanItemKind::Repeat}) {
      const int position = static_cast<int>(walk.size());
      walk.append({study.content.raters.at(1).id, position, drawn.battle.id, 1 + position % 2,
                   position % 2 ? Seat::B : Seat::A, kind});
    }
    VERIFY_DONE(study.store->addPlan(walk));
    const Contents contents = study.loadAgain();
    QCOMPARE(contents.battles, study.content.battles + QList<DrawnBattle>{drawn});
    QCOMPARE(contents.raters, study.content.raters + QList<Rater>{judge});
    QCOMPARE(contents.plan, walk);
  }
};

QTEST_GUILESS_MAIN(TestStoreValues)
#include "tst_store_values.moc"
