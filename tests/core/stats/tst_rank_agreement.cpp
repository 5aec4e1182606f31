// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/stats/AlternativeAnnotator.h"
#include "core/stats/Distributions.h"
#include "core/stats/RankAgreement.h"
#include "tests/support/IsNear.h"

#include <QTest>

#include <cmath>

using namespace s2s;

namespace {

using Numbers = std::vector<double>;

/// Three annotators on @p items items, of whom the first two always say 0. The third and the judge say 1 on the first
/// so many.
struct Panel {
  Panel(int items, int thirdDiffers, int judgeDiffers)
      : people{2, std::vector(3, std::vector<std::uint8_t>(items, 0))}, judge(items, 0) {
    std::fill_n(people.columns[2].begin(), thirdDiffers, std::uint8_t{1});
    std::fill_n(judge.rbegin(), judgeDiffers, std::uint8_t{1});
  }

  RatingTable people;
  std::vector<std::uint8_t> judge;
};

}  // namespace

class TestRankAgreement : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  void ranksAgreeAsPublished_data() {
    QTest::addColumn<Numbers>("one");
    QTest::addColumn<Numbers>("two");
    QTest::addColumn<double>("rho");
    QTest::addColumn<double>("tau");
    QTest::newRow("Wikipedia, IQ and hours of television")
        << Numbers{106, 100, 86, 101, 99, 103, 97, 113, 112, 110} << Numbers{7, 27, 2, 50, 28, 29, 20, 12, 6, 17}
        << -29.0 / 165 << -5.0 / 45;
    QTest::newRow("SciPy, spearmanr, a tie")
        << Numbers{1, 2, 3, 4, 5} << Numbers{5, 6, 7, 8, 7} << 0.82078268166812329 << 7 / std::sqrt(90.0);
    QTest::newRow("SciPy, kendalltau, ties in both")
        << Numbers{12, 2, 1, 12, 2} << Numbers{1, 4, 7, 1, 0} << -5 / std::sqrt(9.0 * 9.5) << -0.47140452079103173;
  }
  void ranksAgreeAsPublished() {
    QFETCH(Numbers, one);
    QFETCH(Numbers, two);
    QFETCH(double, rho);
    QFETCH(double, tau);
    QVERIFY(isNear(*spearman(one, two), rho, 1e-14));
    QVERIFY(isNear(*kendallTauB(one, two), tau, 1e-14));
  }
  void theSameOrderIsOneAndTheReverseMinusOne() {
    QCOMPARE(*spearman({1, 2, 3}, {10, 20, 40}), 1.0);
    QCOMPARE(*kendallTauB({1, 2, 3}, {10, 20, 40}), 1.0);
    QCOMPARE(*spearman({1, 2, 3}, {9, 5, 1}), -1.0);
    QCOMPARE(*kendallTauB({1, 2, 3}, {9, 5, 1}), -1.0);
  }
  void withoutAnOrderNothingIsDefined() {
    for (const Numbers& flat : {Numbers{}, Numbers{1}, Numbers{4, 4, 4}}) {
      QVERIFY(!spearman(flat, flat));
      QVERIFY(!kendallTauB(flat, flat));
      QVERIFY(!pairOrder(flat, flat).share());
    }
  }
  void pairsInTheSameOrderAreCountedWithoutTies() {
    const PairOrder order = pairOrder({1, 2, 3, 4}, {1, 3, 2, 3});
    QCOMPARE(order, (PairOrder{4, 1, 1}));
    QCOMPARE(*order.share(), 0.8);
  }

  void studentsPointsAreThoseOfTheTables_data() {
    QTest::addColumn<double>("degrees");
    QTest::addColumn<double>("expected");
    QTest::newRow("1") << 1.0 << 12.706205;
    QTest::newRow("2") << 2.0 << 4.302653;
    QTest::newRow("10") << 10.0 << 2.228139;
    QTest::newRow("30") << 30.0 << 2.042272;
    QTest::newRow("120") << 120.0 << 1.979930;
    QTest::newRow("a million") << 1e6 << 1.959966;
  }
  void studentsPointsAreThoseOfTheTables() {
    QFETCH(double, degrees);
    QFETCH(double, expected);
    QVERIFY(isNear(student95(degrees), expected, 6e-7));
    QVERIFY(isNear(studentBelow(-expected, degrees), 0.025, 1e-6));
  }
  void chiSquareTailsAreThoseOfTheTables() {
    QVERIFY(isNear(chiSquareTail(3.841459, 1), 0.05, 1e-7));
    QVERIFY(isNear(chiSquareTail(5.991465, 2), 0.05, 1e-7));
    QVERIFY(isNear(chiSquareTail(7.814728, 3), 0.05, 1e-7));
    QVERIFY(isNear(chiSquareTail(18.307038, 10), 0.05, 1e-7));
  }

  void aJudgeBetterThanTheWorstOfThreeReplacesOne() {
    const Panel panel(40, 12, 4);
    const AlternativeAnnotatorTest test = alternativeAnnotatorTest(panel.people, panel.judge);
    QCOMPARE(test.annotators.size(), size_t{3});
    const LeftOutAnnotator& third = test.annotators.at(2);
    QCOMPARE(third.items, 40);
    QCOMPARE(third.judgeWins, 36 / 40.0);
    QCOMPARE(third.annotatorWins, 28 / 40.0);
    // 12 behind, 4 ahead of 40: mean -.2, variance (16 - 40 * .04) / 39
    const double t = (-0.2 - 0.1) / std::sqrt((16 - 1.6) / 39 / 40);
    QVERIFY(isNear(*third.t, t, 1e-12));
    QVERIFY(isNear(*third.p, studentBelow(t, 39), 1e-15));
    QVERIFY(*third.p > 0.0015 && *third.p < 0.0018);
    QVERIFY(third.judgeIsAsGood);
    // The other two agree with each other on all, with the third on the same: the judge is behind on 4
    QCOMPARE(test.annotators.at(0).annotatorWins, 1.0);
    QVERIFY(!test.annotators.at(0).judgeIsAsGood);
    QVERIFY(isNear(*test.winningRate, 1 / 3.0, 1e-15));
    QVERIFY(!test.passes);
  }
  void aJudgeWhoAlwaysAgreesWithAllPasses() {
    const Panel panel(40, 0, 0);
    const AlternativeAnnotatorTest test = alternativeAnnotatorTest(panel.people, panel.judge);
    QCOMPARE(*test.winningRate, 1.0);
    QCOMPARE(*test.advantage, 1.0);
    QVERIFY(test.passes);
    QVERIFY(!test.annotators.at(0).t);
    QCOMPARE(*test.annotators.at(0).p, 0.0);
  }
  void aJudgeWhoNeverAgreesDoesNotPass() {
    const Panel panel(40, 0, 40);
    const AlternativeAnnotatorTest test = alternativeAnnotatorTest(panel.people, panel.judge);
    QCOMPARE(*test.winningRate, 0.0);
    QCOMPARE(*test.annotators.at(0).p, 1.0);
  }
  void annotatorsWithFewItemsAreNotTested() {
    Panel panel(40, 12, 4);
    std::fill_n(panel.people.columns[2].begin(), 11, kNoLabel);
    const AlternativeAnnotatorTest test = alternativeAnnotatorTest(panel.people, panel.judge);
    QCOMPARE(test.annotators.size(), size_t{2});
    QCOMPARE(test.tooFew, 1);
  }
  void withoutTwoPeopleOnAnItemThereIsNoTest() {
    const RatingTable alone{2, {std::vector<std::uint8_t>(50, 0)}};
    QVERIFY(alternativeAnnotatorTest(alone, std::vector<std::uint8_t>(50, 0)).undefined == Undefined::NoPairs);
    const Panel few(20, 1, 1);
    QVERIFY(alternativeAnnotatorTest(few.people, few.judge).undefined == Undefined::TooFew);
    QVERIFY(alternativeAnnotatorTest({2, {}}, {}).undefined == Undefined::NoPairs);
  }
};

QTEST_GUILESS_MAIN(TestRankAgreement)
#include "tst_rank_agreement.moc"
