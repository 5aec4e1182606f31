// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/store/StudyFixture.h"

#include <QElapsedTimer>

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

class TestStore : public QObject {
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
  void aHashOfAFileThatTheSetNoLongerNamesIsDropped() {
    StudyOnDisk study;
    const Sample& sample = study.content.samples.at(0);
    const Sound late{QStringLiteral("old.wav"), QStringLiteral("12"), SoundState::Present};
    VERIFY_DONE(study.store->setSounds({{sample.id, late}}, {}));
    QCOMPARE(study.loadAgain().samples.at(0), sample);
  }
  void everyFieldOfABattleARaterAndAWalkComesBack() {
    StudyOnDisk study;
    const Sample& sample = study.content.samples.at(0);
    const DrawnBattle drawn{battleOf(study.content.set.id, sample.id, study.content.responses.at(1).id,
                                     study.content.responses.at(2).id), 1.0 / 3.0};
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

  void battlesAndRatersThatAreThereStay() {
    StudyOnDisk study;
    QList<DrawnBattle> battles = study.content.battles;
    battles[0].propensity = 0.5;
    QList<Rater> raters = study.content.raters;
    raters[0].synthetic = true;
    VERIFY_DONE(study.store->addBattles(battles));
    VERIFY_DONE(study.store->addRaters(raters));
    const Contents contents = study.loadAgain();
    QCOMPARE(contents.battles, study.content.battles);
    QCOMPARE(contents.raters, study.content.raters);
  }
  void aWalkThatIsThereIsNotChanged() {
    StudyOnDisk study;
    const PlanItem first{study.content.raters.at(0).id, 0, study.content.battles.at(0).battle.id};
    PlanItem second = first;
    second.position = 1;
    second.battle = study.content.battles.at(1).battle.id;
    VERIFY_DONE(study.store->addPlan({second, first}));
    VERIFY_DONE(study.store->addPlan({first, second}));  // the same again
    PlanItem turned = second;
    turned.first = Seat::B;
    PlanItem third = second;
    third.position = 2;
    PlanItem others = first;
    others.rater = study.content.raters.at(1).id;
    COMPARE_FAULT(study.store->addPlan({first, turned}), Fault::StoreFailed);
    COMPARE_FAULT(study.store->addPlan({others, first, second, third}), Fault::StoreFailed);
    COMPARE_FAULT(study.store->addPlan({first}), Fault::StoreFailed);
    QCOMPARE(study.loadAgain().plan, (QList<PlanItem>{first, second}));
    VERIFY_DONE(study.store->addPlan({others}));
    QCOMPARE(study.loadAgain().plan, (QList<PlanItem>{first, second, others}));
  }

  void verdictsComeInTheOrderOfTheirTime() {
    StudyOnDisk study;
    QList<Verdict> events;
    for (const auto& [name, time] : {std::pair("b", 20), std::pair("c", 10), std::pair("a", 20)}) {
      events.append(study.verdict(QString::fromLatin1(name)));
      events.last().committedAt = time;
    }
    QCOMPARE(*study.store->append(events), 3);
    QCOMPARE(study.loadAgain().verdicts, (QList<Verdict>{events.at(1), events.at(2), events.at(0)}));
  }
  void anEventIsTakenOnce() {
    StudyOnDisk study;
    const Verdict one = study.verdict(QStringLiteral("one"));
    const Verdict two = study.verdict(QStringLiteral("two"));
    QCOMPARE(*study.store->append({one}), 1);
    QCOMPARE(*study.store->append({one}), 0);
    QCOMPARE(*study.store->append({one, two, two}), 1);
    QCOMPARE(study.loadAgain().verdicts, (QList<Verdict>{one, two}));
  }
  void anEventWithOtherContentRefusesTheWholeAppend() {
    StudyOnDisk study;
    const Verdict stored = study.verdict(QStringLiteral("stored"));
    QCOMPARE(*study.store->append({stored}), 1);
    Verdict forged = stored;
    forged.note = QStringLiteral("something else");
    const Result<int> refused = study.store->append({study.verdict(QStringLiteral("new")), forged});
    COMPARE_FAULT(refused, Fault::StoreFailed);
    QVERIFY(refused.error().detail.contains(QLatin1String("stored")));
    QCOMPARE(study.loadAgain().verdicts, QList<Verdict>{stored});
  }
  void aVerdictWithoutItsGroundRefusesTheWholeAppend_data() {
    QTest::addColumn<QString>("what");
    QTest::newRow("on an unknown battle") << "battle";
    QTest::newRow("by an unknown rater") << "rater";
    QTest::newRow("won by nobody") << "winner";
  }
  void aVerdictWithoutItsGroundRefusesTheWholeAppend() {
    QFETCH(QString, what);
    StudyOnDisk study;
    Verdict bad = study.verdict(QStringLiteral("bad"));
    if (what == QLatin1String("battle"))
      bad.battle = BattleId(QStringLiteral("unknown"));
    if (what == QLatin1String("rater"))
      bad.rater = RaterId(QStringLiteral("unknown"));
    if (what == QLatin1String("winner"))
      bad.winner = {};
    const Verdict good = study.verdict(QStringLiteral("good"));
    COMPARE_FAULT(study.store->append({good, bad}), Fault::StoreFailed);
    QVERIFY(study.store->load()->verdicts.isEmpty());
    QCOMPARE(*study.store->append({good}), 1);
    QCOMPARE(study.loadAgain().verdicts, QList<Verdict>{good});
  }

  void aSetThatIsReadAgainKeepsWhatBattlesStandOn() {
    StudyOnDisk study;
    SmallStudy next = study.content;
    next.samples.removeFirst();  // its battle stands on it and on the responses of systems 0 and 1
    next.samples[0].text = QStringLiteral("new words");
    next.responses.erase(next.responses.begin(), next.responses.begin() + 3);
    next.responses.removeLast();  // system 2 answers nothing any more
    next.systems.removeLast();
    next.set.version = QStringLiteral("2");
    VERIFY_DONE(study.store->putSet(next.set, next.systems, next.samples, next.responses));
    const Contents contents = study.loadAgain();
    QCOMPARE(contents.sets, QList<SetInfo>{next.set});
    QCOMPARE(contents.systems, next.systems);
    QVERIFY(contents.findSample(study.content.samples.at(0).id));
    QCOMPARE(contents.findSample(next.samples.at(0).id)->text, QStringLiteral("new words"));
    QCOMPARE(contents.samples.size(), 2);
    QCOMPARE(contents.responses.size(), 4);
    QVERIFY(!contents.findResponse(study.content.responses.at(2).id));
    QCOMPARE(contents.battles, study.content.battles);
  }
  void aSetThatIsReadAgainKeepsWhatHashingFound_data() {
    QTest::addColumn<int>("state");
    QTest::addColumn<QString>("stated");
    QTest::addColumn<QString>("kept");
    QTest::addColumn<int>("then");
    const int unchecked = static_cast<int>(SoundState::Unchecked), present = static_cast<int>(SoundState::Present);
    const int missing = static_cast<int>(SoundState::Missing), changed = static_cast<int>(SoundState::Changed);
    QTest::newRow("a present file is still known") << present << "" << "11" << present;
    QTest::newRow("the set states the same hash") << present << "11" << "11" << present;
    QTest::newRow("the set states another hash") << present << "22" << "22" << unchecked;
    QTest::newRow("a missing file is looked for again") << missing << "" << "11" << unchecked;
    QTest::newRow("a changed file is accepted") << changed << "" << "" << unchecked;
    QTest::newRow("a changed file that the set states is checked again") << changed << "11" << "11" << unchecked;
  }
  void aSetThatIsReadAgainKeepsWhatHashingFound() {
    QFETCH(int, state);
    QFETCH(QString, stated);
    QFETCH(QString, kept);
    QFETCH(int, then);
    StudyOnDisk study;
    SmallStudy again = study.content;
    const QString file = again.samples.at(0).sound.file;
    const Sound found{file, QStringLiteral("11"), static_cast<SoundState>(state)};
    VERIFY_DONE(study.store->setSounds({{again.samples.at(0).id, found}}, {}));
    again.samples[0].sound.sha256 = stated;
    VERIFY_DONE(study.store->putSet(again.set, again.systems, again.samples, again.responses));
    const Sound expected{file, kept, static_cast<SoundState>(then)};
    QCOMPARE(study.loadAgain().samples.at(0).sound, expected);
  }

  void whatIsReadIsOneStateEvenWhileItGrows() {
    StudyOnDisk study;
    Result<std::unique_ptr<Store>> reader = Store::open(study.path, OpenMode::ReadOnly);
    VERIFY_DONE(reader);
    QCOMPARE((*reader)->load()->verdicts.size(), 0);
    QCOMPARE(*study.store->append({study.verdict(QStringLiteral("e1"))}), 1);
    QCOMPARE((*reader)->load()->verdicts.size(), 1);
    COMPARE_FAULT((*reader)->append({study.verdict(QStringLiteral("e2"))}), Fault::StudyReadOnly);
    COMPARE_FAULT((*reader)->setInfo({}), Fault::StudyReadOnly);
    study.close();  // a reader is still there: its log stays, and nothing is lost
    QCOMPARE((*reader)->load()->verdicts.size(), 1);
    QCOMPARE(study.loadAgain().verdicts.size(), 1);
  }
  void aClosedStudyIsOneFile() {
    StudyOnDisk study;
    QCOMPARE(*study.store->append({study.verdict(QStringLiteral("e1"))}), 1);
    study.close();
    QCOMPARE(filesIn(study.folder.path()), QStringList{QStringLiteral("study.s2sarena")});
    VERIFY_DONE(Store::open(study.path, OpenMode::ReadOnly));
    QCOMPARE(filesIn(study.folder.path()), QStringList{QStringLiteral("study.s2sarena")});
  }
  void aLargeStudyOpensAtOnce() {
    // Sizes of the paper's sets: 1,243 samples (293 seed, 950 augment) of ten systems; 10,000 verdicts.
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("large.s2sarena"));
    const SmallStudy large = smallStudy(1243, 10);
    QList<Verdict> verdicts;
    for (int i = 0; i < 10000; ++i) {
      const Battle& battle = large.battles.at(i % large.battles.size()).battle;
      verdicts.append(verdictOn(battle, large.raters.at(i % 2).id, QStringLiteral("event-%1").arg(i, 28)));
      verdicts.last().committedAt = 1700000000000 + i;
    }
    QElapsedTimer timer;
    {
      const Result<std::unique_ptr<Store>> store = Store::create(path, studyNamed(QStringLiteral("Large")));
      VERIFY_DONE(store);
      timer.start();
      VERIFY_DONE((*store)->putSet(large.set, large.systems, large.samples, large.responses));
      qInfo("put the set: %lld ms", timer.restart());
      VERIFY_DONE((*store)->putSet(large.set, large.systems, large.samples, large.responses));
      qInfo("put the same set again: %lld ms", timer.restart());
      VERIFY_DONE((*store)->addBattles(large.battles));
      VERIFY_DONE((*store)->addRaters(large.raters));
      timer.restart();
      QCOMPARE(*(*store)->append(verdicts), 10000);
      qInfo("append 10,000 verdicts: %lld ms", timer.elapsed());
    }
    timer.restart();
    const Result<std::unique_ptr<Store>> store = Store::open(path, OpenMode::ReadOnly);
    VERIFY_DONE(store);
    qInfo("open: %lld ms", timer.restart());
    const Result<Contents> contents = (*store)->load();
    const qint64 elapsed = timer.elapsed();
    qInfo("load: %lld ms", elapsed);
    QCOMPARE(contents->samples, large.samples);
    QCOMPARE(contents->responses, large.responses);
    QCOMPARE(contents->verdicts, verdicts);
    QVERIFY(elapsed < 2000);  // 0.4 s is the aim; a loaded machine may take longer
  }
};

QTEST_GUILESS_MAIN(TestStore)
#include "tst_store.moc"
