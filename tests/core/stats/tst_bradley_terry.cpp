// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/Random.h"
#include "core/stats/BradleyTerry.h"
#include "tests/core/stats/RatingFixtures.h"
#include "tests/support/GenBattles.h"

#include <QTest>

#include <algorithm>
#include <cmath>
#include <numeric>

using namespace s2s;

namespace {

constexpr auto kFirst = GameResult::FirstWon;
constexpr auto kSecond = GameResult::SecondWon;
constexpr auto kTie = GameResult::Tie;

BtFit fitOf(const Games& games, const BtSettings& settings = {}) { return bradleyTerry(countWins(games), settings); }

/// In natural units, with that system at 0.
BtSettings against(const Games& games, const char* anchor, bool seat = false) {
  return {.seatTerm = seat, .anchor = static_cast<int>(games.systems.indexOf(QLatin1String(anchor))), .centre = 0};
}

/// R takes the standard errors from the weights of its last step but one, whose deviance is within 1e-8 of the maximum:
/// with the baseball games they are 3e-7 below those at the maximum.
constexpr double kErrorsOfR = 4e-7;

struct Expected {
  const char* name;
  double value, se;
};

bool hasCoefficients(const BtFit& fit, const Games& games, const QList<Expected>& expected) {
  return std::all_of(expected.cbegin(), expected.cend(), [&](const Expected& one) {
    const BtRating* rating = fit.of(static_cast<int>(games.systems.indexOf(QLatin1String(one.name))));
    return rating && isNear(rating->rating / kEloPerUnit, one.value, 6e-10) &&
           (one.se < 0 || isNear(rating->se / kEloPerUnit, one.se, kErrorsOfR));
  });
}

Games mirrored(Games games) {
  for (Game& game : games.log) {
    std::swap(game.first, game.second);
    if (game.result != kTie)
      game.result = game.result == kFirst ? kSecond : kFirst;
  }
  return games;
}

Games lettered(int systems, std::vector<Game> log) {
  Games games{{}, std::move(log)};
  for (int i = 0; i < systems; ++i)
    games.systems.append(QStringLiteral("S%1").arg(i));
  return games;
}

bool sameNumbers(const BtFit& one, const BtFit& two, double tolerance) {
  if (one.ratings.size() != two.ratings.size())
    return false;
  return std::all_of(one.ratings.cbegin(), one.ratings.cend(), [&](const BtRating& rating) {
    const BtRating* other = two.of(rating.system);
    return other && isNear(rating.rating, other->rating, tolerance) && isNear(rating.se, other->se, tolerance);
  });
}

}  // namespace

class TestBradleyTerry : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  void wikipediasFourSystems() {  // BradleyTerry2 and evalica: strengths with geometric mean 1
    const Games games = wikipediaFour();
    const BtFit fit = fitOf(games, {.centre = 0});
    const QHash<QString, double> expected{{QStringLiteral("A"), .639834815},
                                          {QStringLiteral("B"), 1.043314403},
                                          {QStringLiteral("C"), .659810196},
                                          {QStringLiteral("D"), 2.270376628}};
    for (int i = 0; i < 4; ++i)
      QVERIFY(isNear(std::exp(fit.of(i)->rating / kEloPerUnit), expected[games.systems.at(i)], 6e-10));
  }
  void citationsOfStigler1994() {  // R BradleyTerry2 2.x
    const Games games = citations();
    const BtFit fit = fitOf(games, against(games, "Biometrika"));
    QVERIFY(hasCoefficients(fit, games,
                            {{"Biometrika", 0, 0},
                             {"Comm Statist", -2.949072497, .1025453354},
                             {"JASA", -.4795697698, .0605887292},
                             {"JRSS-B", .2689540559, .0708299651}}));
    QVERIFY(isNear(fit.deviance, 4.29338397, 6e-9));
  }
  void baseball1987OfAgresti() {  // R BradleyTerry2 2.x
    const Games games = baseball1987();
    const BtFit fit = fitOf(games, against(games, "Baltimore"));
    QVERIFY(hasCoefficients(fit, games,
                            {{"Baltimore", 0, 0},
                             {"Boston", 1.107697705, .3338779},
                             {"Cleveland", .683852769, .3318764},
                             {"Detroit", 1.436408432, .3395682},
                             {"Milwaukee", 1.581355877, .3432557},
                             {"New York", 1.247617845, .3358606},
                             {"Toronto", 1.294485124, .3366691}}));
    QVERIFY(isNear(fit.deviance, 44.0534612, 6e-8));
    QCOMPARE(fit.freedom, 36);
  }
  void baseball1987WithItsHomeTermAsTheSeatTerm() {  // R BradleyTerry2 2.x
    const Games games = baseball1987();
    const BtFit fit = fitOf(games, against(games, "Baltimore", true));
    const BtTerm& home = fit.terms.first();
    QVERIFY(isNear(home.value / kEloPerUnit, .3022606556, 1e-10));
    QVERIFY(isNear(home.se / kEloPerUnit, .1309436429, kErrorsOfR));
    QVERIFY(isNear(home.z, 2.308, 5e-4));
    QVERIFY(isNear(home.p, .0210, 5e-5));
    QVERIFY(hasCoefficients(fit, games, {{"Boston", 1.143802653, -1}, {"Milwaukee", 1.619554994, -1}}));
    QVERIFY(isNear(fit.deviance, 38.6428521, 6e-8));
    QCOMPARE(fit.freedom, 35);
  }
  void evalicasSimpleLogWithTiesAsHalves() {  // evalica: strengths that add up to 1
    const BtFit fit = fitOf(evalicaSimple(), {.ties = TieRule::Half});
    const QList<double> expected{.050800, .131151, .131686, .336889, .349475};
    double sum = 0;
    for (int i = 0; i < 5; ++i)
      sum += std::exp(fit.of(i)->rating / kEloPerUnit);
    for (int i = 0; i < 5; ++i)
      QVERIFY(isNear(std::exp(fit.of(i)->rating / kEloPerUnit) / sum, expected.at(i), 6e-7));
  }
  void theGoldenLogsGiveTheGoldenRatings_data() {  // recomputed by two other programs on the same generated log
    QTest::addColumn<int>("n");
    QTest::addColumn<QList<double>>("expected");
    QTest::newRow("1,001 games") << 1001 << QList<double>{1268.275, 1271.232, 1271.505, 1141.136, 1099.600,
                                                          1098.981, 899.394,  645.987,  637.020,  666.870};
    QTest::newRow("1,000,000 games") << 1000000 << QList<double>{1244.981, 1238.631, 1231.171, 1146.608, 1088.829,
                                                                 1056.151, 909.706,  728.470,  677.325,  678.129};
  }
  void theGoldenLogsGiveTheGoldenRatings() {
    QFETCH(int, n);
    QFETCH(QList<double>, expected);
    const BtFit fit = fitOf(genBattles(n));
    for (int i = 0; i < 10; ++i)
      QVERIFY(isNear(fit.of(i)->rating, expected.at(i), 6e-4));
  }
  void theSeatTermFindsTheAdvantageThatTheLogWasMadeWith() {  // +15 Elo for the first seat
    const BtFit fit = fitOf(genBattles(1000000), {.seatTerm = true});
    QCOMPARE(fit.terms.first().name, QStringLiteral("seat"));
    QVERIFY(std::abs(fit.terms.first().value - 15) < 3 * fit.terms.first().se);
    QVERIFY(fit.terms.first().se < 1);
  }

  void ratingsAverageToTheCentre() {
    const BtFit fit = fitOf(genBattles(1001), {.centre = 1500});
    double sum = 0;
    for (const BtRating& rating : fit.ratings)
      sum += rating.rating;
    QVERIFY(isNear(sum, 15000, 1e-7));
  }
  void winsEqualWhatTheRatingsExpect() {  // the score equations of the maximum
    const WinCounts counts = countWins(genBattles(1001));
    const BtFit fit = bradleyTerry(counts);
    std::vector<double> over(10);
    for (const PairCount& pair : counts.pairs) {
      const double gap = (fit.of(pair.first)->rating - fit.of(pair.second)->rating) / kEloPerUnit;
      const double expected = static_cast<double>(pair.decided()) / (1 + std::exp(-gap));
      over[pair.first] += static_cast<double>(pair.firstWon) - expected;
      over[pair.second] += static_cast<double>(pair.secondWon) - (static_cast<double>(pair.decided()) - expected);
    }
    for (const double rest : over)
      QVERIFY(isNear(rest, 0, 1e-8));
  }
  void theOrderOfTheGamesDoesNotMatter() {
    Games games = genBattles(1001);
    const BtFit before = fitOf(games);
    std::reverse(games.log.begin(), games.log.end());
    QVERIFY(sameNumbers(fitOf(games), before, 0));
  }
  void swappingSeatsAndOutcomesChangesNothing() {
    const Games games = genBattles(1001);
    QVERIFY(sameNumbers(fitOf(mirrored(games)), fitOf(games), 1e-8));
  }
  void tenTimesTheLogGivesTheSameWithErrorsSmallerBySqrt10() {
    const Games games = genBattles(1001);
    Games tenfold{games.systems, {}};
    for (int i = 0; i < 10; ++i)
      tenfold.log.insert(tenfold.log.end(), games.log.cbegin(), games.log.cend());
    const BtFit one = fitOf(games), ten = fitOf(tenfold);
    for (const BtRating& rating : one.ratings) {
      QVERIFY(isNear(ten.of(rating.system)->rating, rating.rating, 1e-7));
      QVERIFY(isNear(ten.of(rating.system)->se * std::sqrt(10.0), rating.se, 1e-7));
    }
  }
  void anAnchorMovesRatingsAndLeavesDifferences() {
    const WinCounts counts = countWins(genBattles(1001));
    const BtFit free = bradleyTerry(counts), anchored = bradleyTerry(counts, {.anchor = 9});
    QCOMPARE(anchored.of(9)->rating, 1000.0);
    QCOMPARE(anchored.of(9)->se, 0.0);
    const double shift = free.of(9)->rating - 1000;
    for (int i = 0; i < 10; ++i)
      QVERIFY(isNear(anchored.ratings.at(i).rating + shift, free.ratings.at(i).rating, 1e-9));
    const BtDifference one = difference(free, 0, 4), two = difference(anchored, 0, 4);
    QVERIFY(isNear(one.value, two.value, 1e-9) && isNear(one.se, two.se, 1e-9));
    const auto last = static_cast<int>(anchored.of(9) - anchored.ratings.constData());
    QVERIFY(isNear(difference(anchored, 0, last).se, anchored.ratings.at(0).se, 1e-9));
  }
  void davidsonWithoutTiesIsBradleyTerry() {
    const Games games = genBattles(1001);
    const BtFit fit = fitOf(games, {.ties = TieRule::Davidson});
    QVERIFY(sameNumbers(fit, fitOf(games), 1e-9));
    QVERIFY(fit.terms.isEmpty());
  }
  void davidsonsTieTermExpectsTheTiesThatThereWere() {  // a score equation: ties of the model = ties of the log
    Games games = genBattles(3000);
    for (size_t i = 0; i < games.log.size(); i += 5)
      games.log[i].result = kTie;
    const BtFit fit = fitOf(games, {.ties = TieRule::Davidson});
    const double nu = std::exp(fit.terms.first().value);
    double expected = 0;
    for (const Game& game : games.log) {
      const double d = (fit.of(game.first)->rating - fit.of(game.second)->rating) / kEloPerUnit;
      expected += nu / (std::exp(d / 2) + std::exp(-d / 2) + nu);
    }
    QCOMPARE(fit.terms.first().name, QStringLiteral("tie"));
    QVERIFY(isNear(expected, 600, 1e-7));
    QCOMPARE(fit.n, 3000);
  }
  void twoSystemsHaveTheirLogOddsAndItsError() {  // by hand: log(60/40), sqrt(1/60 + 1/40) for the difference
    Games games;
    addGames(games, QStringLiteral("A"), QStringLiteral("B"), 60, 40);
    const BtFit fit = fitOf(games);
    const BtDifference gap = difference(fit, 0, 1);
    QVERIFY(isNear(gap.value / kEloPerUnit, std::log(1.5), 1e-12));
    QVERIFY(isNear(gap.se / kEloPerUnit, std::sqrt(1.0 / 60 + 1.0 / 40), 1e-9));
  }
  void rankSetsAreWhatTheDifferencesLeavePossible() {
    const BtFit fit = fitOf(genBattles(1001));
    for (qsizetype i = 0; i < fit.ratings.size(); ++i) {
      QVERIFY(fit.ratings.at(i).bestRank <= i + 1 && fit.ratings.at(i).worstRank >= i + 1);
      int better = 0;
      for (qsizetype j = 0; j < fit.ratings.size(); ++j)
        better += difference(fit, static_cast<int>(j), static_cast<int>(i)).low > 0;
      QCOMPARE(fit.ratings.at(i).bestRank, 1 + better);
    }
    QCOMPARE(fit.ratings.first().bestRank, 1);
    QCOMPARE(fit.ratings.first().worstRank, 3);  // the three leaders of the log lie within 4 points
  }

  void eachGameItsOwnClusterGivesNearlyTheWaldErrors() {
    const Games games = genBattles(20000);
    std::vector<std::uint32_t> clusters(games.log.size());
    std::iota(clusters.begin(), clusters.end(), 0U);
    const BtFit wald = fitOf(games), robust = withClusteredErrors(wald, games, clusters);
    QVERIFY(robust.errors == BtErrors::Sandwich);
    for (const BtRating& rating : robust.ratings) {
      QVERIFY(isNear(rating.rating, wald.of(rating.system)->rating, 1e-7));
      QVERIFY(isNear(rating.se / wald.of(rating.system)->se, 1, 0.05));
    }
  }
  void fiveCopiesOfAVerdictAreNoMoreThanOne() {  // Wald errors shrink by sqrt 5; clustered ones do not
    const Games games = genBattles(2000);
    Games copied{games.systems, {}};
    std::vector<std::uint32_t> clusters, own(games.log.size());
    std::iota(own.begin(), own.end(), 0U);
    for (size_t i = 0; i < games.log.size(); ++i)
      for (int copy = 0; copy < 5; ++copy) {
        copied.log.push_back(games.log[i]);
        clusters.push_back(static_cast<std::uint32_t>(i));
      }
    const BtFit once = withClusteredErrors(fitOf(games), games, own);
    QVERIFY(sameNumbers(withClusteredErrors(fitOf(copied), copied, clusters), once, 1e-6));
  }

  void whereThereIsNoMaximumTheReasonIsGiven_data() {
    QTest::addColumn<Games>("games");
    QTest::addColumn<QString>("reason");
    const Game ab{0, 1, kFirst}, ba{1, 0, kFirst}, bc{1, 2, kFirst}, cb{2, 1, kFirst}, cd{2, 3, kFirst},
        dc{3, 2, kFirst}, tie{0, 1, kTie};
    QTest::newRow("an empty log") << Games() << "no-games";
    QTest::newRow("systems and no game") << lettered(3, {}) << "no-games";
    QTest::newRow("ties only, and they are left out") << lettered(2, {tie}) << "no-games";
    QTest::newRow("one system") << lettered(1, {}) << "one-system";
    QTest::newRow("an undefeated system") << lettered(3, {ab, bc, cb}) << "not-strongly-connected";
    QTest::newRow("a system that only lost") << lettered(3, {ab, ba, bc}) << "not-strongly-connected";
    QTest::newRow("two groups that never met") << lettered(4, {ab, ba, cd, dc}) << "not-connected";
    QTest::newRow("one game") << lettered(2, {ab}) << "not-strongly-connected";
  }
  void whereThereIsNoMaximumTheReasonIsGiven() {
    QFETCH(Games, games);
    QFETCH(QString, reason);
    const BtFit fit = fitOf(games);
    QVERIFY(fit.missing);
    QCOMPARE(code(*fit.missing), reason);
    QVERIFY(describe(*fit.missing).endsWith(QLatin1Char('.')));
    QVERIFY(fit.ratings.isEmpty());
  }
  void theGroupsOfAnUndefeatedSystemAreNamed() {
    const BtFit fit = fitOf(lettered(3, {{0, 1, kFirst}, {1, 2, kFirst}, {2, 1, kFirst}}));
    QCOMPARE(fit.components, (QList<QList<int>>{{0}, {1, 2}}));
  }
  void aPriorGivesTheUndefeatedAFiniteRating() {
    const Games games = lettered(3, {{0, 1, kFirst}, {1, 2, kFirst}, {2, 1, kFirst}});
    const BtFit fit = fitOf(games, {.prior = kOfferedPrior});
    QVERIFY(!fit.missing);
    QCOMPARE(fit.ratings.first().system, 0);
    QVERIFY(fit.ratings.first().rating < 2500);
    QVERIFY(fit.ratings.first().se > 100);
    QCOMPARE(fit.settings.prior, 0.1);
  }
  void aPriorDoesNotLinkGroupsThatNeverMet() {
    const Games games = lettered(4, {{0, 1, kFirst}, {2, 3, kFirst}});
    QVERIFY(fitOf(games, {.prior = 1}).missing == NoRatings::NotConnected);
  }
  void aSeatThatAlwaysWinsIsNotDetermined() {
    const Games games = lettered(2, {{0, 1, kFirst}, {1, 0, kFirst}, {0, 1, kFirst}, {1, 0, kFirst}});
    QVERIFY(!fitOf(games).missing);
    QVERIFY(fitOf(games, {.seatTerm = true}).missing == NoRatings::NotDetermined);
  }
  void anAnchorWithoutGamesIsRefused() {
    QVERIFY(fitOf(lettered(3, {{0, 1, kFirst}, {1, 0, kFirst}}), {.anchor = 2}).missing == NoRatings::AnchorUnplayed);
  }
  void whoHasNoGamesIsLeftOut() {
    const BtFit fit = fitOf(lettered(4, {{0, 2, kFirst}, {2, 0, kFirst}}));
    QCOMPARE(fit.ratings.size(), 2);
    QVERIFY(!fit.of(1) && !fit.of(3) && fit.of(2));
  }
  void aThousandSystemsAreRatedAndOneMoreIsRefused() {
    Games games = lettered(1001, {});
    for (int i = 0; i < 1000; ++i)
      for (const int step : {1, 7, 31})
        for (const GameResult result : {kFirst, kSecond})
          games.log.push_back({static_cast<std::uint16_t>(i), static_cast<std::uint16_t>((i + step) % 1000), result});
    const BtFit fit = fitOf(games);
    QVERIFY(!fit.missing);
    QCOMPARE(fit.ratings.size(), 1000);
    games.log.push_back({0, 1000, kFirst});
    games.log.push_back({0, 1000, kSecond});
    QVERIFY(fitOf(games).missing == NoRatings::TooManySystems);
  }
  void countsAreTheSameForAnyNumberOfThreads() {
    const Games games = genBattles(1000000);
    const WinCounts one = countWins(games, 1);
    for (const int threads : {2, 3, 4})
      QVERIFY(countWins(games, threads) == one);
    WinCounts sum;
    for (const WinCounts& cell : countWinsByCell(games))
      sum = sum + cell;
    QVERIFY(sum == one);
  }
};

QTEST_GUILESS_MAIN(TestBradleyTerry)
#include "tst_bradley_terry.moc"
