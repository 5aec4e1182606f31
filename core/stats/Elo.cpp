// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/stats/Elo.h"

#include <cmath>
#include <vector>

namespace s2s {
namespace {

constexpr double kLn10 = 2.302585092994045684;
constexpr double kPerPoint = kLn10 / 400;  ///< 10^(x / 400) = exp(kPerPoint x)

}  // namespace

double eloExpectedScore(double ours, double theirs) { return 1 / (1 + std::exp(kPerPoint * (theirs - ours))); }

QList<Standing> elo(const Games& games, const EloSettings& settings) {
  // A plain vector, because QList asks before each write whether it is shared.
  std::vector<Standing> standings(games.systems.size());
  for (size_t i = 0; i < standings.size(); ++i) {
    standings[i].system = static_cast<int>(i);
    standings[i].rating = settings.start;
  }
  for (const Game& game : games.log) {
    Standing& first = standings[game.first];
    Standing& second = standings[game.second];
    if (game.result == GameResult::Tie) {
      ++first.ties;
      ++second.ties;
      continue;
    }
    const bool firstWon = game.result == GameResult::FirstWon;
    Standing& winner = firstWon ? first : second;
    Standing& loser = firstWon ? second : first;
    // What the winner gains is what the loser was expected to score: the same number whichever of them sat first.
    const double gain = settings.k * eloExpectedScore(loser.rating, winner.rating);
    winner.rating += gain;
    loser.rating -= gain;
    ++winner.wins;
    ++loser.losses;
  }
  return QList<Standing>(standings.cbegin(), standings.cend());
}

}  // namespace s2s
