// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/stats/Elo.h"

#include <cmath>
#include <vector>

namespace s2s {
namespace {

constexpr double kLn10 = 2.302585092994045684;
constexpr double kPerPoint = kLn10 / 400;  ///< 10^(x / 400) = exp(kPerPoint x)

/// One run. A plain vector, because QList asks before each write whether it is shared.
class Run {
 public:
  Run(qsizetype systems, const EloSettings& settings)
      : m_standings(systems), m_k(settings.k), m_halves(settings.ties == TieRule::Half) {
    for (size_t i = 0; i < m_standings.size(); ++i) {
      m_standings[i].system = static_cast<int>(i);
      m_standings[i].rating = settings.start;
    }
  }

  void play(const Game& game) {
    Standing& first = m_standings[game.first];
    Standing& second = m_standings[game.second];
    if (game.result == GameResult::Tie) {
      tie(first, second);
      return;
    }
    const bool firstWon = game.result == GameResult::FirstWon;
    Standing& winner = firstWon ? first : second;
    Standing& loser = firstWon ? second : first;
    // What the winner gains is what the loser was expected to score: the same number whichever of them sat first.
    const double gain = m_k * eloExpectedScore(loser.rating, winner.rating);
    winner.rating += gain;
    loser.rating -= gain;
    ++winner.wins;
    ++loser.losses;
  }
  double rating(int system) const { return m_standings[system].rating; }
  QList<Standing> standings() const { return QList<Standing>(m_standings.cbegin(), m_standings.cend()); }

 private:
  void tie(Standing& first, Standing& second) const {
    ++first.ties;
    ++second.ties;
    if (!m_halves)
      return;
    const double gain = m_k * (eloExpectedScore(second.rating, first.rating) - 0.5);
    first.rating += gain;
    second.rating -= gain;
  }

  std::vector<Standing> m_standings;
  double m_k;
  bool m_halves;
};

template <size_t count>
std::array<QList<Standing>, count> standingsOf(const std::vector<Run>& runs) {
  std::array<QList<Standing>, count> standings;
  for (size_t i = 0; i < count; ++i)
    standings[i] = runs[i].standings();
  return standings;
}

}  // namespace

double eloExpectedScore(double ours, double theirs) { return 1 / (1 + std::exp(kPerPoint * (theirs - ours))); }

QList<Standing> elo(const Games& games, const EloSettings& settings) {
  Run run(games.systems.size(), settings);
  for (const Game& game : games.log)
    run.play(game);
  return run.standings();
}

EloByStratum eloByStratum(const Games& games, const EloSettings& settings) {
  const Run fresh(games.systems.size(), settings);
  Run all = fresh;
  std::vector<Run> domains(kDomains.size(), fresh), levels(kLevels.size(), fresh),
      cells(kDomains.size() * kLevels.size(), fresh);
  for (const Game& game : games.log) {
    all.play(game);
    const auto domain = static_cast<size_t>(game.domain), level = static_cast<size_t>(game.level);
    if (domain < kDomains.size())
      domains[domain].play(game);
    if (level < kLevels.size())
      levels[level].play(game);
    if (domain < kDomains.size() && level < kLevels.size())
      cells[domain * kLevels.size() + level].play(game);
  }
  return {all.standings(), standingsOf<kDomains.size()>(domains), standingsOf<kLevels.size()>(levels),
          standingsOf<kDomains.size() * kLevels.size()>(cells)};
}

std::vector<EloAfter> eloTrajectory(const Games& games, const EloSettings& settings) {
  Run run(games.systems.size(), settings);
  std::vector<EloAfter> way;
  way.reserve(games.log.size());
  for (const Game& game : games.log) {
    run.play(game);
    way.push_back({run.rating(game.first), run.rating(game.second)});
  }
  return way;
}

}  // namespace s2s
