// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/Backup.h"

#include <QDateTime>
#include <QSet>
#include <QTest>

#include <algorithm>
#include <functional>

using namespace s2s;

namespace {

constexpr qint64 kHour = 60 * 60 * 1000;
constexpr qint64 kDay = 24 * kHour;
const qint64 kBegin = QDateTime(QDate(2026, 1, 5), QTime(0, 0), Qt::UTC).toMSecsSinceEpoch();  // a Monday

QList<qint64> without(QList<qint64> times, const QList<qint64>& gone) {
  for (const qint64 time : gone)
    times.removeOne(time);
  return times;
}

/// Backups every half hour of eight hours of work a day, thinned after each.
QList<qint64> keptAfter(int days, const std::function<bool(int day)>& isWorkDay) {
  QList<qint64> kept;
  for (int day = 0; day < days; ++day) {
    if (!isWorkDay(day))
      continue;
    for (int half = 0; half < 16; ++half) {
      const qint64 now = kBegin + day * kDay + 9 * kHour + half * kHour / 2;
      kept.append(now);
      kept = without(kept, thinnedOut(kept, now));
    }
  }
  std::sort(kept.begin(), kept.end(), std::greater<>());
  return kept;
}

int olderThanTwoDays(const QList<qint64>& kept) {
  return static_cast<int>(
      std::count_if(kept.begin(), kept.end(), [&](qint64 time) { return time <= kept.constFirst() - 2 * kDay; }));
}

}  // namespace

class TestThinning : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  void nothingGoesWithinTwoDays() {
    QList<qint64> times;
    for (int i = 0; i < 300; ++i)
      times.append(kBegin - i * kDay * 2 / 301);
    QVERIFY(thinnedOut(times, kBegin).isEmpty());
    QVERIFY(thinnedOut({}, kBegin).isEmpty());
  }
  void ofYearsOfWorkAFewStayAndReachFarBack_data() {
    QTest::addColumn<int>("days");
    QTest::addColumn<int>("workDaysAWeek");
    QTest::addColumn<int>("older");
    QTest::addColumn<int>("reachesBackDays");
    QTest::newRow("a week") << 7 << 7 << 5 << 6;
    QTest::newRow("three months, every day") << 90 << 7 << 12 + 10 + 1 << 80;
    QTest::newRow("one year, every day") << 365 << 7 << 12 + 10 + 9 << 330;
    QTest::newRow("three years, every day") << 3 * 365 << 7 << 12 + 10 + 9 << 330;
    QTest::newRow("three years of five days a week") << 3 * 365 << 5 << 12 + 10 + 9 << 330;
    QTest::newRow("three years, on Mondays") << 3 * 365 << 1 << 12 + 10 + 9 << 400;
  }
  void ofYearsOfWorkAFewStayAndReachFarBack() {
    QFETCH(int, days);
    QFETCH(int, workDaysAWeek);
    QFETCH(int, older);
    QFETCH(int, reachesBackDays);
    const QList<qint64> kept = keptAfter(days, [=](int day) { return day % 7 < workDaysAWeek; });
    QVERIFY2(olderThanTwoDays(kept) <= older && olderThanTwoDays(kept) >= older - 2,
             qPrintable(QString::number(olderThanTwoDays(kept))));
    const qint64 reach = (kept.constFirst() - kept.constLast()) / kDay;
    QVERIFY2(reach >= reachesBackDays, qPrintable(QString::number(reach)));
    QCOMPARE(kept.constFirst() % kDay, 9 * kHour + 15 * kHour / 2);  // the last of all
  }
  void theLastOfEachDayIsTheOneThatStays() {
    const QList<qint64> kept = keptAfter(10, [](int) { return true; });
    QSet<qint64> days;
    for (const qint64 time : kept)
      if (time <= kept.constFirst() - 2 * kDay) {
        QVERIFY(!days.contains(time / kDay));
        days.insert(time / kDay);
      }
    QCOMPARE(days.size(), 8);
  }
  void aLongHolidayTakesNothingAway() {
    const QList<qint64> kept = keptAfter(60, [](int) { return true; });
    const QList<qint64> gone = thinnedOut(kept, kept.constFirst() + 400 * kDay);
    const QList<qint64> left = without(kept, gone);
    QVERIFY(left.contains(kept.constFirst()));
    QVERIFY(left.size() >= 12 + 5);
  }
  void whatIsFromTheFutureStays() {
    const QList<qint64> times = {kBegin + 400 * kDay, kBegin + 399 * kDay, kBegin - 3 * kDay + 2,
                                 kBegin - 3 * kDay + 1};
    QCOMPARE(thinnedOut(times, kBegin), QList<qint64>{kBegin - 3 * kDay + 1});
  }
};

QTEST_GUILESS_MAIN(TestThinning)
#include "tst_thinning.moc"
