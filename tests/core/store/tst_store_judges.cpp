// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/Backup.h"
#include "core/store/Repair.h"
#include "tests/core/store/StudyFixture.h"
#include "tests/support/JudgeWorkBuilders.h"

using namespace s2s;
using namespace s2s::test;

namespace {

const QString kRun = QStringLiteral("run-1");

struct JudgedStudy : StudyOnDisk {
  JudgeItem one = judgeItem(content.battles.at(0).battle, JudgeOrder::Ab, kRun);
  JudgeItem two = judgeItem(content.battles.at(0).battle, JudgeOrder::Ba, kRun);

  Result<void> begin() {
    const JudgeWork work{.judges = {studyJudge()}, .runs = {judgeRun(kRun, 2)}, .items = {one, two}};
    return store->addJudgeWork(work);
  }
  /// An ok answer with its verdict, in one transaction.
  Result<void> answer(const JudgeItem& item, const QString& event) {
    return store->together([&]() -> Result<void> {
      const Result<int> added = store->append(QList<Verdict>{verdict(QStringLiteral("v-") + event)});
      if (!added)
        return added.error();
      JudgeTry attempt = judgeTry(item, event, JudgeStatus::Ok);
      attempt.verdict = EventId(QStringLiteral("v-") + event);
      return store->addJudgeWork({.tries = {attempt}});
    });
  }
};

}  // namespace

class TestStoreJudges : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void whatWasAskedComesBack() {
    JudgedStudy study;
    VERIFY_DONE(study.begin());
    VERIFY_DONE(study.answer(study.one, QStringLiteral("t1")));
    JudgeTry refused = judgeTry(study.two, QStringLiteral("t2"), JudgeStatus::Refused);
    refused.number = 2;
    refused.detail = QStringLiteral("blocked");
    refused.raw = QStringLiteral("{\"blockReason\":\"SAFETY\"}");
    refused.modelVersion = QStringLiteral("m-1");
    refused.httpStatus = 200;
    refused.audioTokens = 100;
    refused.textTokens = 20;
    refused.outTokens = 3;
    refused.latencyMs = 1234;
    refused.audioSeconds = 12.5;
    refused.cost = 0.25;
    refused.startedAt = 1;
    refused.endedAt = 2;
    VERIFY_DONE(study.store->addJudgeWork({.tries = {refused}}));
    const Contents contents = study.loadAgain();
    QCOMPARE(contents.judging.judges, QList<StudyJudge>{studyJudge()});
    QCOMPARE(contents.judging.runs, QList<JudgeRunRecord>{judgeRun(kRun, 2)});
    const JudgeTally tally = contents.judging.tally(JudgeRunId(kRun));
    QCOMPARE(
        tally,
        (JudgeTally{.items = 2, .ok = 1, .refused = 1, .asked = 2, .retries = 1, .audioSeconds = 12.5, .cost = 0.25}));
    QCOMPARE(contents.judging.state(study.two.judge, {study.two.battle, JudgeOrder::Ba})->status, JudgeStatus::Refused);
    const Result<QList<JudgeTry>> tries = study.store->judgeTries(JudgeRunId(kRun));
    VERIFY_DONE(tries);
    QCOMPARE(tries->size(), 2);
    QVERIFY(tries->contains(refused));
  }
  void anItemIsThereOnce() {
    JudgedStudy study;
    VERIFY_DONE(study.begin());
    VERIFY_DONE(study.store->addJudgeWork(
        {.runs = {judgeRun(QStringLiteral("run-2"), 1)},
         .items = {judgeItem(study.content.battles.at(0).battle, JudgeOrder::Ab, QStringLiteral("run-2"))}}));
    QCOMPARE(study.store->rowCounts()->value(QStringLiteral("judge_items")), 2);
  }
  void anOkAnswerWithoutItsVerdictIsRefusedAsAWhole() {
    JudgedStudy study;
    VERIFY_DONE(study.begin());
    JudgeTry alone = judgeTry(study.one, QStringLiteral("t1"), JudgeStatus::Ok);
    COMPARE_FAULT(study.store->addJudgeWork({.tries = {alone}}), Fault::StoreFailed);
    alone.verdict = EventId(QStringLiteral("nowhere"));
    COMPARE_FAULT(study.store->addJudgeWork({.tries = {alone}}), Fault::StoreFailed);
    QCOMPARE(study.loadAgain().judging.tally(JudgeRunId(kRun)).done(), 0);
  }
  void aVerdictWhoseTryDoesNotFitIsNotStoredEither() {
    JudgedStudy study;
    VERIFY_DONE(study.begin());
    const JudgeItem foreign = judgeItem(study.content.battles.at(1).battle, JudgeOrder::Ab, kRun);
    COMPARE_FAULT(study.answer(foreign, QStringLiteral("t1")), Fault::StoreFailed);
    QVERIFY(study.loadAgain().verdicts.isEmpty());
  }
  void aRunThatWasNotEndedIsOpen() {
    JudgedStudy study;
    VERIFY_DONE(study.begin());
    QCOMPARE(study.loadAgain().judging.openRun(studyJudge().id)->id.text(), kRun);
    JudgeRunRecord run = judgeRun(kRun, 2);
    run.end = JudgeRunEnd::Cancelled;
    run.endedAt = 77;
    VERIFY_DONE(study.store->addJudgeWork({.ends = {run}}));
    const Contents contents = study.loadAgain();
    QVERIFY(!contents.judging.openRun(studyJudge().id));
    QCOMPARE(contents.judging.runs.constFirst(), run);
  }
  void aJudgeSavedAgainKeepsItsPlace() {
    JudgedStudy study;
    VERIFY_DONE(study.begin());
    StudyJudge renamed = studyJudge();
    renamed.event = EventId(QStringLiteral("saved-again"));
    renamed.rater = RaterId(QStringLiteral("Another name"));
    renamed.savedAt += 5;
    VERIFY_DONE(study.store->addJudgeWork({.judges = {studyJudge(QStringLiteral("judge-2")), renamed}}));
    const QList<StudyJudge> judges = study.loadAgain().judging.judges;
    QCOMPARE(judges.size(), 2);
    QVERIFY(judges.contains(renamed));
  }
  void theJournalBringsBackWhatCameAfterTheBackup() {
    JudgedStudy study;
    VERIFY_DONE(study.begin());
    study.loadAgain();
    const Result<Backup> backup = backUp(*study.store, 1'800'000'000'000);
    VERIFY_DONE(backup);
    VERIFY_DONE(study.answer(study.one, QStringLiteral("t1")));
    study.close();
    writeBytes(study.path, "ruined");
    VERIFY_DONE(repair(study.path, *backup, 1'800'000'000'001));
    const Contents contents = study.loadAgain();
    QCOMPARE(contents.judging.tally(JudgeRunId(kRun)).ok, 1);
    QCOMPARE(contents.verdicts.size(), 1);
  }
};

QTEST_GUILESS_MAIN(TestStoreJudges)
#include "tst_store_judges.moc"
