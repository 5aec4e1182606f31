// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/Random.h"
#include "core/stats/PairWeights.h"
#include "core/stats/Wilson.h"
#include "tests/support/IsNear.h"

#include <QTest>

#include <cmath>
#include <numeric>

using namespace s2s;

class TestPairing : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  void pairsComeInOrder() {
    QCOMPARE(allPairs(3), (QList<SystemPair>{{0, 1}, {0, 2}, {1, 2}}));
    QCOMPARE(allPairs(10).size(), 45);
    QVERIFY(allPairs(1).isEmpty());
  }
  void paperWeightsFollowTheFormula() {  // gaps 300, 600, 300: mu = 200, sigma = 100
    const QList<double> weights = paperPairWeights({1300, 1000, 700});
    QVERIFY(isNear(weights.at(0), std::exp(-0.5), 1e-12));
    QVERIFY(isNear(weights.at(1), std::exp(-8.0), 1e-12));
    QVERIFY(isNear(weights.at(2), std::exp(-0.5), 1e-12));
  }
  void pairsAThirdOfTheLargestGapApartWeighMost() {
    const QList<double> weights = paperPairWeights({1000, 1100, 1300});  // gaps 100 (= mu), 300, 200
    QCOMPARE(weights.at(0), 1.0);
    QVERIFY(weights.at(2) < 1.0);
    QVERIFY(weights.at(1) < weights.at(2));
  }
  void equalRatingsWeighAllPairsAlike() {
    const QList<double> weights = paperPairWeights({1000, 1000, 1000, 1000});
    QCOMPARE(weights.size(), 6);
    for (const double weight : weights)
      QCOMPARE(weight, weights.first());
    QVERIFY(weights.first() > 0);
  }
  void spreadWeightsFollowTheFormula() {  // gaps 120, 320, 200; games 0, 3, 8
    const QList<double> weights = spreadPairWeights({1120, 1000, 800}, {0, 3, 8});
    QVERIFY(isNear(weights.at(0), 1.05, 1e-12));
    QVERIFY(isNear(weights.at(1), (0.05 + std::exp(-200.0 * 200 / 12800)) / 2, 1e-12));
    QVERIFY(isNear(weights.at(2), (0.05 + std::exp(-80.0 * 80 / 12800)) / 3, 1e-12));
  }
  void spreadReachesEveryPair() {
    for (const double weight : spreadPairWeights({4000, 1000, 0}, {0, 0, 0}))
      QVERIFY(weight >= 0.05);
  }
  void uniformWeightsAreOne() { QCOMPARE(uniformPairWeights(3), (QList<double>{1, 1, 1})); }
  void thereIsNoPairOfFewerThanTwo() {
    QVERIFY(paperPairWeights({}).isEmpty());
    QVERIFY(paperPairWeights({1000}).isEmpty());
    QVERIFY(uniformPairWeights(0).isEmpty());
  }

  void drawnPlaceIsWhereTheRunningSumPasses_data() {
    QTest::addColumn<QList<double>>("weights");
    QTest::addColumn<double>("unit");
    QTest::addColumn<int>("place");
    const QList<double> weights{1, 2, 1};
    QTest::newRow("at 0 the first") << weights << 0.0 << 0;
    QTest::newRow("just under a quarter") << weights << 0.2499 << 0;
    QTest::newRow("at a quarter the next") << weights << 0.25 << 1;
    QTest::newRow("just under three quarters") << weights << 0.7499 << 1;
    QTest::newRow("almost 1 the last") << weights << 0.9999999999999999 << 2;
    QTest::newRow("a leading weight of 0 is passed over") << QList<double>{0, 1} << 0.0 << 1;
    QTest::newRow("a trailing weight of 0 is never drawn") << QList<double>{1, 0} << 0.9999999999999999 << 0;
    QTest::newRow("nothing to draw from") << QList<double>{} << 0.5 << -1;
    QTest::newRow("only weights of 0") << QList<double>{0, 0} << 0.5 << -1;
  }
  void drawnPlaceIsWhereTheRunningSumPasses() {
    QFETCH(QList<double>, weights);
    QFETCH(double, unit);
    QFETCH(int, place);
    QCOMPARE(drawnPlace(weights, unit), place);
  }
  void drawsComeAsOftenAsTheirWeights() {
    const QList<double> weights = paperPairWeights({1246.1, 1088.3, 908.7, 677.1});
    const double total = std::accumulate(weights.cbegin(), weights.cend(), 0.0);
    constexpr int kDraws = 100000;
    QList<int> drawn(weights.size(), 0);
    for (quint64 i = 0; i < kDraws; ++i)
      ++drawn[drawnPlace(weights, uniform(7, i))];
    for (qsizetype i = 0; i < weights.size(); ++i)  // 5 standard errors of a share are at most 0.008
      QVERIFY(isNear(static_cast<double>(drawn.at(i)) / kDraws, weights.at(i) / total, 0.008));
  }

  void wilsonGivesThePublishedIntervals_data() {  // R: binom::binom.wilson / prop.test(correct = FALSE)
    QTest::addColumn<int>("successes");
    QTest::addColumn<int>("n");
    QTest::addColumn<double>("low");
    QTest::addColumn<double>("high");
    QTest::newRow("81 of 263 (Newcombe 1998)") << 81 << 263 << 0.2553 << 0.3662;
    QTest::newRow("15 of 148 (Newcombe 1998)") << 15 << 148 << 0.0624 << 0.1605;
    QTest::newRow("0 of 20 (Newcombe 1998)") << 0 << 20 << 0.0 << 0.1611;
    QTest::newRow("1 of 29 (Newcombe 1998)") << 1 << 29 << 0.0061 << 0.1718;
    QTest::newRow("20 of 20: the mirror of 0 of 20") << 20 << 20 << 0.8389 << 1.0;
    QTest::newRow("nothing known") << 0 << 0 << 0.0 << 1.0;
  }
  void wilsonGivesThePublishedIntervals() {
    QFETCH(int, successes);
    QFETCH(int, n);
    QFETCH(double, low);
    QFETCH(double, high);
    const Interval interval = wilson(successes, n);
    QVERIFY(isNear(interval.low, low, 5e-5));
    QVERIFY(isNear(interval.high, high, 5e-5));
  }
};

QTEST_GUILESS_MAIN(TestPairing)
#include "tst_pairing.moc"
