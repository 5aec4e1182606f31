// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/GenBattles.h"

#include "core/base/Random.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>
#include <vector>

namespace s2s {
namespace {

constexpr std::array kTrueRatings = {1246.1, 1239.2, 1231.9, 1148.2, 1088.3, 1056.7, 908.7, 727.4, 677.1, 676.4};
constexpr int kSystems = static_cast<int>(kTrueRatings.size());
constexpr double kFirstSeatBonus = 15;

QStringList systemNames() {
  return {QStringLiteral("Qwen 2.5-Omni"), QStringLiteral("GPT-4o-realtime"), QStringLiteral("Doubao"),
          QStringLiteral("GLM-4-Voice"),   QStringLiteral("FunAudioLLM"),     QStringLiteral("Kimi-Audio"),
          QStringLiteral("LLaMA-Omni"),    QStringLiteral("Mini-Omni2"),      QStringLiteral("SpeechGPT"),
          QStringLiteral("Mini-Omni")};
}

/// The correctly rounded sum (Shewchuk 1997): parts that do not overlap, added from the smallest.
double exactSum(const std::vector<double>& numbers) {
  std::vector<double> partials;
  for (double x : numbers) {
    std::vector<double> kept;
    for (double y : partials) {
      if (std::abs(x) < std::abs(y))
        std::swap(x, y);
      const double high = x + y;
      const double low = y - (high - x);
      if (low != 0)
        kept.push_back(low);
      x = high;
    }
    kept.push_back(x);
    partials = std::move(kept);
  }
  double sum = 0;
  for (const double part : partials)
    sum += part;
  return sum;
}

struct PairTable {
  std::vector<std::pair<int, int>> pairs;
  std::vector<double> cumulative;
};

PairTable pairTable() {
  PairTable table;
  std::vector<double> weights;
  for (int i = 0; i < kSystems; ++i)
    for (int j = i + 1; j < kSystems; ++j) {
      const double off = (std::abs(kTrueRatings[i] - kTrueRatings[j]) - 120) / 120;
      table.pairs.emplace_back(i, j);
      weights.push_back(0.15 + std::exp(-(off * off)));
    }
  const double total = exactSum(weights);
  double sum = 0;
  for (const double weight : weights)
    table.cumulative.push_back(sum += weight / total);
  return table;
}

Game game(const PairTable& table, quint64 k) {
  const auto past = std::upper_bound(table.cumulative.cbegin(), table.cumulative.cend(), uniform(1001, k));
  const size_t place = std::min<size_t>(past - table.cumulative.cbegin(), table.pairs.size() - 1);
  auto [first, second] = table.pairs[place];
  if (uniform(1002, k) < 0.5)
    std::swap(first, second);
  const double ahead = kTrueRatings[first] - kTrueRatings[second] + kFirstSeatBonus;
  const bool firstWon = uniform(1003, k) < 1 / (1 + std::pow(10.0, -ahead / 400));
  return {static_cast<std::uint16_t>(first), static_cast<std::uint16_t>(second),
          firstWon ? GameResult::FirstWon : GameResult::SecondWon, kDomains[static_cast<size_t>(uniform(1004, k) * 4)],
          kLevels[static_cast<size_t>(uniform(1005, k) * 4)]};
}

}  // namespace

Games genBattles(int n) {
  const PairTable table = pairTable();
  Games games{systemNames(), {}};
  games.log.reserve(n);
  for (int k = 0; k < n; ++k)
    games.log.push_back(game(table, k));
  return games;
}

}  // namespace s2s
