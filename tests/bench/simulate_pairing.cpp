// SPDX-License-Identifier: GPL-3.0-or-later
// simulate_pairing [ROUNDS]: what each way to choose the next pair gives after 1,001 games among ten systems, 1,000
// rounds unless told. Games are drawn from the ratings of the paper and from
// ratings drawn anew in each round (normal, standard deviation 200). Once the policies see the running Elo ratings,
// once a Bradley-Terry fit with a prior, fitted again every 25 games.
#include "core/stats/Elo.h"
#include "core/stats/PairWeights.h"
#include "core/stats/Parallel.h"
#include "tests/support/TrueRatings.h"

#include "core/stats/BradleyTerry.h"

#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <functional>
#include <numbers>
#include <numeric>
#include <vector>

using namespace s2s;

namespace {

constexpr int kSystems = 10, kGames = 1001, kRefit = 25;
constexpr double kPairingPrior = 0.25;
const QList<SystemPair> kPairs = allPairs(kSystems);

/// What a policy sees.
struct State {
  QList<double> ratings;
  QList<qint64> games;  ///< of each pair
  BtFit fit;            ///< with the prior; may lack systems that have no game yet
};

double variance(const State& state, const SystemPair& pair) {
  const BtRating* one = state.fit.of(pair.first);
  const BtRating* two = state.fit.of(pair.second);
  if (!one || !two)
    return 500.0 * 500;
  const auto place = [&](const BtRating* rating) { return static_cast<int>(rating - state.fit.ratings.constData()); };
  const double se = difference(state.fit, place(one), place(two)).se;
  return se * se;
}

double information(const State& state, const SystemPair& pair) {
  const double p = eloExpectedScore(state.ratings.at(pair.first), state.ratings.at(pair.second));
  return p * (1 - p);
}

QList<double> each(const State& state, const std::function<double(qsizetype)>& weight) {
  QList<double> weights;
  for (qsizetype i = 0; i < state.games.size(); ++i)
    weights.append(weight(i));
  return weights;
}

QList<double> adjacent(const State& state) {
  std::vector<int> order(kSystems), rank(kSystems);
  std::iota(order.begin(), order.end(), 0);
  std::sort(order.begin(), order.end(), [&](int a, int b) { return state.ratings.at(a) > state.ratings.at(b); });
  for (int i = 0; i < kSystems; ++i)
    rank[order[i]] = i;
  return each(state, [&](qsizetype i) {
    return std::abs(rank[kPairs.at(i).first] - rank[kPairs.at(i).second]) == 1 ? 1.0 : 0.0;
  });
}

QList<double> bump(const State& state, bool spread) {
  return spreadPairWeights(state.ratings, spread ? state.games : QList<qint64>(kPairs.size(), 0));
}

double arenaGain(const State& state, qsizetype i) {
  const auto n = static_cast<double>(state.games.at(i));
  return std::sqrt(information(state, kPairs.at(i))) * (1 / std::sqrt(n + 1) - 1 / std::sqrt(n + 2));
}

struct Policy {
  const char* name;
  std::function<QList<double>(const State&)> weights;
};

std::vector<Policy> policies() {
  return {
      {"uniform", [](const State&) { return uniformPairWeights(kSystems); }},
      {"paper (the default)", [](const State& state) { return paperPairWeights(state.ratings); }},
      {"p(1-p)", [](const State& s) { return each(s, [&](qsizetype i) { return information(s, kPairs.at(i)); }); }},
      {"gap bump", [](const State& state) { return bump(state, false); }},
      {"gap bump / sqrt(1+n) (spread)", [](const State& state) { return bump(state, true); }},
      {"arena variance rule", [](const State& s) { return each(s, [&](qsizetype i) { return arenaGain(s, i); }); }},
      {"Swiss adjacent", adjacent},
      {"[p(1-p) Var]^4",
       [](const State& s) {
         return each(s, [&](qsizetype i) {
           return std::pow(information(s, kPairs.at(i)) * variance(s, kPairs.at(i)) / 1000, 4);
         });
       }},
      {"bump x Var",
       [](const State& state) {
         QList<double> weights = bump(state, false);
         for (qsizetype i = 0; i < weights.size(); ++i)
           weights[i] *= variance(state, kPairs.at(i));
         return weights;
       }},
  };
}

struct Figures {
  double rmse = 0, tauBt = 0, tauElo = 0, firstRight = 0, trivial = 0, subtle = 0, fewest = 0, connected = 0, width = 0;
};

double kendall(const std::vector<double>& truth, const QList<double>& ratings) {
  double agree = 0;
  for (const SystemPair& pair : kPairs) {
    const double one = truth[pair.first] - truth[pair.second], two = ratings.at(pair.first) - ratings.at(pair.second);
    agree += one * two > 0 ? 1 : one * two < 0 ? -1 : 0;
  }
  return agree / static_cast<double>(kPairs.size());
}

qsizetype first(const QList<double>& ratings) {
  return std::max_element(ratings.cbegin(), ratings.cend()) - ratings.cbegin();
}

WinCounts countsOf(const std::vector<Game>& log) { return countWins(log, kSystems); }

Figures figuresOf(const std::vector<double>& truth, const Games& games, const QList<qint64>& played) {
  Figures figures;
  BtFit fit = bradleyTerry(countsOf(games.log));
  figures.connected = fit.missing ? 0 : 1;
  if (fit.missing)
    fit = bradleyTerry(countsOf(games.log), {.prior = kOfferedPrior});
  QList<double> bt(kSystems, 1000.0), run;
  for (const BtRating& rating : fit.ratings) {
    bt[rating.system] = rating.rating;
    figures.width += (rating.high - rating.low) / kSystems;
  }
  for (const Standing& standing : elo(games))
    run.append(standing.rating);
  const double mean = std::accumulate(truth.cbegin(), truth.cend(), 0.0) / kSystems;
  for (int i = 0; i < kSystems; ++i)
    figures.rmse += std::pow(bt.at(i) - 1000 - truth[i] + mean, 2) / kSystems;
  figures.rmse = std::sqrt(figures.rmse);
  figures.tauBt = kendall(truth, bt);
  figures.tauElo = kendall(truth, run);
  figures.firstRight = first(bt) == first(QList<double>(truth.cbegin(), truth.cend())) ? 1 : 0;
  for (const Game& game : games.log) {
    const double gap = std::abs(truth[game.first] - truth[game.second]);
    figures.trivial += gap > 300 ? 1.0 / kGames : 0;
    figures.subtle += gap < 25 ? 1.0 / kGames : 0;
  }
  figures.fewest = static_cast<double>(*std::min_element(played.cbegin(), played.cend()));
  return figures;
}

/// What the policies take for the ratings.
enum class Seen { RunningElo, BradleyTerry };

Figures simulate(const Policy& policy, Seen seen, const std::vector<double>& truth, Random& random) {
  Games games;
  for (int i = 0; i < kSystems; ++i)
    games.systems.append(QString::number(i));
  State state{QList<double>(kSystems, 1000.0), QList<qint64>(kPairs.size(), 0), {}};
  for (int n = 0; n < kGames; ++n) {
    if (n > 0 && n % kRefit == 0) {
      state.fit = bradleyTerry(countsOf(games.log), {.prior = kPairingPrior});
      for (const BtRating& rating : state.fit.ratings)
        if (seen == Seen::BradleyTerry)
          state.ratings[rating.system] = rating.rating;
    }
    const int place = drawnPlace(policy.weights(state), random.unit());
    ++state.games[place];
    int one = kPairs.at(place).first, two = kPairs.at(place).second;
    if (random.coin())
      std::swap(one, two);
    const bool won = wins(truth[one], truth[two], random);
    games.log.push_back({static_cast<std::uint16_t>(one), static_cast<std::uint16_t>(two),
                         won ? GameResult::FirstWon : GameResult::SecondWon});
    if (seen == Seen::RunningElo) {
      const int winner = won ? one : two, loser = won ? two : one;
      const double gain = 32 * eloExpectedScore(state.ratings.at(loser), state.ratings.at(winner));
      state.ratings[winner] += gain;
      state.ratings[loser] -= gain;
    }
  }
  return figuresOf(truth, games, state.games);
}

std::vector<double> drawnTruth(Random& random) {
  std::vector<double> truth;
  for (int i = 0; i < kSystems; ++i)
    truth.push_back(200 * std::sqrt(-2 * std::log(1 - random.unit())) * std::cos(2 * std::numbers::pi * random.unit()));
  return truth;
}

Figures mean(const Policy& policy, Seen seen, bool seed, int rounds) {
  std::vector<Figures> all(rounds);
  inParallel(rounds, 0, [&](int begin, int end) {
    for (int round = begin; round < end; ++round) {
      Random random(splitmix64(seed ? 1 : 2, round));
      const std::vector<double> truth =
          seed ? std::vector<double>(kSeedRatings.cbegin(), kSeedRatings.cend()) : drawnTruth(random);
      all[round] = simulate(policy, seen, truth, random);
    }
  });
  Figures sum;
  for (const Figures& one : all)
    for (double Figures::*figure :
         {&Figures::rmse, &Figures::tauBt, &Figures::tauElo, &Figures::firstRight, &Figures::trivial, &Figures::subtle,
          &Figures::fewest, &Figures::connected, &Figures::width})
      sum.*figure += one.*figure / rounds;
  return sum;
}

void printTable(Seen seen, int rounds) {
  std::printf("\npolicies that see %s\n", seen == Seen::RunningElo ? "the running Elo" : "Bradley-Terry with a prior");
  std::printf("  %-30s %6s %7s %8s %6s %6s %6s %7s %7s %6s | %6s %7s\n", "policy", "RMSE", "tau BT", "tau Elo", "first",
              ">300", "<25", "fewest", "linked", "width", "RMSE", "tau BT");
  for (const Policy& policy : policies()) {
    const Figures seed = mean(policy, seen, true, rounds), drawn = mean(policy, seen, false, rounds);
    std::printf("  %-30s %6.1f %7.3f %8.3f %5.0f%% %5.1f%% %5.1f%% %7.1f %6.1f%% %6.1f | %6.1f %7.3f\n", policy.name,
                seed.rmse, seed.tauBt, seed.tauElo, 100 * seed.firstRight, 100 * seed.trivial, 100 * seed.subtle,
                seed.fewest, 100 * seed.connected, seed.width, drawn.rmse, drawn.tauBt);
    std::fflush(stdout);
  }
}

}  // namespace

int main(int argc, char** argv) {
  const int rounds = argc > 1 ? std::max(1, std::atoi(argv[1])) : 1000;
  std::printf("\npairing: %d games among %d systems, %d rounds; the paper's ratings as the truth, then random ones\n",
              kGames, kSystems, rounds);
  printTable(Seen::RunningElo, rounds);
  printTable(Seen::BradleyTerry, rounds);
}
