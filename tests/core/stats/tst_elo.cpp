// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/stats/Elo.h"
#include "tests/core/stats/RatingFixtures.h"
#include "tests/support/GenBattles.h"

#include <QTest>

#include <algorithm>
#include <cmath>
#include <numeric>

using namespace s2s;

namespace {

constexpr auto kFirst = GameResult::FirstWon;
constexpr auto kTie = GameResult::Tie;

Games games(int systems, std::vector<Game> log) {
  Games result{{}, std::move(log)};
  for (int i = 0; i < systems; ++i)
    result.systems.append(QString(QLatin1Char(static_cast<char>('A' + i))));
  return result;
}

QList<double> ratings(const QList<Standing>& standings) {
  QList<double> list;
  for (const Standing& standing : standings)
    list.append(standing.rating);
  return list;
}

double sum(const QList<double>& numbers) { return std::accumulate(numbers.cbegin(), numbers.cend(), 0.0); }

}  // namespace

class TestElo : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  void expectedScoreIsTheLogisticOne_data() {  // formula; FIDE's own table is normal-based and differs
    QTest::addColumn<double>("gap");
    QTest::addColumn<double>("expected");
    QTest::newRow("equal") << 0.0 << 0.5;
    QTest::newRow("50") << 50.0 << 0.571463;
    QTest::newRow("100") << 100.0 << 0.640065;
    QTest::newRow("200") << 200.0 << 0.759747;
    QTest::newRow("300") << 300.0 << 0.849020;
    QTest::newRow("400: ten to one") << 400.0 << 0.909091;
    QTest::newRow("800") << 800.0 << 0.990099;
  }
  void expectedScoreIsTheLogisticOne() {
    QFETCH(double, gap);
    QFETCH(double, expected);
    QVERIFY(isNear(eloExpectedScore(1000 + gap, 1000), expected, 5e-7));
    QVERIFY(isNear(eloExpectedScore(1000, 1000 + gap), 1 - expected, 5e-7));
  }
  void expectedScoresOfTheWikipediaExample() {  // 1613 against five; published new rating 1601
    const QList<double> rivals{1609, 1477, 1388, 1586, 1720};
    const QList<double> expected{0.5058, 0.6863, 0.7850, 0.5388, 0.3507};
    double total = 0;
    for (qsizetype i = 0; i < rivals.size(); ++i) {
      QVERIFY(isNear(eloExpectedScore(1613, rivals.at(i)), expected.at(i), 5e-5));
      total += eloExpectedScore(1613, rivals.at(i));
    }
    // A loss, a draw, two wins and a loss made 1613 into 1601.27. All five at once, while elo() plays one game after
    // another: what both share is the sum of the expected scores.
    QVERIFY(isNear(total, 2.5 + (1613 - 1601.27) / 32, 0.005 / 32));
  }
  void aCycleOfThreeGivesTheValuesOfR() {
    const QList<Standing> result = elo(games(3, {{0, 1, kFirst}, {1, 2, kFirst}, {2, 0, kFirst}}));
    QVERIFY(isNear(result.at(0).rating, 998.4968829088, 1e-9));
    QVERIFY(isNear(result.at(1).rating, 1000.7363067935, 1e-9));
    QVERIFY(isNear(result.at(2).rating, 1000.7668102977, 1e-9));
  }
  void tiesAreCountedAndMoveNobody() {  // the README of evalica (K=30, pizza, burger, sushi) up to its tie
    const Games withTie = games(3, {{0, 1, kFirst}, {2, 1, kFirst}, {0, 2, kTie}});
    const QList<Standing> result = elo(withTie, {1000, 30});
    QVERIFY(isNear(result.at(1).rating, 970.6471999915, 1e-9));
    QVERIFY(isNear(result.at(0).rating, 1015, 1e-9));
    QVERIFY(isNear(sum(ratings(result)), 3000, 1e-9));
    QCOMPARE(result.at(0), (Standing{0, 1015, 1, 0, 1}));
    QCOMPARE(result.at(1).losses, 2);
    QCOMPARE(result.at(2).ties, 1);
    QCOMPARE(result.at(2).games(), 2);
  }
  void aTieScoresAHalfWhereAsked_data() {  // evalica's README: pizza beat burger, sushi beat burger, pizza tied sushi
    QTest::addColumn<double>("k");
    QTest::addColumn<QList<double>>("expected");
    QTest::newRow("evalica, K = 30") << 30.0 << QList<double>{1014.9720581626, 970.6471999915, 1014.3807418459};
    QTest::newRow("evalica, K = 32") << 32.0 << QList<double>{1015.9660918698, 968.7363067935, 1015.2976013366};
  }
  void aTieScoresAHalfWhereAsked() {
    QFETCH(double, k);
    QFETCH(QList<double>, expected);
    const Games log = games(3, {{0, 1, kFirst}, {2, 1, kFirst}, {0, 2, kTie}});
    const QList<double> result = ratings(elo(log, {1000, k, TieRule::Half}));
    for (qsizetype i = 0; i < 3; ++i)
      QVERIFY(isNear(result.at(i), expected.at(i), 6e-11));
  }
  void evalicasSimpleLogWithTiesAsHalves_data() {  // simple.csv of evalica; items 4, 3, 2, 1, 0
    QTest::addColumn<double>("k");
    QTest::addColumn<QList<double>>("expected");
    QTest::newRow("evalica, K = 4") << 4.0 << QList<double>{1004.0562, 1003.8862, 999.9773, 999.9772, 992.1031};
    QTest::newRow("evalica, K = 32") << 32.0 << QList<double>{1035.0290, 1025.3053, 998.7010, 998.6195, 942.3451};
  }
  void evalicasSimpleLogWithTiesAsHalves() {
    QFETCH(double, k);
    QFETCH(QList<double>, expected);
    const QList<double> result = ratings(elo(evalicaSimple(), {1000, k, TieRule::Half}));
    for (qsizetype i = 0; i < 5; ++i)
      QVERIFY(isNear(result.at(4 - i), expected.at(i), 6e-5));
  }
  void theGoldenLogGivesTheGoldenRatings_data() {  // recomputed by two other programs on the same generated log
    QTest::addColumn<int>("n");
    QTest::addColumn<QList<double>>("expected");
    QTest::newRow("1,001 games") << 1001
                                 << QList<double>{1237.295963, 1275.430020, 1291.702808, 1092.705602, 1076.879268,
                                                  1038.510173, 864.324620,  707.000958,  694.459545,  721.691042};
    QTest::newRow("1,000,000 games") << 1000000
                                     << QList<double>{1279.328941, 1228.123745, 1192.574835, 1170.915800, 1077.519564,
                                                      1071.737068, 996.609792,  727.308303,  638.312414,  617.569539};
  }
  void theGoldenLogGivesTheGoldenRatings() {
    QFETCH(int, n);
    QFETCH(QList<double>, expected);
    const QList<double> result = ratings(elo(genBattles(n)));
    for (qsizetype i = 0; i < expected.size(); ++i)
      QVERIFY(isNear(result.at(i), expected.at(i), 1e-6));
    QVERIFY(isNear(sum(result), 10000, 1e-6));
  }
  void winsAndLossesAddUpToTheGames() {
    const Games log = genBattles(1001);
    int wins = 0, losses = 0;
    for (const Standing& standing : elo(log)) {
      wins += standing.wins;
      losses += standing.losses;
    }
    QCOMPARE(wins, 1001);
    QCOMPARE(losses, 1001);
  }
  void swappingTheSeatsOfAllGamesChangesNothing() {
    const Games log = genBattles(5000);
    Games mirrored = log;
    for (Game& game : mirrored.log) {
      std::swap(game.first, game.second);
      game.result = game.result == kFirst ? GameResult::SecondWon : kFirst;
    }
    QCOMPARE(elo(mirrored), elo(log));
  }
  void theOrderOfTheGamesMatters() {
    Games log = genBattles(1001);
    const QList<Standing> before = elo(log);
    std::reverse(log.log.begin(), log.log.end());
    QVERIFY(elo(log) != before);
  }
  void startShiftsEveryRatingAndNothingElse() {
    const Games log = genBattles(1001);
    const QList<double> at1000 = ratings(elo(log)), at0 = ratings(elo(log, {0, 32}));
    for (qsizetype i = 0; i < at0.size(); ++i)
      QVERIFY(isNear(at0.at(i) + 1000, at1000.at(i), 1e-9));
  }
  void allStrataInOnePassAreTheRunsOfTheirOwnGames() {
    Games log = genBattles(3001);
    log.log[5].domain = Domain::Unknown;
    log.log[6].level = Level::Unknown;
    const EloByStratum strata = eloByStratum(log);
    QCOMPARE(strata.all, elo(log));
    for (size_t d = 0; d < 4; ++d) {
      QCOMPARE(strata.domains[d], elo(log.where([d](const Game& game) { return game.domain == kDomains[d]; })));
      QCOMPARE(strata.levels[d], elo(log.where([d](const Game& game) { return game.level == kLevels[d]; })));
      for (size_t l = 0; l < 4; ++l)
        QCOMPARE(
            strata.cells[d * 4 + l],
            elo(log.where([=](const Game& game) { return game.domain == kDomains[d] && game.level == kLevels[l]; })));
    }
  }
  void theTrajectoryEndsAtTheRatings() {
    const Games log = genBattles(1001);
    const std::vector<EloAfter> way = eloTrajectory(log);
    QCOMPARE(way.size(), log.log.size());
    QCOMPARE(way.front().first + way.front().second, 2000.0);
    const QList<Standing> end = elo(log);
    for (const Standing& standing : end) {
      const auto last = std::find_if(log.log.crbegin(), log.log.crend(), [&](const Game& game) {
        return game.first == standing.system || game.second == standing.system;
      });
      const EloAfter& after = way[static_cast<size_t>(log.log.crend() - last) - 1];
      QCOMPARE(last->first == standing.system ? after.first : after.second, standing.rating);
    }
  }
  void withoutGamesEverybodyStaysAtTheStart() {
    const QList<Standing> result = elo(games(2, {}), {1500, 32});
    QCOMPARE(ratings(result), (QList<double>{1500, 1500}));
    QVERIFY(elo(Games()).isEmpty());
  }
};

QTEST_GUILESS_MAIN(TestElo)
#include "tst_elo.moc"
