// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/stats/BtBootstrap.h"
#include "core/stats/EloJitter.h"
#include "core/stats/EloResample.h"
#include "tests/support/GenBattles.h"

#include <benchmark/benchmark.h>

#include <array>
#include <cmath>

// Beside each measurement: what is promised, and what other programs take on the same log (in process, measured on a
// shared machine with two processors).

using namespace s2s;

namespace {

const Games& millionGames() {
  static const Games games = genBattles(1000000);
  return games;
}

void eloOfAMillionAsABareLoop(benchmark::State& state) {
  const Games& games = millionGames();
  for (auto _ : state) {
    std::array<double, 10> ratings{};
    ratings.fill(1000);
    for (const Game& game : games.log) {
      const bool first = game.result == GameResult::FirstWon;
      double& winner = ratings[first ? game.first : game.second];
      double& loser = ratings[first ? game.second : game.first];
      const double gain = 32 / (1 + std::exp(0.005756462732485115 * (winner - loser)));
      winner += gain;
      loser -= gain;
    }
    benchmark::DoNotOptimize(ratings);
  }
  state.SetLabel("the floor of the next");
}

void eloOfAMillion(benchmark::State& state) {
  const Games& games = millionGames();
  for (auto _ : state)
    benchmark::DoNotOptimize(elo(games));
  state.SetLabel("at most 1.15 times the bare loop; FastChat 1560 to 1890 ms; evalica 82 s");
}

void eloOfAMillionInAllStrata(benchmark::State& state) {
  const Games& games = millionGames();
  for (auto _ : state)
    benchmark::DoNotOptimize(eloByStratum(games));
}

void bradleyTerryOfAMillionWithCount(benchmark::State& state) {
  const Games& games = millionGames();
  for (auto _ : state)
    benchmark::DoNotOptimize(bradleyTerry(countWins(games)));
  state.SetLabel("at most 6 ms; FastChat 1290 ms");
}

void bradleyTerryBootstrapOf1000Rounds(benchmark::State& state) {
  const WinCounts counts = countWins(millionGames().log, 10);
  const BtFit fit = bradleyTerry(counts);
  for (auto _ : state)
    benchmark::DoNotOptimize(bootstrap(counts, fit, {.rounds = 1000}));
  state.SetLabel("at most 25 ms; FastChat 2200 ms with two processes");
}

void bradleyTerryBootstrapOf1000RoundsOf1001Games(benchmark::State& state) {
  const WinCounts counts = countWins(genBattles(1001));
  const BtFit fit = bradleyTerry(counts);
  for (auto _ : state)
    benchmark::DoNotOptimize(bootstrap(counts, fit, {.rounds = 1000}));
  state.SetLabel("at most 25 ms; FastChat 890 ms with two processes");
}

void eloResamplesOfAMillion(benchmark::State& state, ResamplePath path) {
  if (path == ResamplePath::Avx2 && !hasAvx2()) {
    state.SkipWithError("this processor has no AVX2");
    return;
  }
  const Games& games = millionGames();
  for (auto _ : state)
    benchmark::DoNotOptimize(resampledElo(games, {}, {.rounds = 1000}, path));
  state.SetLabel(path == ResamplePath::Avx2 ? "order kept; K w once; at most 600 ms; FastChat about 92 to 105 s"
                                            : "order kept; K w once; at most 1600 ms");
}

void eloShufflesOfAMillion(benchmark::State& state) {
  const Games& games = millionGames();
  for (auto _ : state)
    benchmark::DoNotOptimize(shuffledElo(games, {}, {.rounds = 20}));
  state.SetLabel("20 orders");
}

void bradleyTerryOfAHundredMillionWithCount(benchmark::State& state) {
  std::vector<Game> log;
  log.reserve(100000000);
  for (int i = 0; i < 100; ++i)
    log.insert(log.end(), millionGames().log.cbegin(), millionGames().log.cend());
  for (auto _ : state)
    benchmark::DoNotOptimize(bradleyTerry(countWins(log, 10, 0)));
  state.SetLabel("at most 100 ms");
}

/// The median of nine, on the wall clock.
void asPromised(benchmark::internal::Benchmark* bench) {
  bench->Unit(benchmark::kMillisecond)->UseRealTime()->Repetitions(9)->ReportAggregatesOnly(true);
}

}  // namespace

BENCHMARK(eloOfAMillionAsABareLoop)->Apply(asPromised);
BENCHMARK(eloOfAMillion)->Apply(asPromised);
BENCHMARK(eloOfAMillionInAllStrata)->Apply(asPromised);
BENCHMARK(bradleyTerryOfAMillionWithCount)->Apply(asPromised);
BENCHMARK(bradleyTerryBootstrapOf1000Rounds)->Apply(asPromised);
BENCHMARK(bradleyTerryBootstrapOf1000RoundsOf1001Games)->Apply(asPromised);
BENCHMARK_CAPTURE(eloResamplesOfAMillion, avx2, ResamplePath::Avx2)->Apply(asPromised)->Iterations(1);
BENCHMARK_CAPTURE(eloResamplesOfAMillion, portable, ResamplePath::Portable)->Apply(asPromised)->Iterations(1);
BENCHMARK(eloShufflesOfAMillion)->Apply(asPromised)->Iterations(1);
BENCHMARK(bradleyTerryOfAHundredMillionWithCount)->Apply(asPromised)->Iterations(1);
BENCHMARK_MAIN();
