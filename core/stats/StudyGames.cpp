// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/stats/StudyGames.h"

#include <QHash>
#include <QSet>

#include <optional>
#include <utility>

namespace s2s {
namespace {

/// Which verdicts become games: those of the named raters, or of all people.
class WantedRaters {
 public:
  WantedRaters(const Contents& contents, const QStringList& names) : m_names(names.cbegin(), names.cend()) {
    for (const Rater& rater : contents.raters)
      if (names.isEmpty() && rater.kind == RaterKind::Human)
        m_names.insert(rater.id.text());
  }
  bool contains(const Verdict& verdict) const { return m_names.contains(verdict.rater.text()); }

 private:
  QSet<QString> m_names;
};

/// The game of a battle but for its result; nothing when a response is not known.
std::optional<Game> gameOf(const Contents& contents, const Battle& battle, Games& games) {
  const Response* a = contents.findResponse(battle.a);
  const Response* b = contents.findResponse(battle.b);
  if (!a || !b)
    return std::nullopt;
  Game game;
  game.first = static_cast<std::uint16_t>(games.systemIndex(a->system));
  game.second = static_cast<std::uint16_t>(games.systemIndex(b->system));
  if (const Sample* sample = contents.findSample(battle.sample)) {
    game.domain = sample->domain;
    game.level = sample->level;
  }
  return game;
}

struct KnownBattle {
  const Battle* battle = nullptr;
  std::optional<Game> game;
};

Game mirrored(Game game) {
  std::swap(game.first, game.second);
  if (game.result != GameResult::Tie)
    game.result = game.result == GameResult::FirstWon ? GameResult::SecondWon : GameResult::FirstWon;
  return game;
}

GameResult resultOf(const Battle& battle, const Verdict& verdict) {
  const std::optional<Seat> winner = winningSeat(battle, verdict);
  if (!winner)
    return GameResult::Tie;
  return *winner == Seat::A ? GameResult::FirstWon : GameResult::SecondWon;
}

/// Numbers samples, raters and battles as they appear.
class Origins {
 public:
  GameOrigin of(const Battle& battle, const Verdict& verdict) {
    auto sample = m_samples.constFind(battle.sample);
    if (sample == m_samples.cend())
      sample = m_samples.insert(battle.sample, static_cast<std::uint32_t>(m_samples.size()));
    auto rater = m_numbers.constFind(verdict.rater);
    if (rater == m_numbers.cend()) {
      rater = m_numbers.insert(verdict.rater, static_cast<std::uint32_t>(m_raters.size()));
      m_raters.append(verdict.rater.text());
    }
    auto number = m_battles.constFind(battle.id);
    if (number == m_battles.cend()) {
      number = m_battles.insert(battle.id, static_cast<std::uint32_t>(m_battles.size()));
      m_ids.append(battle.id);
    }
    return {*sample, *rater, *number};
  }
  const QStringList& raters() const { return m_raters; }
  const QList<BattleId>& battles() const { return m_ids; }

 private:
  QHash<SampleId, std::uint32_t> m_samples;
  QHash<RaterId, std::uint32_t> m_numbers;
  QStringList m_raters;
  QHash<BattleId, std::uint32_t> m_battles;
  QList<BattleId> m_ids;
};

}  // namespace

Games gamesOf(const Contents& contents, const GamesQuery& query, NoGame* noGame) {
  const WantedRaters wanted(contents, query.raters);
  Games games;
  NoGame without;
  QHash<BattleId, KnownBattle> known;
  Origins origins;
  for (const Verdict* verdict : countedVerdicts(contents, query.rule)) {
    if (!wanted.contains(*verdict) || isSecondOfTwo(*verdict, query.rule))
      continue;
    auto it = known.find(verdict->battle);
    if (it == known.end()) {
      const Battle* battle = contents.findBattle(verdict->battle);
      it = known.insert(verdict->battle, {battle, battle ? gameOf(contents, *battle, games) : std::nullopt});
    }
    if (!it->game)
      continue;
    if (verdict->outcome == Outcome::Undecided) {
      ++without.undecided;
      continue;
    }
    if (query.asPresented && verdict->presentedFirst.isEmpty()) {
      ++without.orderUnknown;
      continue;
    }
    Game game = *it->game;
    game.result = resultOf(*it->battle, *verdict);
    if (query.asPresented && verdict->presentedFirst == it->battle->b)
      game = mirrored(game);
    games.log.push_back(game);
    games.origins.push_back(origins.of(*it->battle, *verdict));
  }
  games.raters = origins.raters();
  games.battles = origins.battles();
  if (noGame)
    *noGame = without;
  return games;
}

Games gamesOf(const Contents& contents, const GamesQuery& query, int* undecided) {
  NoGame without;
  Games games = gamesOf(contents, query, &without);
  if (undecided)
    *undecided = without.undecided;
  return games;
}

}  // namespace s2s
