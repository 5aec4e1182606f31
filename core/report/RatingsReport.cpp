// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/RatingsReport.h"

#include "core/report/Linked.h"

#include <QSet>

#include <algorithm>
#include <utility>
#include <vector>

namespace s2s {
namespace {

/// The log in parts, one pass over it; a game without a part (an unknown domain or level) is in none.
template <class PartOf>
std::vector<Games> parts(const Games& games, size_t count, PartOf partOf) {
  std::vector<Games> result(count, Games{games.systems, {}});
  for (const Game& game : games.log)
    if (const int part = partOf(game); part >= 0)
      result[part].log.push_back(game);
  return result;
}

int placeOf(Domain domain) { return domain == Domain::Unknown ? -1 : static_cast<int>(domain); }
int placeOf(Level level) { return level == Level::Unknown ? -1 : static_cast<int>(level); }
int cellOf(const Game& game) {
  const int domain = placeOf(game.domain), level = placeOf(game.level);
  return domain < 0 || level < 0 ? -1 : domain * static_cast<int>(kLevels.size()) + level;
}

RatingStratum stratumOf(const Games& games, const EloSettings& settings) {
  RatingStratum stratum;
  for (const Standing& standing : elo(games, settings)) {
    stratum.n += standing.wins;
    if (standing.games() > 0)
      stratum.standings.append(standing);
  }
  stratum.connected = linkedByDecidedGames(games, stratum.standings);
  std::stable_sort(stratum.standings.begin(), stratum.standings.end(),
                   [](const Standing& one, const Standing& two) { return one.rating > two.rating; });
  return stratum;
}

void addStrata(RatingsReport& report, const Games& games, RatingStrata kind) {
  const auto add = [&](const Games& part, std::optional<Level> level, std::optional<Domain> domain) {
    if (part.log.empty())
      return;
    RatingStratum stratum = stratumOf(part, report.elo);
    stratum.level = level;
    stratum.domain = domain;
    report.strata.append(std::move(stratum));
  };
  if (kind == RatingStrata::Domain) {
    const auto byDomain = parts(games, kDomains.size(), [](const Game& game) { return placeOf(game.domain); });
    for (size_t i = 0; i < kDomains.size(); ++i)
      add(byDomain[i], std::nullopt, kDomains[i]);
  } else if (kind == RatingStrata::Level) {
    const auto byLevel = parts(games, kLevels.size(), [](const Game& game) { return placeOf(game.level); });
    for (size_t i = 0; i < kLevels.size(); ++i)
      add(byLevel[i], kLevels[i], std::nullopt);
  } else if (kind == RatingStrata::Cell) {
    const auto byCell = parts(games, kDomains.size() * kLevels.size(), cellOf);
    for (size_t i = 0; i < byCell.size(); ++i)
      add(byCell[i], kLevels[i % kLevels.size()], kDomains[i / kLevels.size()]);
  }
}

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

GameResult resultOf(const Battle& battle, const Verdict& verdict) {
  const std::optional<Seat> winner = winningSeat(battle, verdict);
  if (!winner)
    return GameResult::Tie;
  return *winner == Seat::A ? GameResult::FirstWon : GameResult::SecondWon;
}

}  // namespace

Games gamesOf(const Contents& contents, const RatingsQuery& query, int* undecided) {
  const WantedRaters wanted(contents, query.raters);
  Games games;
  int withoutResult = 0;
  QHash<BattleId, KnownBattle> known;
  for (const Verdict* verdict : countedVerdicts(contents, query.rule)) {
    if (!wanted.contains(*verdict))
      continue;
    auto it = known.find(verdict->battle);
    if (it == known.end()) {
      const Battle* battle = contents.findBattle(verdict->battle);
      it = known.insert(verdict->battle, {battle, battle ? gameOf(contents, *battle, games) : std::nullopt});
    }
    if (!it->game)
      continue;
    if (verdict->outcome == Outcome::Undecided) {
      ++withoutResult;
      continue;
    }
    Game game = *it->game;
    game.result = resultOf(*it->battle, *verdict);
    games.log.push_back(game);
  }
  if (undecided)
    *undecided = withoutResult;
  return games;
}

RatingsReport ratingsReport(const Games& games, const RatingsQuery& query) {
  RatingsReport report;
  report.method = query.method;
  report.elo = query.elo;
  report.systems = games.systems;
  report.strata.append(stratumOf(games, query.elo));
  report.ties = static_cast<int>(static_cast<qint64>(games.log.size()) - report.strata.first().n);
  for (const RatingStrata kind : query.by)
    addStrata(report, games, kind);
  return report;
}

RatingsReport ratingsReport(const Contents& contents, const RatingsQuery& query) {
  int undecided = 0;
  RatingsReport report = ratingsReport(gamesOf(contents, query, &undecided), query);
  report.undecided = undecided;
  return report;
}

std::optional<double> averageRating(const RatingsReport& report, int system, RatingStrata kind) {
  double sum = 0;
  int played = 0;
  for (const RatingStratum& stratum : report.strata) {
    const bool isOfKind = kind == RatingStrata::Domain  ? stratum.domain && !stratum.level
                          : kind == RatingStrata::Level ? stratum.level && !stratum.domain
                                                        : false;
    const auto own = std::find_if(stratum.standings.cbegin(), stratum.standings.cend(),
                                  [system](const Standing& standing) { return standing.system == system; });
    if (!isOfKind || own == stratum.standings.cend())
      continue;
    sum += own->rating;
    ++played;
  }
  return played == 4 ? std::optional<double>(sum / played) : std::nullopt;
}

}  // namespace s2s
