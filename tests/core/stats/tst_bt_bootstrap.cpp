// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/stats/Binomial.h"
#include "core/stats/BtBootstrap.h"
#include "tests/core/stats/RatingFixtures.h"
#include "tests/support/GenBattles.h"

#include <QTest>

#include <cmath>
#include <numeric>

using namespace s2s;

class TestBtBootstrap : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  void binomialDrawsHaveTheRightMeanAndSpread_data() {
    QTest::addColumn<int>("n");
    QTest::addColumn<double>("p");
    QTest::newRow("a coin") << 1 << 0.5;
    QTest::newRow("few and rare") << 20 << 0.03;
    QTest::newRow("few and likely") << 20 << 0.97;
    QTest::newRow("just above where rejection begins") << 21 << 0.5;
    QTest::newRow("many") << 1000 << 0.3;
    QTest::newRow("many and likely") << 100000 << 0.9;
    QTest::newRow("a million, rare") << 1000000 << 1e-6;
  }
  void binomialDrawsHaveTheRightMeanAndSpread() {
    QFETCH(int, n);
    QFETCH(double, p);
    constexpr int kDraws = 200000;
    Random random(3);
    double sum = 0, squares = 0;
    for (int i = 0; i < kDraws; ++i) {
      const qint64 k = binomial(n, p, random);
      QVERIFY(k >= 0 && k <= n);
      sum += static_cast<double>(k);
      squares += (static_cast<double>(k) - n * p) * (static_cast<double>(k) - n * p);
    }
    const double variance = n * p * (1 - p);
    QVERIFY(isNear(sum / kDraws, n * p, 5 * std::sqrt(variance / kDraws)));
    // The variance of a squared deviation is variance + 2 variance^2, about.
    QVERIFY(isNear(squares / kDraws, variance, 5 * std::sqrt((variance + 2 * variance * variance) / kDraws)));
  }
  void binomialDrawsFollowTheDistribution() {  // chi square against the exact shares, 21 draws of a half
    constexpr int kDraws = 500000;
    Random random(11);
    std::vector<int> seen(22);
    for (int i = 0; i < kDraws; ++i)
      ++seen[binomial(21, 0.5, random)];
    double chi2 = 0;
    for (int k = 3; k <= 18; ++k) {
      const double share = std::exp(logFactorial(21) - logFactorial(k) - logFactorial(21 - k) + 21 * std::log(0.5));
      chi2 += (seen[k] - kDraws * share) * (seen[k] - kDraws * share) / (kDraws * share);
    }
    QVERIFY2(chi2 < 39.3, qPrintable(QString::number(chi2)));  // 0.1 % point at 16 degrees
  }
  void certainAndImpossibleEventsAreNotDrawn() {
    Random random(1);
    QCOMPARE(binomial(10, 0, random), 0);
    QCOMPARE(binomial(10, 1, random), 10);
    QCOMPARE(binomial(0, 0.5, random), 0);
  }
  void logFactorialsAreExact() {
    QVERIFY(isNear(logFactorial(5), std::log(120.0), 1e-14));
    for (const double n : {31.0, 32.0, 50.0, 1000.0})
      QVERIFY(isNear(logFactorial(n), std::lgamma(n + 1), 1e-9));
  }
  void quantilesAreThoseOfR() {  // R: quantile(1:10, type = 7)
    std::vector<double> numbers(10);
    std::iota(numbers.begin(), numbers.end(), 1.0);
    QCOMPARE(quantile(numbers, 0.025), 1.225);
    QCOMPARE(quantile(numbers, 0.5), 5.5);
    QCOMPARE(quantile(numbers, 0.975), 9.775);
  }

  void theBandsAreNearTheWaldIntervals_data() {
    QTest::addColumn<int>("ties");
    QTest::addColumn<bool>("seat");
    QTest::newRow("plain") << 0 << false;
    QTest::newRow("ties as halves") << 1 << false;
    QTest::newRow("Davidson") << 2 << false;
    QTest::newRow("with a seat term") << 0 << true;
  }
  void theBandsAreNearTheWaldIntervals() {
    QFETCH(int, ties);
    QFETCH(bool, seat);
    Games games = genBattles(10000);
    const BtSettings settings{.ties = static_cast<TieRule>(ties), .seatTerm = seat};
    if (ties != 0)
      for (size_t i = 0; i < games.log.size(); i += 10)
        games.log[i].result = GameResult::Tie;
    const WinCounts counts = countWins(games);
    const BtFit fit = bradleyTerry(counts, settings);
    const BtBootstrap result = bootstrap(counts, fit, {.rounds = 600});
    QCOMPARE(result.degenerate, 0);
    for (qsizetype i = 0; i < result.bands.size(); ++i) {
      const Band& band = result.bands.at(i);
      QVERIFY(isNear(band.median, fit.ratings.at(i).rating, 0.35 * fit.ratings.at(i).se));
      QVERIFY(isNear((band.high - band.low) / (2 * 1.96 * fit.ratings.at(i).se), 1, ties == 1 ? 0.2 : 0.15));
    }
  }
  void theResultIsTheSameBitForBitForAnyNumberOfThreads() {
    const WinCounts counts = countWins(genBattles(1001));
    const BtFit fit = bradleyTerry(counts);
    const BtBootstrap one = bootstrap(counts, fit, {.rounds = 100, .threads = 1});
    for (const int threads : {2, 3, 7})
      QVERIFY(bootstrap(counts, fit, {.rounds = 100, .threads = threads}) == one);
    QVERIFY(bootstrap(counts, fit, {.rounds = 100, .seed = 2}) != one);
  }
  void anAnchorHasABandOfNoWidth() {
    const WinCounts counts = countWins(genBattles(1001));
    const BtFit fit = bradleyTerry(counts, {.anchor = 3});
    const BtBootstrap result = bootstrap(counts, fit, {.rounds = 50});
    for (qsizetype i = 0; i < fit.ratings.size(); ++i)
      QCOMPARE(result.bands.at(i).low == result.bands.at(i).high, fit.ratings.at(i).system == 3);
  }
  void roundsWithoutAMaximumAreCounted() {  // one of twenty games holds the chain together: exp(-1) of rounds miss it
    Games games;
    addGames(games, QStringLiteral("A"), QStringLiteral("B"), 19, 1);
    const WinCounts counts = countWins(games);
    const BtBootstrap result = bootstrap(counts, bradleyTerry(counts), {.rounds = 2000});
    QVERIFY(isNear(result.degenerate / 2000.0, std::pow(0.95, 20), 0.05));
    QCOMPARE(result.bands.size(), 2);
    for (const Band& band : result.bands)
      QVERIFY(std::isfinite(band.low) && std::isfinite(band.median) && std::isfinite(band.high));
  }
  void withoutAFitThereIsNothingToResample() {
    const WinCounts none;
    QCOMPARE(bootstrap(none, bradleyTerry(none)).rounds, 0);
  }
  void copiesInOneClusterDoNotNarrowTheBands() {
    const Games games = genBattles(1500);
    Games copied{games.systems, {}};
    std::vector<std::uint32_t> clusters;
    for (size_t i = 0; i < games.log.size(); ++i)
      for (int copy = 0; copy < 4; ++copy) {
        copied.log.push_back(games.log[i]);
        clusters.push_back(static_cast<std::uint32_t>(i));
      }
    const WinCounts counts = countWins(copied);
    const BtFit fit = bradleyTerry(counts);
    const BtBootstrap plain = bootstrap(counts, fit, {.rounds = 400});
    const BtBootstrap clustered = clusteredBootstrap(copied, clusters, fit, {.rounds = 400});
    QVERIFY(clustered.clustered);
    for (qsizetype i = 0; i < fit.ratings.size(); ++i)
      QVERIFY(isNear(
          (clustered.bands.at(i).high - clustered.bands.at(i).low) / (plain.bands.at(i).high - plain.bands.at(i).low),
          2, 0.45));
    QVERIFY(clusteredBootstrap(copied, clusters, fit, {.rounds = 50, .threads = 3}) ==
            clusteredBootstrap(copied, clusters, fit, {.rounds = 50, .threads = 1}));
  }
};

QTEST_GUILESS_MAIN(TestBtBootstrap)
#include "tst_bt_bootstrap.moc"
