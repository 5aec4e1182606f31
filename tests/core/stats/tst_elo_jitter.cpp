// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/stats/EloJitter.h"
#include "core/stats/EloResample.h"
#include "tests/core/stats/RatingFixtures.h"
#include "tests/support/GenBattles.h"

#include <QTest>

#include <cmath>

using namespace s2s;

namespace {

Games withTies(Games games) {
  for (size_t i = 0; i < games.log.size(); i += 7)
    games.log[i].result = GameResult::Tie;
  return games;
}

/// How often the rounds of one group draw each of @p games games: a game whose winner is new each time moves by K w
/// / 2.
std::vector<float> timesDrawn(std::uint16_t games) {
  std::vector<ResampleGame> log;
  for (std::uint16_t i = 0; i < games; ++i)
    log.push_back({i, static_cast<std::uint16_t>(games + i), 0});
  std::vector<float> ratings(static_cast<size_t>(games) * 2 * kResampleGroup);
  std::vector<std::uint32_t> keys;
  for (std::uint32_t i = 0; i < kResampleGroup; ++i)
    keys.push_back(gameWord(1000 + i));
  resamplePortable({log.data(), log.size(), ratings.data(), kResampleGroup, keys.data(), 2.0F});
  ratings.resize(static_cast<size_t>(games) * kResampleGroup);
  return ratings;
}

}  // namespace

class TestEloJitter : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  void shufflesCentreWhereTheGamesSay() {
    const Games games = genBattles(5000);
    const EloJitter jitter = shuffledElo(games, {}, {.rounds = 300});
    QCOMPARE(jitter.rounds, 300);
    QCOMPARE(jitter.bands.size(), 10);
    double sum = 0;
    for (const Band& band : jitter.bands) {
      QVERIFY(band.low < band.median && band.median < band.high);
      QVERIFY(band.high - band.low > 60 && band.high - band.low < 400);
      sum += band.median;
    }
    QVERIFY(isNear(sum, 10000, 30));
    QVERIFY(isNear(jitter.bands.at(0).median, 1246.1, 40));  // the rating the log was made with
  }
  void theOrderOfTheLogHardlyMattersToItsShuffles() {
    Games games = genBattles(1001);
    const EloJitter one = shuffledElo(games, {}, {.rounds = 2000});
    std::reverse(games.log.begin(), games.log.end());
    const EloJitter two = shuffledElo(games, {}, {.rounds = 2000});
    for (qsizetype i = 0; i < 10; ++i)
      QVERIFY(isNear(one.bands.at(i).median, two.bands.at(i).median, 8));
  }
  void resamplesScatterAroundTheRun() {
    const Games games = genBattles(1001);
    const EloJitter jitter = resampledElo(games, {}, {.rounds = 1000});
    const QList<Standing> run = elo(games);
    for (qsizetype i = 0; i < 10; ++i) {
      QVERIFY(run.at(i).rating > jitter.bands.at(i).low && run.at(i).rating < jitter.bands.at(i).high);
      QVERIFY(isNear(run.at(i).rating, jitter.bands.at(i).median, 40));
    }
  }
  void resultsAreTheSameBitForBitForAnyNumberOfThreads() {
    const Games games = withTies(genBattles(2001));
    const EloSettings halves{1000, 32, TieRule::Half};
    const EloJitter shuffled = shuffledElo(games, halves, {.rounds = 50, .threads = 1});
    const EloJitter resampled = resampledElo(games, halves, {.rounds = 100, .threads = 1});
    for (const int threads : {2, 3, 5}) {
      QVERIFY(shuffledElo(games, halves, {.rounds = 50, .threads = threads}) == shuffled);
      QVERIFY(resampledElo(games, halves, {.rounds = 100, .threads = threads}) == resampled);
    }
    QVERIFY(resampledElo(games, halves, {.rounds = 100, .seed = 2}) != resampled);
  }
  void bothPathsGiveTheSameBits() {
    if (!hasAvx2())
      QSKIP("this processor has no AVX2");
    const Games games = withTies(genBattles(20000));
    for (const double k : {4.0, 32.0, 400.0}) {
      const EloSettings settings{1000, k, TieRule::Half};
      QVERIFY(resampledElo(games, settings, {.rounds = 64}, ResamplePath::Portable) ==
              resampledElo(games, settings, {.rounds = 64}, ResamplePath::Avx2));
    }
  }
  void moreRoundsBeginWithTheSameOnes() {  // of one game everything can be seen: 0, 16, 32 ... points of K = 32
    Games games;
    addGames(games, QStringLiteral("A"), QStringLiteral("B"), 1, 0);
    const EloJitter jitter = resampledElo(games, {}, {.rounds = 4000});
    QCOMPARE(jitter.bands.at(0).low, 1000.0);
    QCOMPARE(jitter.bands.at(0).median, 1016.0);  // 1 of Poisson(1)
    QCOMPARE(jitter.bands.at(0).high, 1048.0);    // 3
    QCOMPARE(jitter.bands.at(1).median, 984.0);
  }
  void gamesAreDrawnAsPoissonSays() {
    constexpr int kGames = 20000;
    const std::vector<float> times = timesDrawn(kGames);
    double shares[6] = {}, product = 0, neighbours = 0;
    for (size_t i = 0; i < times.size(); ++i) {
      shares[std::min(5, static_cast<int>(times[i]))] += 1.0 / static_cast<double>(times.size());
      if (i % kResampleGroup >= 8)  // rounds that share a word
        product += (times[i] - 1) * (times[i - 8] - 1);
      if (i >= kResampleGroup)  // one round, one game after another
        neighbours += (times[i] - 1) * (times[i - kResampleGroup] - 1);
    }
    double expected = std::exp(-1.0);
    for (int k = 0; k < 5; ++k) {
      QVERIFY(isNear(shares[k], expected, 4.5 * std::sqrt(expected / static_cast<double>(times.size()))));
      expected /= k + 1;
    }
    QVERIFY(isNear(product / (kGames * 8.0), 0, 4.5 / std::sqrt(kGames * 8.0)));
    QVERIFY(isNear(neighbours / (kGames * 16.0), 0, 4.5 / std::sqrt(kGames * 16.0)));
  }
  void forTooManySystemsNothingIsDrawnAndThatIsSaid() {
    Games games = genBattles(10);
    while (games.systems.size() <= kMostJitteredSystems)
      games.systems.append(QString::number(games.systems.size()));
    const Resampling once{.rounds = 1};
    QVERIFY(shuffledElo(games, {}, once).tooManySystems && resampledElo(games, {}, once).tooManySystems);
    QVERIFY(shuffledElo(games, {}, once).bands.isEmpty() && resampledElo(games, {}, once).bands.isEmpty());
    games.systems.removeLast();
    QVERIFY(!shuffledElo(games, {}, once).tooManySystems);
    QCOMPARE(shuffledElo(games, {}, once).bands.size(), kMostJitteredSystems);
  }
  void withoutGamesThereIsNoJitter() {
    const Games none{{QStringLiteral("A"), QStringLiteral("B")}, {{0, 1, GameResult::Tie}}};
    QVERIFY(shuffledElo(none).bands.isEmpty());
    QVERIFY(resampledElo(none).bands.isEmpty());
    QVERIFY(resampledElo(genBattles(100), {}, {.rounds = 0}).bands.isEmpty());
  }
};

QTEST_GUILESS_MAIN(TestEloJitter)
#include "tst_elo_jitter.moc"
