// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/Current.h"
#include "core/store/Connection.h"
#include "core/store/Schema.h"
#include "tests/core/store/StudyFixture.h"

#include <functional>

using namespace s2s;
using namespace s2s::test;

namespace {

struct MarkCase {
  const char* name;
  std::function<void(QualityMark&)> change;
};

const QList<MarkCase>& markCases() {
  static const QList<MarkCase> cases = {
      {"as built", [](QualityMark&) {}},
      {"adjudication", [](QualityMark& m) { m.round = MarkRound::Adjudication; }},
      {"corrected", [](QualityMark& m) { m.mark = Mark::KeepCorrected; }},
      {"rejected", [](QualityMark& m) { m.mark = Mark::Reject; }},
      {"every reason", [](QualityMark& m) { m.reasons = MarkReasons::fromInt(127); }},
      {"two reasons", [](QualityMark& m) { m.reasons = MarkReason::WrongLevel | MarkReason::Privacy; }},
      {"level proposed", [](QualityMark& m) { m.levelProposed = Level::L3; }},
      {"level said first", [](QualityMark& m) { m.levelSaid = Level::L1; }},
      {"text", [](QualityMark& m) { m.textCorrected = QStringLiteral("请先慢后快地念 'x'\n"); }},
      {"span",
       [](QualityMark& m) {
         m.span = {120, 3'450};
       }},
      {"audit: level right", [](QualityMark& m) { m.audit.levelRight = true; }},
      {"audit: tone wrong", [](QualityMark& m) { m.audit.paralinguisticsRight = false; }},
      {"note", [](QualityMark& m) { m.note = QStringLiteral("听不清 🙂"); }},
      {"withdrawn", [](QualityMark& m) { m.withdrawn = true; }},
      {"demo", [](QualityMark& m) { m.demo = true; }},
      {"not blind", [](QualityMark& m) { m.blind = false; }},
      {"revision", [](QualityMark& m) { m.revisionOf = EventId(QStringLiteral("older")); }},
      {"session", [](QualityMark& m) { m.session = QStringLiteral("s1"); }},
      {"sequence", [](QualityMark& m) { m.sequence = 9; }},
      {"times", [](QualityMark& m) { m.startedAt = 1700000000001, m.committedAt = 1700000000002; }},
      {"plays", [](QualityMark& m) { m.plays = 3; }},
      {"heard", [](QualityMark& m) { m.heard = 1.0 / 3.0; }},
      {"gain", [](QualityMark& m) { m.gainDb = -3.7; }},
      {"raw loudness", [](QualityMark& m) { m.policy = LoudnessPolicy::Raw; }},
      {"device", [](QualityMark& m) { m.device = QStringLiteral("USB 耳机"); }},
      {"active", [](QualityMark& m) { m.activeMs = 3'000'000'000; }},
      {"program version", [](QualityMark& m) { m.appVersion = QStringLiteral("0.2.0"); }},
      {"study", [](QualityMark& m) { m.study = StudyId(QStringLiteral("another")); }},
  };
  return cases;
}

QualityMark markOn(const Sample& sample, const char* reviewer, const char* event) {
  QualityMark mark;
  mark.event = EventId(QString::fromLatin1(event));
  mark.sample = sample.id;
  mark.reviewer = RaterId(QString::fromLatin1(reviewer));
  return mark;
}

}  // namespace

class TestStoreMarks : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void everyFieldOfAMarkComesBack_data() {
    QTest::addColumn<int>("place");
    for (int i = 0; i < markCases().size(); ++i)
      QTest::newRow(markCases().at(i).name) << i;
  }
  void everyFieldOfAMarkComesBack() {
    QFETCH(int, place);
    StudyOnDisk study;
    QualityMark mark = markOn(study.content.samples.at(0), "anna", "e1");
    markCases().at(place).change(mark);
    VERIFY_DONE(study.store->append(QList<QualityMark>{mark}));
    QCOMPARE(study.loadAgain().marks, QList<QualityMark>{mark});
  }
  void theSameMarkAgainAddsNothingAndAnotherUnderItsNameIsRefused() {
    StudyOnDisk study;
    QualityMark mark = markOn(study.content.samples.at(0), "anna", "e1");
    QCOMPARE(*study.store->append(QList<QualityMark>{mark}), 1);
    QCOMPARE(*study.store->append(QList<QualityMark>{mark}), 0);
    mark.note = QStringLiteral("another");
    const Result<int> refused =
        study.store->append(QList<QualityMark>{markOn(study.content.samples.at(1), "ben", "e2"), mark});
    COMPARE_FAULT(refused, Fault::StoreFailed);
    QVERIFY(refused.error().detail.contains(QLatin1String("e1")));
    QCOMPARE(study.loadAgain().marks.size(), 1);
  }
  void theSettingsOfTheWorkComeBack() {
    StudyOnDisk study;
    StudyInfo info = studyNamed(QStringLiteral("Settings"));
    info.quality = {{MarkRule::Kind::AtLeast, 5, 3}, true, ~quint64(0), 40};
    info.attention = {50, false, true, 2.5, 0.8, 0.95, 0.6};
    info.pack = {RaterId(QStringLiteral("anna")), QStringLiteral("secret")};
    info.plan.quotas.level = {{Level::L2, 30}, {Level::L4, 10}};
    info.plan.quotas.domain = {{Domain::Social, 12}};
    info.plan.quotas.language = {{QStringLiteral("zh"), 20}};
    info.plan.gold = 0.1;
    info.plan.training = 4;
    VERIFY_DONE(study.store->setInfo(info));
    QCOMPARE(study.loadAgain().info, info);
  }
  void aKnownAnswerIsReplacedAndTakenAway() {
    StudyOnDisk study;
    const Battle& battle = study.content.battles.at(0).battle;
    KnownAnswer known{battle.id, battle.a, PlanItemKind::Training, QStringLiteral("cut off"), QStringLiteral("被截断")};
    VERIFY_DONE(study.store->putKnownAnswers({known}));
    known.winner = battle.b;
    VERIFY_DONE(study.store->putKnownAnswers({known}));
    QCOMPARE(study.loadAgain().knownAnswers, QList<KnownAnswer>{known});
    known.winner = {};
    VERIFY_DONE(study.store->putKnownAnswers({known}));
    QVERIFY(study.loadAgain().knownAnswers.isEmpty());
  }
  void aStudyOfVersion1IsBackedUpAndOpensWithTheDefaults() {
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("old.s2sarena"));
    {
      auto connection = *sql::Connection::open(path, sql::Access::Create);
      VERIFY_DONE(connection->run(QStringLiteral("pragma application_id=%1").arg(sql::kApplicationId)));
      VERIFY_DONE(sql::migrate(*connection, {sql::knownScripts().constFirst()}, {}));
      VERIFY_DONE(
          connection->run(QStringLiteral("insert into study values (1, 'old', 'Old', 7, 0, 0, 'required', 1, 0, 'raw', "
                                         "3, 0, '[]', 1, 1.0, 0.05, 0)")));
    }
    auto opened = Store::open(path, OpenMode::ReadWrite);
    VERIFY_DONE(opened);
    const Result<Contents> contents = (*opened)->load();
    VERIFY_DONE(contents);
    QCOMPARE(contents->info.title, QStringLiteral("Old"));
    QCOMPARE(contents->info.quality, QualitySettings());
    QCOMPARE(contents->info.attention, AttentionSettings());
    QCOMPARE(contents->info.plan.gold, 0.0);
    QVERIFY(!contents->info.pack.isPack());
    const QString backup = QStringLiteral("before-v%1").arg(sql::knownVersion());
    QVERIFY(filesIn(folder.path()).join(QLatin1Char(' ')).contains(backup));
  }
  void ofSeveralMarksOnOneSampleTheLatestRevisionHolds() {
    const Sample sample = sampleOf(SetId(QStringLiteral("set")), QStringLiteral("s"));
    const QualityMark first = markOn(sample, "anna", "e1");
    QualityMark second = markOn(sample, "anna", "e2");
    second.revisionOf = first.event;
    QualityMark audit = markOn(sample, "anna", "e3");
    audit.round = MarkRound::Audit;
    QualityMark gone = markOn(sample, "ben", "e4");
    gone.withdrawn = true;
    const QList<QualityMark> events = {first, second, audit, gone};
    QStringList current;
    for (const QualityMark* mark : currentMarks(events))
      current.append(mark->event.text());
    QCOMPARE(current, (QStringList{QStringLiteral("e2"), QStringLiteral("e3")}));
  }
};

QTEST_GUILESS_MAIN(TestStoreMarks)
#include "tst_store_marks.moc"
