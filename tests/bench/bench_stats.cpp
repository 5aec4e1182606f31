// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/Random.h"
#include "core/report/AgreementReport.h"
#include "core/report/RatingsReport.h"
#include "core/stats/ClusterBootstrap.h"
#include "core/stats/Counting.h"
#include "core/stats/Kappa.h"
#include "core/stats/Krippendorff.h"
#include "core/stats/ManyRaters.h"
#include "tests/bench/Promise.h"
#include "tests/support/GenBattles.h"
#include "tests/support/GenRatings.h"
#include "tests/support/StatsStudy.h"

#include <benchmark/benchmark.h>

#include <vector>

using namespace s2s;

namespace {

const Games& millionGames() {
  static const Games games = genBattles(1000000);
  return games;
}

/// As long as a real one, a UUIDv7.
EventId eventId(qsizetype number) {
  return EventId(QStringLiteral("0190c0de-0000-7000-8000-%1").arg(number, 12, 10, QLatin1Char('0')));
}

/// 25,000 battles, 3 people and a judge each: 100,000 verdicts, of which every tenth was revised, so 110,000 events.
const Contents& largeStudy() {
  static const Contents contents = [] {
    StatsStudy study;
    const QStringList people{QStringLiteral("ann"), QStringLiteral("ben"), QStringLiteral("cleo")};
    for (const QString& person : people)
      study.human(person);
    study.judge(QStringLiteral("judge"));
    Random random(5);
    QList<Battle> battles;
    for (int i = 0; i < 25000; ++i)
      battles.append(study.battle({.level = kLevels[random.below(4)], .domain = kDomains[random.below(4)]}));
    for (const Battle& battle : battles)
      for (const QString& rater : people + QStringList{QStringLiteral("judge")})
        study.says(rater, battle, random.coin() ? Preference::A : Preference::B);
    Contents built = study.contents();
    const qsizetype said = built.verdicts.size();
    for (qsizetype i = 0; i < said; ++i)
      built.verdicts[i].event = eventId(i);
    for (qsizetype i = 0; i < said; i += 10) {
      Verdict revision = built.verdicts.at(i);
      revision.revisionOf = revision.event;
      revision.event = eventId(built.verdicts.size());
      revision.committedAt += said;
      built.verdicts.append(revision);
    }
    return built;
  }();
  return contents;
}

void ratingsOfAMillionGamesWithAllStrata(benchmark::State& state) {
  RatingsQuery query;
  query.by = {RatingStrata::Domain, RatingStrata::Level, RatingStrata::Cell};
  const Games& games = millionGames();
  for (auto _ : state)
    benchmark::DoNotOptimize(ratingsReport(games, query));
}

const RatingTable& millionRatings() {
  static const RatingTable table = genRatings(1000000, 2);
  return table;
}

void kappaOfAMillionPairs(benchmark::State& state) {
  const RatingTable& ratings = millionRatings();
  for (auto _ : state) {
    ConfusionTable table({QStringLiteral("a"), QStringLiteral("b")});
    table.addColumns(ratings.columns[0], ratings.columns[1]);
    benchmark::DoNotOptimize(agreement(table));
  }
  state.SetLabel(
      "limit 1.5 ms; scikit-learn 96 ms; numpy and statsmodels 4 to 5 ms; R irr 1300 ms; floor 0.08 ms by memory");
}

void fleissOfAMillionByFive(benchmark::State& state) {
  const RatingTable& ratings = millionRatings();
  for (auto _ : state)
    benchmark::DoNotOptimize(fleissKappa(labelCounts(patternsOf(ratings)), AgreementWeights::identity(2)));
  state.SetLabel("limit 15 ms; statsmodels 1600 ms");
}

void alphaOfAMillionByFive(benchmark::State& state) {
  const RatingTable& ratings = millionRatings();
  for (auto _ : state)
    benchmark::DoNotOptimize(krippendorffAlpha(labelCounts(patternsOf(ratings))));
  state.SetLabel("limit 15 ms; krippendorff 280 to 1550 ms");
}

void alphaOfAMillionByFiveOfFiveLabels(benchmark::State& state) {
  static const RatingTable ratings = genRatings(1000000, 5);
  for (auto _ : state)
    benchmark::DoNotOptimize(krippendorffAlpha(labelCounts(patternsOf(ratings))));
}

/// Rows that share nothing: one multinomial for each round.
void bootstrapOfKappaOfAMillionPairs(benchmark::State& state) {
  const RatingTable& ratings = millionRatings();
  std::vector<ClusteredPair> pairs;
  for (int i = 0; i < 1000000; ++i)
    pairs.push_back({ratings.columns[0][i], ratings.columns[1][i], i});
  for (auto _ : state)
    benchmark::DoNotOptimize(bootstrapAgreement(pairs, 1000000, AgreementWeights::identity(2), {}));
  state.SetLabel("1000 rounds");
}

/// As large as the paper's study of judges: 432 battles.
void bootstrapOfKappaAThousandRounds(benchmark::State& state) {
  const RatingTable ratings = genRatings(432, 2);
  std::vector<ClusteredPair> pairs;
  for (int i = 0; i < 432; ++i)
    pairs.push_back({ratings.columns[0][i], ratings.columns[1][i], i});
  for (auto _ : state)
    benchmark::DoNotOptimize(bootstrapAgreement(pairs, 432, AgreementWeights::identity(2), {}));
}

void currentVerdictsOf110000Events(benchmark::State& state) {
  const Contents& contents = largeStudy();
  for (auto _ : state)
    benchmark::DoNotOptimize(currentVerdicts(contents.verdicts));
}

void countedVerdictsOf110000Events(benchmark::State& state) {
  const Contents& contents = largeStudy();
  for (auto _ : state)
    benchmark::DoNotOptimize(countedVerdicts(contents, {}));
}

void agreementReportByLevelOf110000Events(benchmark::State& state) {
  AgreementQuery query;
  query.b = QStringLiteral("judge");
  query.by = {Stratifier::Level, Stratifier::Domain};
  const Contents& contents = largeStudy();
  for (auto _ : state)
    benchmark::DoNotOptimize(agreementReport(contents, query));
}

void ratingsReportByAllOf110000Events(benchmark::State& state) {
  RatingsQuery query;
  query.by = {RatingStrata::Domain, RatingStrata::Level, RatingStrata::Cell};
  const Contents& contents = largeStudy();
  for (auto _ : state)
    benchmark::DoNotOptimize(ratingsReport(contents, query));
}

}  // namespace

BENCHMARK(ratingsOfAMillionGamesWithAllStrata)->Unit(benchmark::kMillisecond);
BENCHMARK(kappaOfAMillionPairs)->Apply(asPromised);
BENCHMARK(fleissOfAMillionByFive)->Apply(asPromised);
BENCHMARK(alphaOfAMillionByFive)->Apply(asPromised);
BENCHMARK(alphaOfAMillionByFiveOfFiveLabels)->Apply(asPromised);
BENCHMARK(bootstrapOfKappaOfAMillionPairs)->Apply(asPromised)->Iterations(1);
BENCHMARK(bootstrapOfKappaAThousandRounds)->Unit(benchmark::kMillisecond)->UseRealTime();
BENCHMARK(currentVerdictsOf110000Events)->Unit(benchmark::kMillisecond);
BENCHMARK(countedVerdictsOf110000Events)->Unit(benchmark::kMillisecond);
BENCHMARK(agreementReportByLevelOf110000Events)->Unit(benchmark::kMillisecond);
BENCHMARK(ratingsReportByAllOf110000Events)->Unit(benchmark::kMillisecond);
BENCHMARK_MAIN();
