// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/stats/WinCounts.h"

#include "core/stats/Parallel.h"

#include <algorithm>
#include <tuple>

namespace s2s {
namespace {

/// Up to so many systems the log is counted in a table of all that can happen; above, the games are sorted.
constexpr int kMostDense = 200;
/// Below this a thread costs more than it saves.
constexpr size_t kGamesPerThread = 200000;

bool comesBefore(const PairCount& one, const PairCount& two) {
  return std::tie(one.first, one.second) < std::tie(two.first, two.second);
}

void addResult(PairCount& count, GameResult result, qint64 games) {
  if (result == GameResult::FirstWon)
    count.firstWon += games;
  else if (result == GameResult::SecondWon)
    count.secondWon += games;
  else
    count.ties += games;
}

/// Four tables in turn, because the same cell twice in a row would wait for its own store.
template <class PlaceOf>
std::vector<qint64> histogram(std::span<const Game> log, size_t places, PlaceOf placeOf) {
  std::vector<std::uint32_t> tables(places * 4);
  std::uint32_t* t0 = tables.data();
  std::uint32_t *t1 = t0 + places, *t2 = t1 + places, *t3 = t2 + places;
  const Game* game = log.data();
  const Game* const end = game + log.size();
  for (; game + 4 <= end; game += 4) {
    ++t0[placeOf(game[0])];
    ++t1[placeOf(game[1])];
    ++t2[placeOf(game[2])];
    ++t3[placeOf(game[3])];
  }
  for (; game != end; ++game)
    ++t0[placeOf(*game)];
  std::vector<qint64> sums(places);
  for (size_t i = 0; i < places; ++i)
    sums[i] = static_cast<qint64>(t0[i]) + t1[i] + t2[i] + t3[i];
  return sums;
}

/// The entries of one table of (first * systems + second) * 3 + result.
WinCounts fromTable(const qint64* table, int systems) {
  WinCounts counts{systems, {}};
  for (int first = 0; first < systems; ++first)
    for (int second = 0; second < systems; ++second, table += 3)
      if (table[0] + table[1] + table[2] > 0)
        counts.pairs.push_back({first, second, table[0], table[1], table[2]});
  return counts;
}

WinCounts countDense(std::span<const Game> log, int systems) {
  const auto stride = static_cast<size_t>(systems);
  const auto sums = histogram(log, stride * stride * 3, [stride](const Game& game) {
    return (game.first * stride + game.second) * 3 + static_cast<size_t>(game.result);
  });
  return fromTable(sums.data(), systems);
}

WinCounts countSorted(std::span<const Game> log, int systems) {
  std::vector<PairCount> games;
  games.reserve(log.size());
  for (const Game& game : log) {
    games.push_back({game.first, game.second, 0, 0, 0});
    addResult(games.back(), game.result, 1);
  }
  std::sort(games.begin(), games.end(), comesBefore);
  WinCounts counts{systems, {}};
  for (const PairCount& game : games) {
    if (counts.pairs.empty() || comesBefore(counts.pairs.back(), game))
      counts.pairs.push_back({game.first, game.second, 0, 0, 0});
    PairCount& sum = counts.pairs.back();
    sum.firstWon += game.firstWon;
    sum.secondWon += game.secondWon;
    sum.ties += game.ties;
  }
  return counts;
}

WinCounts countPart(std::span<const Game> log, int systems) {
  return systems <= kMostDense ? countDense(log, systems) : countSorted(log, systems);
}

}  // namespace

qint64 WinCounts::decided() const {
  qint64 sum = 0;
  for (const PairCount& pair : pairs)
    sum += pair.decided();
  return sum;
}

qint64 WinCounts::ties() const {
  qint64 sum = 0;
  for (const PairCount& pair : pairs)
    sum += pair.ties;
  return sum;
}

WinCounts countWins(std::span<const Game> log, int systems, int threads) {
  const auto useful = static_cast<int>(std::min<size_t>(64, log.size() / kGamesPerThread + 1));
  const int parts = std::min(threadCount(threads), useful);
  if (parts == 1)
    return countPart(log, systems);
  std::vector<WinCounts> counted(static_cast<size_t>(parts));
  inParallel(parts, parts, [&](int begin, int end) {
    for (int part = begin; part < end; ++part) {
      const size_t from = log.size() * part / parts, to = log.size() * (part + 1) / parts;
      counted[part] = countPart(log.subspan(from, to - from), systems);
    }
  });
  WinCounts sum{systems, {}};
  for (const WinCounts& part : counted)
    sum = sum + part;
  return sum;
}

WinCounts countWins(const Games& games, int threads) {
  return countWins(games.log, static_cast<int>(games.systems.size()), threads);
}

WinCounts operator+(const WinCounts& one, const WinCounts& two) {
  WinCounts sum{std::max(one.systems, two.systems), {}};
  auto a = one.pairs.cbegin(), b = two.pairs.cbegin();
  while (a != one.pairs.cend() || b != two.pairs.cend()) {
    if (b == two.pairs.cend() || (a != one.pairs.cend() && comesBefore(*a, *b))) {
      sum.pairs.push_back(*a++);
    } else if (a == one.pairs.cend() || comesBefore(*b, *a)) {
      sum.pairs.push_back(*b++);
    } else {
      sum.pairs.push_back(
          {a->first, a->second, a->firstWon + b->firstWon, a->secondWon + b->secondWon, a->ties + b->ties});
      ++a;
      ++b;
    }
  }
  return sum;
}

std::array<WinCounts, kCells> countWinsByCell(const Games& games) {
  const auto systems = static_cast<int>(games.systems.size());
  std::array<WinCounts, kCells> counts;
  if (systems <= 64) {
    const auto stride = static_cast<size_t>(systems);
    const auto sums = histogram(games.log, stride * stride * 3 * kCells, [stride](const Game& game) {
      return ((cellOf(game.domain, game.level) * stride + game.first) * stride + game.second) * 3 +
             static_cast<size_t>(game.result);
    });
    for (int cell = 0; cell < kCells; ++cell)
      counts[cell] = fromTable(sums.data() + cell * stride * stride * 3, systems);
    return counts;
  }
  std::array<std::vector<Game>, kCells> logs;
  for (const Game& game : games.log)
    logs[cellOf(game.domain, game.level)].push_back(game);
  for (int cell = 0; cell < kCells; ++cell)
    counts[cell] = countWins(logs[cell], systems);
  return counts;
}

}  // namespace s2s
