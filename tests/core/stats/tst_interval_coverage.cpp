// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/stats/BradleyTerry.h"
#include "tests/support/TrueRatings.h"

#include <QTest>

#include <numeric>

using namespace s2s;

namespace {

/// How many logs are drawn: 400, or what S2S_COVERAGE_LOGS says (./dev check coverage: 10,000).
int logs() {
  const int wanted = qEnvironmentVariableIntValue("S2S_COVERAGE_LOGS");
  return wanted > 0 ? wanted : 400;
}

/// Games of pairs that are all equally likely.
Games uniformLog(int n, quint64 seed) {
  Games games;
  for (size_t i = 0; i < kSeedRatings.size(); ++i)
    games.systems.append(QString::number(i));
  Random random(seed);
  const auto systems = static_cast<qsizetype>(kSeedRatings.size());
  for (int i = 0; i < n; ++i) {
    const qsizetype first = random.below(systems), second = (first + 1 + random.below(systems - 1)) % systems;
    games.log.push_back(
        {static_cast<std::uint16_t>(first), static_cast<std::uint16_t>(second),
         wins(kSeedRatings[first], kSeedRatings[second], random) ? GameResult::FirstWon : GameResult::SecondWon});
  }
  return games;
}

}  // namespace

/// A 95 % interval must cover the truth in 95 % of all logs: the mean over the systems, fixed seeds.
class TestCoverage : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  void waldIntervalsCoverTheTruth_data() {
    QTest::addColumn<int>("n");
    QTest::newRow("250 games: one domain or level of the paper") << 250;
    QTest::newRow("1,001 games: the whole of the paper") << 1001;
  }
  void waldIntervalsCoverTheTruth() {
    QFETCH(int, n);
    const double mean = std::accumulate(kSeedRatings.cbegin(), kSeedRatings.cend(), 0.0) / 10;
    int covered = 0, rated = 0;
    double width = 0;
    for (int log = 0; log < logs(); ++log) {
      const BtFit fit = bradleyTerry(countWins(uniformLog(n, splitmix64(20250305, log))));
      rated += fit.missing ? 0 : 1;
      for (const BtRating& rating : fit.ratings) {
        const double truth = kSeedRatings[rating.system] - mean + 1000;
        covered += rating.low <= truth && truth <= rating.high;
        width += (rating.high - rating.low) / 10;
      }
    }
    QVERIFY2(rated >= 0.97 * logs(), "almost every log of this size has a maximum");
    const double share = covered / (10.0 * rated);
    qInfo("n = %d, %d logs, %d without a maximum: cover %.3f, mean width %.1f", n, logs(), logs() - rated, share,
          width / rated);
    QVERIFY(share >= 0.93 && share <= 0.97);
  }
};

QTEST_GUILESS_MAIN(TestCoverage)
#include "tst_interval_coverage.moc"
