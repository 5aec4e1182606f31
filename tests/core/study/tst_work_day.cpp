// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/study/BreakClock.h"
#include "core/study/WorkDay.h"
#include "tests/support/StoreBuilders.h"

#include <QDateTime>
#include <QTest>

using namespace s2s;
using namespace s2s::test;

namespace {

constexpr DaySpan kDay{1'000, 2'000};
const RaterId kAnna(QStringLiteral("anna"));

Contents contentsOf(const SmallStudy& study) {
  Contents contents;
  contents.samples = study.samples;
  contents.responses = study.responses;
  contents.battles = study.battles;
  contents.raters = study.raters;
  contents.index();
  return contents;
}

qint64 localMs(const QString& time) { return QDateTime::fromString(time, Qt::ISODate).toMSecsSinceEpoch(); }

/// Canonical a won unless @p other; worth 60 s.
Verdict judged(const Contents& contents, int battle, qint64 at, const QString& trial = QStringLiteral("1"),
               bool other = false) {
  const Battle& about = contents.battles.at(battle).battle;
  Verdict verdict = verdictOn(about, kAnna, QStringLiteral("%1-%2-%3").arg(battle).arg(trial).arg(at));
  verdict.trial = trial;
  verdict.committedAt = at;
  verdict.listening.activeMs = 60'000;
  if (other)
    verdict.winner = about.b;
  return verdict;
}

}  // namespace

class TestWorkDay : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  void aDayOfWorkGoesFromFourToFour_data() {
    QTest::addColumn<QString>("now");
    QTest::addColumn<QString>("begin");
    QTest::newRow("in the afternoon") << "2026-03-02T15:00:00"
                                      << "2026-03-02T04:00:00";
    QTest::newRow("late at night") << "2026-03-03T00:30:00"
                                   << "2026-03-02T04:00:00";
    QTest::newRow("on the first millisecond") << "2026-03-02T04:00:00"
                                              << "2026-03-02T04:00:00";
  }
  void aDayOfWorkGoesFromFourToFour() {
    QFETCH(QString, now);
    QFETCH(QString, begin);
    const DaySpan day = workDay(localMs(now));
    QCOMPARE(day.from, localMs(begin));
    QVERIFY(day.contains(localMs(now)));
  }

  void onlyOnesOwnWorkOfTheDayIsCounted() {
    Contents contents = contentsOf(smallStudy(4));
    Verdict bens = judged(contents, 2, 1'500);
    bens.rater = RaterId(QStringLiteral("ben"));
    contents.verdicts = {judged(contents, 0, 900), judged(contents, 1, 1'200), bens};
    QCOMPARE(summaryOf(contents, kAnna, kDay), (DaySummary{1, 0, 60'000, 0, 0}));
  }
  void whatWasTakenBackIsNotCounted() {
    Contents contents = contentsOf(smallStudy());
    Verdict verdict = judged(contents, 0, 1'200);
    Verdict withdrawal = verdict;
    withdrawal.event = EventId(QStringLiteral("z"));
    withdrawal.revisionOf = verdict.event;
    withdrawal.withdrawn = true;
    withdrawal.committedAt = 1'300;
    contents.verdicts = {verdict, withdrawal};
    QCOMPARE(summaryOf(contents, kAnna, kDay), DaySummary());
  }
  void marksOfTheQualityCheckAreWorkToo() {
    Contents contents = contentsOf(smallStudy());
    QualityMark mark;
    mark.event = EventId(QStringLiteral("m"));
    mark.sample = contents.samples.first().id;
    mark.reviewer = kAnna;
    mark.committedAt = 1'400;
    mark.activeMs = 5'000;
    contents.marks = {mark};
    QCOMPARE(summaryOf(contents, kAnna, kDay), (DaySummary{0, 1, 5'000, 0, 0}));
  }
  void repeatsOfEarlierDaysCountAsWell() {
    Contents contents = contentsOf(smallStudy(4));
    const QString second = QStringLiteral("2");
    contents.verdicts = {judged(contents, 0, 100),   judged(contents, 0, 200, second),
                         judged(contents, 1, 300),   judged(contents, 1, 1'300, second, true),
                         judged(contents, 2, 1'400), judged(contents, 2, 2'500, second)};
    const DaySummary summary = summaryOf(contents, kAnna, kDay);
    QCOMPARE(summary.repeats, 2);  // the third comes tomorrow
    QCOMPARE(summary.repeatsSame, 1);
  }
  void aSkippedRepeatSaysNothingAboutConsistency() {
    Contents contents = contentsOf(smallStudy());
    Verdict skipped = judged(contents, 0, 1'500, QStringLiteral("2"));
    skipped.outcome = Outcome::Undecided;
    skipped.winner = {};
    skipped.skip = SkipReason::BadInstruction;
    contents.verdicts = {judged(contents, 0, 1'400), skipped};
    QCOMPARE(summaryOf(contents, kAnna, kDay).repeats, 0);
  }

  void aBreakIsDueAfterActiveMinutes_data() {
    QTest::addColumn<int>("everySeconds");
    QTest::addColumn<int>("minutes");
    QTest::addColumn<bool>("due");
    QTest::newRow("25 minutes of steady work") << 10 << 25 << true;
    QTest::newRow("24 minutes are not enough") << 10 << 24 << false;
    QTest::newRow("50 minutes, of each minute half idle") << 60 << 50 << true;
    QTest::newRow("40 minutes, of each minute half idle") << 60 << 40 << false;
    QTest::newRow("every ten minutes a press is no work") << 600 << 600 << false;
  }
  void aBreakIsDueAfterActiveMinutes() {
    QFETCH(int, everySeconds);
    QFETCH(int, minutes);
    QFETCH(bool, due);
    BreakClock clock;
    for (int second = 0; second <= minutes * 60; second += everySeconds)
      clock.note(second * 1'000LL);
    QCOMPARE(clock.isDue(25), due);
    QVERIFY(!clock.isDue(0));  // never
  }
  void afterABreakTheClockBeginsAnew() {
    BreakClock clock;
    for (qint64 ms = 0; ms <= 60'000; ms += 1'000)
      clock.note(ms);
    QVERIFY(clock.isDue(1));
    clock.reset();
    clock.note(600'000);
    QCOMPARE(clock.activeMs(), 0);
  }
};

QTEST_APPLESS_MAIN(TestWorkDay)
#include "tst_work_day.moc"
