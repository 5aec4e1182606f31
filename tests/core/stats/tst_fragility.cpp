// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/stats/Fragility.h"
#include "core/stats/SampleSize.h"
#include "tests/core/stats/RatingFixtures.h"
#include "tests/support/GenBattles.h"

#include <QTest>

using namespace s2s;

namespace {

Games duel(int won, int lost) {
  Games games;
  addGames(games, QStringLiteral("A"), QStringLiteral("B"), won, lost);
  return games;
}

Fragility fragilityOf(const Games& games) {
  const WinCounts counts = countWins(games);
  return *fragility(counts, bradleyTerry(counts), games);
}

}  // namespace

class TestFragility : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  void aLeadOfSixGamesFallsWithSeven_data() {  // by hand: B comes first once A has won fewer than B
    QTest::addColumn<int>("won");
    QTest::addColumn<int>("lost");
    QTest::addColumn<int>("dropped");
    QTest::newRow("53 to 47") << 53 << 47 << 7;
    QTest::newRow("51 to 50") << 51 << 50 << 2;
    QTest::newRow("60 to 30") << 60 << 30 << 31;
  }
  void aLeadOfSixGamesFallsWithSeven() {
    QFETCH(int, won);
    QFETCH(int, lost);
    QFETCH(int, dropped);
    const Fragility found = fragilityOf(duel(won, lost));
    QCOMPARE(*found.dropped, dropped);
    QCOMPARE(found.newFirst, 1);
  }
  void aLeadThatHalfTheGamesCannotTakeIsFirm() { QVERIFY(!fragilityOf(duel(90, 10)).dropped); }
  void fewGamesOfTheGoldenLogDecideItsFirstPlace() {  // its three leaders lie within 4 points
    const Games games = genBattles(1001);
    const Fragility found = fragilityOf(games);
    QVERIFY(*found.dropped >= 1 && *found.dropped <= 5);
    QVERIFY(found.newFirst != bradleyTerry(countWins(games)).ratings.first().system);
  }
  void withoutAFitThereIsNothingToShake() {
    const WinCounts none;
    QVERIFY(!fragility(none, bradleyTerry(none)));
  }
  void aRaterWhoDecidesTheFirstPlaceIsNamed() {  // Ann sees A before B, Ben and Cleo are even
    Games games = duel(8, 2);
    games.origins.assign(10, {0, 0});
    for (const std::uint32_t rater : {1U, 2U}) {
      addGames(games, QStringLiteral("A"), QStringLiteral("B"), rater == 1 ? 5 : 4, rater == 1 ? 5 : 6);
      games.origins.insert(games.origins.end(), 10, {0, rater});
    }
    games.raters = QStringList{QStringLiteral("Ann"), QStringLiteral("Ben"), QStringLiteral("Cleo")};
    const Fragility found = fragilityOf(games);
    QCOMPARE(found.raters.size(), 3);
    QCOMPARE(found.raters.at(0).games, 10);
    QVERIFY(found.raters.at(0).newFirst && !found.raters.at(1).newFirst && !found.raters.at(2).newFirst);
    QCOMPARE(found.raters.at(0).kendall, -1.0);
    QCOMPARE(found.raters.at(0).largestMove, 1);
    QCOMPARE(found.raters.at(2).kendall, 1.0);
  }
  void withoutTheOnlyRaterOfASystemTheRestIsNotRated() {
    Games games = duel(5, 5);
    games.origins.assign(10, {0, 0});
    addGames(games, QStringLiteral("B"), QStringLiteral("C"), 5, 5);
    games.origins.insert(games.origins.end(), 10, {0, 1});
    games.raters = QStringList{QStringLiteral("Ann"), QStringLiteral("Ben")};
    QVERIFY(!fragilityOf(games).raters.at(1).rated);
  }

  void halfTheWidthTakesFourTimesTheGames() {
    const BtFit fit = bradleyTerry(countWins(genBattles(1001)));
    QCOMPARE(gamesForWidth(fit, meanWidth(fit)), 1001);
    QCOMPARE(gamesForWidth(fit, meanWidth(fit) / 2), 4004);
    QCOMPARE(gamesForWidth(fit, meanWidth(fit) * 3), 1001);
  }
  void theGamesThatAreAskedForGiveTheWidth() {
    const BtFit fit = bradleyTerry(countWins(genBattles(1001)));
    const qint64 n = gamesForWidth(fit, 60);
    const BtFit more = bradleyTerry(countWins(genBattles(static_cast<int>(n))));
    QVERIFY(isNear(meanWidth(more), 60, 3));
  }
  void powerIsThatOfTheTwoSidedTest_data() {  // R: pnorm(z - 1.959964) + pnorm(-z - 1.959964)
    QTest::addColumn<double>("z");
    QTest::addColumn<double>("expected");
    QTest::newRow("no difference: the size of the test") << 0.0 << 0.05;
    QTest::newRow("at the edge of its interval") << 1.959964 << 0.5000443;
    QTest::newRow("the textbook 2.8") << 2.801585 << 0.8000009;
  }
  void powerIsThatOfTheTwoSidedTest() {
    QFETCH(double, z);
    QFETCH(double, expected);
    QVERIFY(isNear(power({.value = -10 * z, .se = 10}), expected, 1e-6));
  }
  void twoThatAreEvenNeverSeparate() {
    const BtFit fit = bradleyTerry(countWins(duel(50, 50)));
    QCOMPARE(gamesToSeparate(fit, 0, 1), 0);
  }
  void theGamesThatAreAskedForGiveThePower() {
    const BtFit fit = bradleyTerry(countWins(duel(60, 40)));
    const qint64 n = gamesToSeparate(fit, 0, 1);
    const auto won = static_cast<int>(n * 6 / 10);
    const BtFit more = bradleyTerry(countWins(duel(won, static_cast<int>(n) - won)));
    QVERIFY(isNear(power(difference(more, 0, 1)), 0.8, 0.02));
  }
};

QTEST_GUILESS_MAIN(TestFragility)
#include "tst_fragility.moc"
