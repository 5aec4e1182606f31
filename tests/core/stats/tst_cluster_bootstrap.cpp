// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/stats/ClusterBootstrap.h"
#include "core/stats/JudgeComparison.h"
#include "tests/support/IsNear.h"
#include "tests/support/RaterTables.h"

#include <QTest>

#include <cmath>
#include <numeric>

using namespace s2s;

namespace {

const CountRows kCohen1960{{88, 14, 18}, {10, 40, 10}, {2, 6, 12}};
const CountRows kFleiss1969{{106, 10, 4}, {22, 28, 10}, {2, 12, 6}};

/// Each item of a table, @p together of them in one cluster.
std::vector<ClusteredPair> pairsOf(const CountRows& rows, int together = 1) {
  std::vector<ClusteredPair> pairs;
  for (int i = 0; i < rows.size(); ++i)
    for (int j = 0; j < rows.size(); ++j)
      for (int item = 0; item < rows.at(i).at(j); ++item)
        pairs.push_back({i, j, static_cast<int>(pairs.size()) / together});
  return pairs;
}

AgreementBootstrap bootstrapOf(const std::vector<ClusteredPair>& pairs, const AgreementWeights& weights,
                               const Resampling& settings) {
  return bootstrapAgreement(pairs, pairs.empty() ? 0 : pairs.back().cluster + 1, weights, settings);
}

AgreementBootstrap bootstrapOf(const CountRows& rows, const Resampling& settings) {
  return bootstrapOf(pairsOf(rows), AgreementWeights::identity(static_cast<int>(rows.size())), settings);
}

/// 200 samples: the people say A on every second; the first judge is right on 9 of 10, the second on 7 of 10.
std::vector<TwiceJudged> twoJudges(int perSample = 1) {
  std::vector<TwiceJudged> items;
  for (int sample = 0; sample < 200; ++sample)
    for (int copy = 0; copy < perSample; ++copy) {
      const int people = sample % 2, wrong = 1 - people, turn = sample / 2 % 10;
      items.push_back({people, turn == 0 ? wrong : people, turn < 3 ? wrong : people, sample});
    }
  return items;
}

}  // namespace

class TestClusterBootstrap : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  void deviationsEqualThoseOfTheReferences_data() {
    QTest::addColumn<CountRows>("rows");
    QTest::addColumn<QList<QList<double>>>("weights");
    QTest::addColumn<double>("expected");
    const QList<QList<double>> plain{{1, 0, 0}, {0, 1, 0}, {0, 0, 1}};
    // Costs 0, 1, 3, 6 as agreement; 5,000 resamples each elsewhere, so three digits
    QTest::newRow("Cohen 1968: weighted")
        << kCohen1960 << QList<QList<double>>{{1, 5 / 6.0, 0.5}, {5 / 6.0, 1, 0}, {0.5, 0, 1}} << 0.0754;
    QTest::newRow("Fleiss, Cohen & Everitt 1969") << kFleiss1969 << plain << 0.0538;
    QTest::newRow("Fleiss, Cohen & Everitt 1969: weighted")
        << kFleiss1969 << QList<QList<double>>{{1, 0, 4 / 9.0}, {0, 1, 6 / 9.0}, {4 / 9.0, 6 / 9.0, 1}} << 0.0572;
  }
  void deviationsEqualThoseOfTheReferences() {
    QFETCH(CountRows, rows);
    QFETCH(QList<QList<double>>, weights);
    QFETCH(double, expected);
    const AgreementBootstrap found =
        bootstrapOf(pairsOf(rows), *AgreementWeights::fromAgreement(weights), {.rounds = 8000, .seed = 1});
    QVERIFY(isNear(*found.kappa.se, expected, 0.0012));
  }
  void theNumberOfThreadsChangesNothing() {
    Resampling settings{.rounds = 301, .seed = 3, .threads = 1};
    const AgreementBootstrap one = bootstrapOf(kCohen1960, settings);
    for (const int threads : {2, 3, 8, 400}) {
      settings.threads = threads;
      QVERIFY(bootstrapOf(kCohen1960, settings) == one);
    }
  }
  void theSameSeedDrawsTheSameAndAnotherDoesNot() {
    const AgreementBootstrap one = bootstrapOf(kCohen1960, {.rounds = 200, .seed = 1});
    QVERIFY(bootstrapOf(kCohen1960, {.rounds = 200, .seed = 1}) == one);
    QVERIFY(!(bootstrapOf(kCohen1960, {.rounds = 200, .seed = 2}) == one));
  }
  void kindsOfClustersAreDrawnAsOftenAsTheClustersThemselves() {
    // Clusters one by one, as drawClusters() draws them, against the multinomial over what they hold
    std::vector<ClusteredPair> pairs;
    for (int cluster = 0; cluster < 90; ++cluster)
      for (int item = 0; item <= cluster % 3; ++item)
        pairs.push_back({cluster % 2, cluster * 7 % 5 < 2 ? item % 2 : cluster % 2, cluster});
    const Resampling settings{.rounds = 8000, .seed = 6};
    const AgreementBootstrap byKind = bootstrapOf(pairs, AgreementWeights::identity(2), settings);
    const auto kappas = replicates(90, settings, [&](std::span<const std::uint32_t> times) {
      ConfusionTable table{QStringList(2)};
      for (const ClusteredPair& pair : pairs)
        table.add(pair.first, pair.second, times[pair.cluster]);
      return std::optional(agreement(table).kappa->value);
    });
    const BootstrapInterval oneByOne = bootstrapInterval(kappas, 90);
    QVERIFY(isNear(*byKind.kappa.se / *oneByOne.se, 1, 0.03));
    QVERIFY(isNear(*byKind.kappa.low, *oneByOne.low, 0.012));
    QVERIFY(isNear(*byKind.kappa.high, *oneByOne.high, 0.012));
  }
  void roundsEndEarlyWhenTold() {
    std::stop_source source;
    source.request_stop();
    int drawn = 0;
    replicates(10, {.rounds = 500, .threads = 1, .stop = source.get_token()},
               [&](std::span<const std::uint32_t>) { return ++drawn; });
    QCOMPARE(drawn, 0);
  }
  void everyRoundDrawsAsManyAsThereAre() {
    std::vector<std::uint32_t> times(37);
    for (int round = 0; round < 20; ++round) {
      drawClusters(5, round, times);
      QCOMPARE(std::accumulate(times.cbegin(), times.cend(), 0U), 37U);
    }
  }
  void itemsThatStandTogetherWidenTheInterval() {
    // Ten copies of each item: alone they would seem ten times as many
    std::vector<ClusteredPair> copies, asIfAlone;
    for (const ClusteredPair& pair : pairsOf({{20, 5}, {10, 15}}))
      for (int copy = 0; copy < 10; ++copy) {
        copies.push_back(pair);
        asIfAlone.push_back({pair.first, pair.second, static_cast<int>(asIfAlone.size())});
      }
    const Resampling settings{.rounds = 2000, .seed = 1};
    const AgreementWeights weights = AgreementWeights::identity(2);
    const double clustered = *bootstrapOf(copies, weights, settings).kappa.se;
    QVERIFY(isNear(clustered, *bootstrapOf(pairsOf({{20, 5}, {10, 15}}), weights, settings).kappa.se, 1e-12));
    QVERIFY(isNear(clustered / *bootstrapOf(asIfAlone, weights, settings).kappa.se, std::sqrt(10.0), 0.2));
  }
  void roundsWithoutAKappaAreCountedNotHidden() {
    const AgreementBootstrap found = bootstrapOf({{6, 1}, {0, 0}}, {.rounds = 500, .seed = 1});
    QVERIFY(found.kappa.degenerate > 0 && found.kappa.degenerate < 500);
    QCOMPARE(found.observed.degenerate, 0);
  }
  void withoutItemsThereIsNoInterval() {
    const AgreementBootstrap found = bootstrapOf({{0, 0}, {0, 0}}, {.rounds = 10, .seed = 1});
    QVERIFY(!found.kappa.low && !found.observed.low && !found.kappa.se);
    QCOMPARE(found.observed.degenerate, 10);
  }

  void twoJudgesAreComparedOnTheirDifference() {
    const JudgeComparison found =
        comparedJudges(twoJudges(), 200, AgreementWeights::identity(2), {.rounds = 2000, .seed = 4});
    QCOMPARE(found.n, 200);
    QVERIFY(isNear(*found.observed.one, 0.9, 1e-12) && isNear(*found.observed.two, 0.7, 1e-12));
    QVERIFY(isNear(*found.kappa.difference, 0.4, 1e-12));
    QVERIFY(isNear(*found.observed.difference, 0.2, 1e-12));
    QCOMPARE(found.rightness->b, 40);
    QCOMPARE(found.rightness->c, 0);
    // of a difference of 1 on 40 and 0 on 160 items: sqrt(.2 * .8 / 200)
    QVERIFY(isNear(*found.observed.bootstrap.se, std::sqrt(0.16 / 200), 0.001));
    QVERIFY(*found.observed.bootstrap.low > 0.1 && *found.observed.bootstrap.high < 0.3);
    QVERIFY(*found.kappa.bootstrap.p < 0.01);
  }
  void theWeightsAreThoseOfTheTables() {
    std::vector<TwiceJudged> items;
    for (const ClusteredPair& pair : pairsOf(kFleiss1969))
      items.push_back({pair.first, pair.second, pair.first, pair.cluster});
    const AgreementWeights weights = AgreementWeights::quadratic(3);
    const JudgeComparison found = comparedJudges(items, 200, weights, {.rounds = 2});
    QVERIFY(isNear(*found.kappa.one, agreement(tableOf(kFleiss1969), weights).kappa->value, 1e-12));
    QCOMPARE(*found.kappa.two, 1.0);
  }
  void judgesWhoSayTheSameDoNotDiffer() {
    std::vector<TwiceJudged> items = twoJudges();
    for (TwiceJudged& item : items)
      item.two = item.one;
    const JudgeComparison found = comparedJudges(items, 200, AgreementWeights::identity(2), {.rounds = 100, .seed = 4});
    QCOMPARE(*found.kappa.difference, 0.0);
    QCOMPARE(*found.kappa.bootstrap.p, 1.0);
    QVERIFY(!found.rightness);
  }
  void verdictsOnOneSampleDoNotMakeTheDifferenceSurer() {
    const Resampling settings{.rounds = 300, .seed = 4};
    const JudgeComparison once = comparedJudges(twoJudges(1), 200, AgreementWeights::identity(2), settings);
    const JudgeComparison often = comparedJudges(twoJudges(5), 200, AgreementWeights::identity(2), settings);
    QVERIFY(isNear(*often.kappa.bootstrap.low, *once.kappa.bootstrap.low, 1e-12));
  }
  void judgesWithoutCommonItemsAreNotCompared() {
    QVERIFY(comparedJudges({}, 0, AgreementWeights::identity(2), {}).undefined == Undefined::NoItems);
    const JudgeComparison constant =
        comparedJudges({{0, 0, 0, 0}, {0, 0, 0, 1}}, 2, AgreementWeights::identity(2), {.rounds = 10});
    QVERIFY(constant.undefined == Undefined::OneCategory);
    QVERIFY(!constant.kappa.difference && constant.observed.difference);
  }
};

QTEST_GUILESS_MAIN(TestClusterBootstrap)
#include "tst_cluster_bootstrap.moc"
