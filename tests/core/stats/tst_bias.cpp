// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/stats/Bias.h"
#include "core/stats/Diligence.h"
#include "tests/support/IsNear.h"

#include <QTest>

#include <algorithm>
#include <cmath>

using namespace s2s;

namespace {

std::vector<bool> sides(const char* letters) {
  std::vector<bool> list;
  for (; *letters; ++letters)
    list.push_back(*letters == '1');
  return list;
}

/// Wikipedia, "Logistic regression": hours of study, and whether the exam was passed.
std::vector<Contrast> hoursOfStudy() {
  return {{0.50, false}, {0.75, false}, {1.00, false}, {1.25, false}, {1.50, false}, {1.75, false}, {1.75, true},
          {2.00, false}, {2.25, true},  {2.50, false}, {2.75, true},  {3.00, false}, {3.25, true},  {3.50, false},
          {4.00, true},  {4.25, true},  {4.50, true},  {4.75, true},  {5.00, true},  {5.50, true}};
}

}  // namespace

class TestBias : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  void aSharesIntervalIsThatOfWilson() {
    const Share share{81, 263};  // Newcombe 1998, table I
    QVERIFY(isNear(share.interval().low, 0.2553, 5.1e-5));
    QVERIFY(isNear(share.interval().high, 0.3662, 5.1e-5));
    QVERIFY(!Share().value());
  }
  void swapsAreCountedBySortOfFlip() {
    const SwapConsistency found =
        swapConsistency({{true, false}, {false, true}, {true, true}, {true, true}, {false, false}});
    QCOMPARE(found.consistent, (Share{2, 5}));
    QCOMPARE(found.flipped, (Share{3, 5}));
    QCOMPARE(found.alwaysFirst, (Share{2, 5}));
    QCOMPARE(found.alwaysSecond, (Share{1, 5}));
    QCOMPARE(found.test->b, 2);
    QCOMPARE(found.test->c, 1);
  }
  void withoutFlipsThereIsNothingToTest() {
    QVERIFY(!swapConsistency({{true, false}}).test);
    QVERIFY(!swapConsistency({}).consistent.value());
  }

  void logisticRegressionIsThatOfWikipedia() {
    const LogisticFit fit = *logisticFit(hoursOfStudy());
    QVERIFY(isNear(fit.intercept, -4.0777, 5.1e-5));
    QVERIFY(isNear(fit.slope, 1.5046, 5.1e-5));
    QVERIFY(isNear(fit.se, 0.6287, 5.1e-5));
    QVERIFY(isNear(fit.z, 2.393, 5.1e-4));
    QVERIFY(isNear(fit.p, 0.0167, 5.1e-5));
  }
  void theUnitOfTheDifferenceOnlyScalesTheSlope() {
    std::vector<Contrast> minutes = hoursOfStudy();
    for (Contrast& one : minutes)
      one.difference *= 60;
    const LogisticFit fit = *logisticFit(minutes), hours = *logisticFit(hoursOfStudy());
    QVERIFY(isNear(fit.slope * 60, hours.slope, 1e-10));
    QVERIFY(isNear(fit.z, hours.z, 1e-10));
  }
  void whereTheLikelihoodHasNoMaximumThereIsNoSlope_data() {
    QTest::addColumn<int>("wins");
    QTest::newRow("all won") << 20;
    QTest::newRow("none won") << 0;
    QTest::newRow("the longer always won") << 10;
  }
  void whereTheLikelihoodHasNoMaximumThereIsNoSlope() {
    QFETCH(int, wins);
    std::vector<Contrast> observations;
    for (int i = 0; i < 20; ++i)
      observations.push_back({10.0 - i, i < wins});
    QVERIFY(!logisticFit(observations));
    QVERIFY(contrastBias(observations, 0.5).undefined == Undefined::Singular);
  }
  void withoutADifferenceThereIsNoSlope() {
    QVERIFY(!logisticFit({{0, true}, {0, false}}));
    QVERIFY(contrastBias({}, 0.5).undefined == Undefined::NoItems);
  }
  void theLongerWinsWhereTheyDiffer() {
    const ContrastBias bias =
        contrastBias({{2, true}, {-2, false}, {-3, true}, {0.2, true}, {1, false}, {4, true}}, 0.5);
    QCOMPARE(bias.moreWins, (Share{3, 5}));
    QCOMPARE(bias.even, 1);
  }

  void circlesAreCounted() {
    QCOMPARE(triples({{0, 1}, {1, 2}, {2, 0}}).circular, 1);
    QCOMPARE(triples({{0, 1}, {1, 2}, {0, 2}}).circular, 0);
    QCOMPARE(triples({{0, 1}, {1, 2}}).complete, 0);
    QVERIFY(!triples({}).share());
    // A regular tournament of 5 systems has the most circles: (125 - 5) / 24 (Kendall & Babington Smith 1940)
    std::vector<std::pair<int, int>> regular;
    for (int i = 0; i < 5; ++i)
      for (const int ahead : {1, 2})
        regular.emplace_back(i, (i + ahead) % 5);
    QCOMPARE(triples(regular).complete, 10);
    QCOMPARE(triples(regular).circular, 5);
  }

  void runsAreCountedAndTested() {
    // 6 of each in 6 runs: mean 7, variance 6 * 5 / 11
    const Runs runs = runsOf(sides("110011100010"));
    QCOMPARE(runs.runs, 6);
    QCOMPARE(runs.longest, 3);
    QVERIFY(isNear(*runs.z, -1 / std::sqrt(30 / 11.0), 1e-12));
  }
  void oneSideOnlyIsOneLongRun() {
    const Runs runs = runsOf(sides("11111111"));
    QCOMPARE(runs.longest, 8);
    QVERIFY(!runs.z && !runs.p);
    QCOMPARE(runsOf({}).n, 0);
  }
  void driftComparesTheHalves() {
    const Drift drift =
        driftOf(sides("1111111100"
                      "1100110000"));
    QCOMPARE(drift.early, (Share{8, 10}));
    QCOMPARE(drift.late, (Share{4, 10}));
    QVERIFY(isNear(*drift.z, -0.4 / std::sqrt(0.6 * 0.4 * 0.2), 1e-12));
    QVERIFY(!driftOf({}).change);
    QVERIFY(!driftOf(sides("1111")).p);
  }
  void speedIsAMedianWithItsRange() {
    const Speed speed = speedOf({5, 1, 2, 4, 3, 6, 7, 8, 9, 10, 0});
    QCOMPARE(*speed.median, 5.0);
    QCOMPARE(*speed.low, 1.0);
    QCOMPARE(*speed.high, 9.0);
    QVERIFY(!speedOf({}).median);
  }
};

QTEST_GUILESS_MAIN(TestBias)
#include "tst_bias.moc"
