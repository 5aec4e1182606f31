// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/judge/ShownJudges.h"

#include <QAbstractEventDispatcher>
#include <QEventLoop>
#include <QFile>
#include <QPlainTextEdit>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTabWidget>
#include <QTest>
#include <QTimer>

#include <algorithm>
#include <ctime>

using namespace s2s;
using namespace s2s::test;

namespace {

/// Milliseconds of processor time that this thread has had.
double threadMs() {
  timespec now{};
  clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
  return static_cast<double>(now.tv_sec) * 1e3 + static_cast<double>(now.tv_nsec) / 1e6;
}

}  // namespace

class TestJudgePage : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void initTestCase() { qputenv("DBUS_SESSION_BUS_ADDRESS", "disabled:"); }  // nobody's keychain is touched

  void withoutAJudgeThePageSaysWhatItIsFor() {
    ShownJudges page;
    QVERIFY(page.show());
    QVERIFY(page.find<QAbstractButton>("addFirstJudge")->isVisible());
    QVERIFY(!page.find<FigureTable>("judges")->isVisible());
  }
  void aFileThatIsWrongIsSaidOnThePage() {
    ShownJudges page;
    QVERIFY(page.show());
    page.writeJudge({{"api", "telepathy"}});
    page.click("addFirstJudge");
    QTRY_VERIFY(page.find<QLabel>("trouble")->isVisible());
    QVERIFY(page.judging().judges.isEmpty());
  }
  void aJudgeIsRunInBothOrdersAndComparedWithThePeople() {
    ShownJudges page;
    QVERIFY(page.show());
    page.writeJudge();
    QVERIFY(page.addJudge());
    QVERIFY(page.enterKey());
    page.find<QSpinBox>("judgeLimit")->setValue(6);
    page.click("estimate");
    QTRY_VERIFY_WITH_TIMEOUT(page.text("forecast").contains(QStringLiteral("12 ")), kPatienceMs);
    QCOMPARE(page.server.count(), 0);
    page.click("startRun");
    QVERIFY(page.runEnds());
    QCOMPARE(page.server.count(), 12);
    QCOMPARE(page.server.complaints(), QStringList());
    QCOMPARE(page.run()->standing().ok, 12);
    QTRY_VERIFY(page.text("runCounts").contains(QStringLiteral("12 of 12")));
    QTRY_COMPARE(page.find<FigureTable>("judgeLog")->model()->rowCount(), 12);
    QTRY_COMPARE(page.find<FigureTable>("judgeRuns")->model()->rowCount(), 1);
    // Every battle came out for what was heard first: no stable verdict in any of them.
    QTRY_COMPARE(page.find<FigureTable>("judges")->model()->index(0, 2).data().toString(), QStringLiteral("6"));
    QSignalSpy wanted(page.page.get(), &JudgePage::agreementWanted);
    QVERIFY(page.find<QAbstractButton>("toAgreement")->isVisible());
    page.click("toAgreement");
    QCOMPARE(wanted.size(), 1);
    QCOMPARE(wanted.first().first().toString(), QStringLiteral("listener"));
  }
  void aRunIsPausedResumedAndCancelled() {
    ShownJudges page;
    QVERIFY(page.show());
    page.writeJudge({{"in_flight", 2}});
    page.server.setBehaviour([](const Asked&) { return Said{.delayMs = 40}; });
    QVERIFY(page.addJudge());
    QVERIFY(page.enterKey());
    page.click("startRun");
    QTRY_VERIFY_WITH_TIMEOUT(page.server.count() >= 4, kPatienceMs);
    page.click("pauseRun");
    QTRY_COMPARE_WITH_TIMEOUT(page.run()->state(), JudgeRun::State::Paused, kPatienceMs);
    const int paused = page.server.count();
    QCOMPARE(page.run()->standing().ok, paused);  // what was under way came in
    page.click("pauseRun");
    QTRY_VERIFY_WITH_TIMEOUT(page.server.count() > paused, kPatienceMs);
    page.click("cancelRun");
    QVERIFY(page.runEnds());
    QVERIFY(page.judging().runs.constFirst().end == JudgeRunEnd::Cancelled);
    QVERIFY(page.run()->standing().ok < page.run()->standing().items);
  }
  void withoutItsKeyAJudgeElsewhereIsNotAsked() {
    ShownJudges page;
    QVERIFY(page.show());
    page.writeJudge({{"base", "https://judge.invalid"}});
    QVERIFY(page.addJudge());
    page.click("startRun");
    QTRY_VERIFY_WITH_TIMEOUT(page.text("forecast").contains(QStringLiteral("key")), kPatienceMs);
    QVERIFY(!page.run());
  }
  void oneBattleIsTriedAndNothingIsStored() {
    ShownJudges page;
    QVERIFY(page.show());
    page.writeJudge();
    QVERIFY(page.addJudge());
    QVERIFY(page.enterKey());
    page.find<QTabWidget>("judgeTabs")->setCurrentIndex(1);
    page.click("tryOne");
    QTRY_VERIFY_WITH_TIMEOUT(page.find<QAbstractButton>("saveTrial")->isEnabled(), kPatienceMs);
    QTRY_COMPARE_WITH_TIMEOUT(page.text("trialOutcome"), QStringLiteral("A is better"), kPatienceMs);
    QVERIFY(page.find<QPlainTextEdit>("trialAnswer")->toPlainText().contains(QStringLiteral("FIRST")));
    page.click("saveTrial");
    QFile saved(page.ask.folder.filePath(QStringLiteral("judge.wav")));
    QVERIFY(saved.open(QIODevice::ReadOnly));
    QCOMPARE(saved.readAll(), page.server.asked().front().audio);  // byte for byte
    QVERIFY(page.judging().runs.isEmpty());
    page.click("playTrial");
    QTRY_VERIFY_WITH_TIMEOUT(page.study.player().isPlaying(), kPatienceMs);
  }
  void anotherModelIsAnotherJudge() {
    ShownJudges page;
    QVERIFY(page.show());
    page.writeJudge();
    QVERIFY(page.addJudge());
    page.find<QSpinBox>("judgeInFlight")->setValue(7);
    page.click("saveJudge");
    QTRY_VERIFY(page.judging().judges.constFirst().config.contains(QStringLiteral("\"in_flight\": 7")) ||
                page.judging().judges.constFirst().config.contains(QStringLiteral("\"in_flight\":7")));
    QCOMPARE(page.judging().judges.size(), 1);
    page.find<QLineEdit>("judgeModel")->setText(QStringLiteral("another-model"));
    page.click("saveJudge");
    QTRY_COMPARE(page.judging().judges.size(), 2);
  }
  void theWindowStaysFluidDuringARun() {
    ShownJudges page;
    QVERIFY(page.show());
    page.writeJudge({{"in_flight", 16}});
    QVERIFY(page.addJudge());
    QVERIFY(page.enterKey());
    page.find<QSpinBox>("judgeLimit")->setValue(20);
    page.click("startRun");
    QTRY_VERIFY(page.run());
    // What the window's thread works from one wait to the next, in its own time: other processes do not count.
    std::vector<double> turns;
    double begun = threadMs();
    const auto rests =
        connect(QAbstractEventDispatcher::instance(), &QAbstractEventDispatcher::aboutToBlock, this, [&begun, &turns] {
          const double now = threadMs();
          turns.push_back(now - begun);
          begun = now;
        });
    QEventLoop loop;
    connect(page.run(), &JudgeRun::stateChanged, &loop, [&page, &loop] {
      if (page.run()->state() == JudgeRun::State::Ended)
        loop.quit();
    });
    QTimer::singleShot(kPatienceMs, &loop, &QEventLoop::quit);
    loop.exec();
    disconnect(rests);
    QVERIFY(page.runEnds());
    QVERIFY2(turns.size() > 40, qPrintable(QString::number(turns.size())));
    std::sort(turns.begin(), turns.end());
    const double most = turns[turns.size() * 99 / 100];
    qInfo("%zu turns, median %.2f ms, 99 %% below %.2f ms, longest %.2f ms", turns.size(), turns[turns.size() / 2],
          most, turns.back());
    QVERIFY(most < 16);
    QVERIFY(turns.back() < 3 * 16);  // the core is under sanitizers here, which cost two thirds of the time
  }
};

QTEST_MAIN(TestJudgePage)
#include "tst_judge_page.moc"
