// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/store/StudyFixture.h"

#include <QElapsedTimer>

using namespace s2s;
using namespace s2s::test;

class TestStore : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  void aHashOfAFileThatTheSetNoLongerNamesIsDropped() {
    StudyOnDisk study;
    const Sample& sample = study.content.samples.at(0);
    const Sound late{QStringLiteral("old.wav"), QStringLiteral("12"), SoundState::Present};
    VERIFY_DONE(study.store->setSounds({{sample.id, late}}, {}));
    QCOMPARE(study.loadAgain().samples.at(0), sample);
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
  void aWalkGrowsAtItsEndAndNeverChanges() {
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
    COMPARE_FAULT(study.store->addPlan({others, turned}), Fault::StoreFailed);
    QCOMPARE(study.loadAgain().plan, (QList<PlanItem>{first, second}));  // refused as a whole
    VERIFY_DONE(study.store->addPlan({others, third}));
    QCOMPARE(study.loadAgain().plan, (QList<PlanItem>{first, second, third, others}));
  }

  void whatIsDoneTogetherIsOneChange() {
    StudyOnDisk study;
    Rater carl;
    carl.id = RaterId(QStringLiteral("carl"));
    Verdict verdict = study.verdict(QStringLiteral("e1"));
    verdict.rater = carl.id;
    VERIFY_DONE(study.store->together([&]() -> Result<void> {
      if (const Result<void> added = study.store->addRaters({carl}); !added)
        return added;
      const Result<int> appended = study.store->append({verdict});
      return appended ? Result<void>() : appended.error();
    }));
    const Contents contents = study.loadAgain();
    QVERIFY(contents.findRater(carl.id));
    QCOMPARE(contents.verdicts, QList<Verdict>{verdict});
  }
  void whatIsDoneTogetherAndFailsLeavesNothing_data() {
    QTest::addColumn<bool>("says");
    QTest::newRow("and the work says so") << true;
    QTest::newRow("and the work does not look") << false;
  }
  void whatIsDoneTogetherAndFailsLeavesNothing() {
    QFETCH(bool, says);
    StudyOnDisk study;
    const Contents before = study.loadAgain();
    Rater carl;
    carl.id = RaterId(QStringLiteral("carl"));
    Verdict orphan = study.verdict(QStringLiteral("e1"));
    orphan.battle = BattleId(QStringLiteral("of another study"));
    const Result<void> outcome = study.store->together([&]() -> Result<void> {
      if (const Result<void> added = study.store->addRaters({carl}); !added)
        return added;
      const Result<int> refused = study.store->append({orphan});
      if (refused)
        return Error{Fault::BadUsage};
      [[maybe_unused]] const Result<int> after = study.store->append({study.verdict(QStringLiteral("e2"))});
      return says ? Result<void>(refused.error()) : Result<void>();
    });
    COMPARE_FAULT(outcome, Fault::StoreFailed);
    QCOMPARE(study.store->load()->raters, before.raters);
    QCOMPARE(study.loadAgain().verdicts, before.verdicts);
    QCOMPARE(*study.store->append({study.verdict(QStringLiteral("e3"))}), 1);
  }
  void workThatGivesUpByItselfLeavesNothing() {
    StudyOnDisk study;
    const Result<void> outcome = study.store->together([&]() -> Result<void> {
      if (!study.store->append({study.verdict(QStringLiteral("e1"))}))
        return Error{Fault::BadUsage};
      return Error{Fault::Cancelled};
    });
    COMPARE_FAULT(outcome, Fault::Cancelled);
    QVERIFY(study.loadAgain().verdicts.isEmpty());
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
    QTest::newRow("a present file is still known") << present << ""
                                                   << "11" << present;
    QTest::newRow("the set states the same hash") << present << "11"
                                                  << "11" << present;
    QTest::newRow("the set states another hash") << present << "22"
                                                 << "22" << unchecked;
    QTest::newRow("a missing file is looked for again") << missing << ""
                                                        << "11" << unchecked;
    QTest::newRow("a changed file is accepted") << changed << ""
                                                << "" << unchecked;
    QTest::newRow("a changed file that the set states is checked again") << changed << "11"
                                                                         << "11" << unchecked;
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
