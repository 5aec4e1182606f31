// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/stats/BtBootstrap.h"
#include "core/stats/EloJitter.h"
#include "core/stats/EloResample.h"
#include "tests/bench/Promise.h"
#include "tests/support/GenBattles.h"

#include <benchmark/benchmark.h>

#include <array>
#include <cmath>
#include <map>

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
  state.SetLabel("the floor of the next; chain of load, sub, exp, div, store: 11 ns a game");
}

void eloOfAMillion(benchmark::State& state) {
  const Games& games = millionGames();
  for (auto _ : state)
    benchmark::DoNotOptimize(elo(games));
  state.SetLabel("limit 1.15 x eloOfAMillionAsABareLoop; FastChat 1560 to 1890 ms; evalica 82 s; floor 10.9 ms");
}

const Games& someGames(int n) {
  static std::map<int, Games> logs;
  const auto [log, isNew] = logs.try_emplace(n);
  if (isNew)
    log->second = genBattles(n);
  return log->second;
}

void eloOfFewer(benchmark::State& state, const char* others) {
  const Games& games = someGames(static_cast<int>(state.range(0)));
  for (auto _ : state)
    benchmark::DoNotOptimize(elo(games));
  state.SetLabel(others);
}

void bradleyTerryOfFewerWithCount(benchmark::State& state, const char* others) {
  const Games& games = someGames(static_cast<int>(state.range(0)));
  for (auto _ : state)
    benchmark::DoNotOptimize(bradleyTerry(countWins(games)));
  state.SetLabel(others);
}

void eloOfAMillionInAllStrata(benchmark::State& state) {
  const Games& games = millionGames();
  for (auto _ : state)
    benchmark::DoNotOptimize(eloByStratum(games));
  state.SetLabel("all, domains, levels and cells in one pass; three chains in a bare loop 26.9 ms");
}

void bradleyTerryOfAMillionWithCount(benchmark::State& state) {
  const Games& games = millionGames();
  for (auto _ : state)
    benchmark::DoNotOptimize(bradleyTerry(countWins(games)));
  state.SetLabel("limit 6 ms; FastChat 1290 ms; floor 3.9 ms");
}

void bradleyTerryBootstrapOf1000Rounds(benchmark::State& state) {
  const WinCounts counts = countWins(millionGames().log, 10);
  const BtFit fit = bradleyTerry(counts);
  for (auto _ : state)
    benchmark::DoNotOptimize(bootstrap(counts, fit, {.rounds = 1000}));
  state.SetLabel("limit 25 ms; FastChat 2200 ms with two processes; floor 10 ms");
}

void bradleyTerryBootstrapOf1000RoundsOf1001Games(benchmark::State& state) {
  const WinCounts counts = countWins(genBattles(1001));
  const BtFit fit = bradleyTerry(counts);
  for (auto _ : state)
    benchmark::DoNotOptimize(bootstrap(counts, fit, {.rounds = 1000}));
  state.SetLabel("limit 25 ms; FastChat 890 ms with two processes; floor 10 ms");
}

void eloResamplesOfAMillion(benchmark::State& state, ResamplePath path) {
  if (path == ResamplePath::Avx2 && !hasAvx2()) {
    state.SkipWithError("this processor has no AVX2");
    return;
  }
  const Games& games = millionGames();
  for (auto _ : state)
    benchmark::DoNotOptimize(resampledElo(games, {}, {.rounds = 1000}, path));
  state.SetLabel(path == ResamplePath::Avx2
                     ? "limit 600 ms; order kept, Poisson(1), K w once; FastChat about 92 to 105 s; floor 100 ms"
                     : "limit 1600 ms; the same without AVX2");
}

void eloShufflesOfAMillion(benchmark::State& state) {
  const Games& games = millionGames();
  for (auto _ : state)
    benchmark::DoNotOptimize(shuffledElo(games, {}, {.rounds = 20}));
  state.SetLabel("20 orders; no other program does this");
}

void bradleyTerryOfAHundredMillionWithCount(benchmark::State& state) {
  std::vector<Game> log;
  log.reserve(100000000);
  for (int i = 0; i < 100; ++i)
    log.insert(log.end(), millionGames().log.cbegin(), millionGames().log.cend());
  for (auto _ : state)
    benchmark::DoNotOptimize(bradleyTerry(countWins(log, 10, 0)));
  state.SetLabel("limit 100 ms; floor 3.9 ms by memory, 20 ms by the histogram");
}

}  // namespace

BENCHMARK(eloOfAMillionAsABareLoop)->Apply(asPromised);
BENCHMARK(eloOfAMillion)->Apply(asPromised);
BENCHMARK_CAPTURE(eloOfFewer, 1001, "FastChat 2.3 ms; evalica 85 ms; floor 0.011 ms")->Arg(1001)->Apply(asPromised);
BENCHMARK_CAPTURE(eloOfFewer, 100000, "FastChat 171 ms; evalica 7.65 s; floor 1.1 ms")->Arg(100000)->Apply(asPromised);
BENCHMARK(eloOfAMillionInAllStrata)->Apply(asPromised);
BENCHMARK(bradleyTerryOfAMillionWithCount)->Apply(asPromised);
BENCHMARK_CAPTURE(bradleyTerryOfFewerWithCount, 1001, "FastChat 2.3 ms; floor 0.006 ms")->Arg(1001)->Apply(asPromised);
BENCHMARK_CAPTURE(bradleyTerryOfFewerWithCount, 100000, "FastChat 120 ms; floor 0.36 ms")
    ->Arg(100000)
    ->Apply(asPromised);
BENCHMARK(bradleyTerryBootstrapOf1000Rounds)->Apply(asPromised);
BENCHMARK(bradleyTerryBootstrapOf1000RoundsOf1001Games)->Apply(asPromised);
BENCHMARK_CAPTURE(eloResamplesOfAMillion, avx2, ResamplePath::Avx2)->Apply(asPromised)->Iterations(1);
BENCHMARK_CAPTURE(eloResamplesOfAMillion, portable, ResamplePath::Portable)->Apply(asPromised)->Iterations(1);
BENCHMARK(eloShufflesOfAMillion)->Apply(asPromised)->Iterations(1);
BENCHMARK(bradleyTerryOfAHundredMillionWithCount)->Apply(asPromised)->Iterations(1);
BENCHMARK_MAIN();
