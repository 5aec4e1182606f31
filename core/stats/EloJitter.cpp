// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/stats/EloJitter.h"

#include "core/base/Random.h"
#include "core/stats/EloResample.h"
#include "core/stats/Parallel.h"

#include <algorithm>
#include <cmath>
#include <optional>

namespace s2s {
namespace {

/// Ratings of one job: they should stay in the fastest cache, beside the keys.
constexpr int kRatingsAtOnce = 5120;
constexpr int kMostRoundsAtOnce = 512;

/// The games that move ratings.
std::vector<ResampleGame> movingGames(const Games& games, const EloSettings& settings) {
  std::vector<ResampleGame> moving;
  moving.reserve(games.log.size());
  for (const Game& game : games.log) {
    const bool tie = game.result == GameResult::Tie;
    if (tie && settings.ties != TieRule::Half)
      continue;
    if (game.result == GameResult::SecondWon)
      moving.push_back({game.second, game.first, 0});
    else
      moving.push_back({game.first, game.second, tie ? 1U : 0U});
  }
  return moving;
}

/// What is said where nothing can be drawn; nothing where it can.
std::optional<EloJitter> notDrawn(const Games& games, const std::vector<ResampleGame>& moving, const Resampling& how) {
  if (how.rounds <= 0 || moving.empty())
    return EloJitter();
  if (games.systems.size() > kMostJitteredSystems)
    return EloJitter{0, {}, true};
  return std::nullopt;
}

/// @p ratings: [system][round], of which the first `rounds` of `stride` count.
template <class Number>
EloJitter jitterOf(const std::vector<Number>& ratings, qsizetype systems, int rounds, int stride, double start) {
  EloJitter jitter{rounds, {}, false};
  std::vector<double> own(rounds);
  for (qsizetype system = 0; system < systems; ++system) {
    for (int round = 0; round < rounds; ++round)
      own[round] = start + static_cast<double>(ratings[static_cast<size_t>(system) * stride + round]);
    jitter.bands.append(bandOf(own));
  }
  return jitter;
}

/// Offsets from the start value.
void playInOrder(const std::vector<ResampleGame>& games, double k, std::vector<double>& ratings) {
  std::fill(ratings.begin(), ratings.end(), 0.0);
  for (const ResampleGame& game : games) {
    double& winner = ratings[game.winner];
    double& loser = ratings[game.loser];
    const double gain = k * (eloExpectedScore(loser, winner) - (game.tie != 0 ? 0.5 : 0));
    winner += gain;
    loser -= gain;
  }
}

/// The keys of all groups: a random word of the seed for each group and lane, wherever it is computed.
std::vector<std::uint32_t> keysOf(int rounds, quint64 seed) {
  std::vector<std::uint32_t> keys(static_cast<size_t>(rounds));
  for (size_t i = 0; i < keys.size(); ++i)
    keys[i] = static_cast<std::uint32_t>(splitmix64(seed, i) >> 32);
  return keys;
}

}  // namespace

EloJitter shuffledElo(const Games& games, const EloSettings& settings, const Resampling& how) {
  const std::vector<ResampleGame> moving = movingGames(games, settings);
  if (const std::optional<EloJitter> nothing = notDrawn(games, moving, how))
    return *nothing;
  const auto systems = static_cast<size_t>(games.systems.size());
  std::vector<double> ratings(systems * how.rounds);
  inParallel(how.rounds, how.threads, [&](int begin, int end) {
    std::vector<ResampleGame> order;
    std::vector<double> own(systems);
    for (int round = begin; round < end && !how.stop.stop_requested(); ++round) {
      order = moving;
      Random(splitmix64(how.seed, round)).shuffle(order);
      playInOrder(order, settings.k, own);
      for (size_t system = 0; system < systems; ++system)
        ratings[system * how.rounds + round] = own[system];
    }
  });
  return jitterOf(ratings, games.systems.size(), how.rounds, how.rounds, settings.start);
}

EloJitter resampledElo(const Games& games, const EloSettings& settings, const Resampling& how, ResamplePath path) {
  const std::vector<ResampleGame> moving = movingGames(games, settings);
  if (const std::optional<EloJitter> nothing = notDrawn(games, moving, how))
    return *nothing;
  const auto systems = static_cast<int>(games.systems.size());
  const int groups = (how.rounds + kResampleGroup - 1) / kResampleGroup, rounds = groups * kResampleGroup;
  const int fitting = std::clamp(kRatingsAtOnce / systems, kResampleGroup, kMostRoundsAtOnce);
  const int groupsAtOnce = std::min(fitting / kResampleGroup, groups);
  const std::vector<std::uint32_t> keys = keysOf(rounds, how.seed);
  const auto kernel = path != ResamplePath::Portable && hasAvx2() ? resampleAvx2 : resamplePortable;
  std::vector<float> ratings(static_cast<size_t>(systems) * rounds);
  inParallel(groups, how.threads, [&](int begin, int end) {
    std::vector<float> own;
    for (int group = begin; group < end && !how.stop.stop_requested(); group += groupsAtOnce) {
      const int width = std::min(groupsAtOnce, end - group) * kResampleGroup, first = group * kResampleGroup;
      own.assign(static_cast<size_t>(systems) * width, 0.0F);
      kernel({moving.data(), moving.size(), own.data(), width, keys.data() + first, static_cast<float>(settings.k)});
      for (int system = 0; system < systems; ++system)
        std::copy_n(own.data() + static_cast<size_t>(system) * width, width,
                    ratings.data() + static_cast<size_t>(system) * rounds + first);
    }
  });
  return jitterOf(ratings, games.systems.size(), how.rounds, rounds, settings.start);
}

}  // namespace s2s
