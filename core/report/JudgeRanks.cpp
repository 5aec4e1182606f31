// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/JudgeRanks.h"

#include <QHash>

#include <algorithm>
#include <utility>

namespace s2s {
namespace {

/// A game and the sample it was played on.
struct SampledGame {
  Game game;
  int sample = 0;
};

struct SampledLog {
  QStringList systems;
  std::vector<SampledGame> games;
};

/// The log of one side, its systems and samples numbered as those of the other.
SampledLog logOf(const Contents& contents, const QStringList& raters, const CountingRule& rule,
                 const QStringList& systems, QHash<SampleId, int>& samples) {
  QHash<QString, int> numbers;
  for (const QString& system : systems)
    numbers.insert(system, static_cast<int>(numbers.size()));
  SampledLog log{systems, {}};
  for (const Verdict* verdict : countedVerdicts(contents, rule)) {
    if (isSecondOfTwo(*verdict, rule))
      continue;
    const Battle* battle = raters.contains(verdict->rater.text()) ? contents.findBattle(verdict->battle) : nullptr;
    const std::optional<Seat> winner = battle ? winningSeat(*battle, *verdict) : std::nullopt;
    const Response* a = winner ? contents.findResponse(battle->a) : nullptr;
    const Response* b = winner ? contents.findResponse(battle->b) : nullptr;
    const Sample* sample = a && b ? contents.findSample(battle->sample) : nullptr;
    if (!sample)
      continue;
    const int cluster = samples.value(sample->id, static_cast<int>(samples.size()));
    samples.insert(sample->id, cluster);
    log.games.push_back(
        {{static_cast<std::uint16_t>(numbers.value(a->system)), static_cast<std::uint16_t>(numbers.value(b->system)),
          *winner == Seat::A ? GameResult::FirstWon : GameResult::SecondWon, sample->domain, sample->level},
         cluster});
  }
  return log;
}

Games drawn(const SampledLog& log, std::span<const std::uint32_t> times) {
  Games games{log.systems, {}};
  for (const SampledGame& game : log.games)
    games.log.insert(games.log.end(), times[game.sample], game.game);
  return games;
}

std::vector<bool> playing(const Games& games) {
  std::vector<bool> plays(games.systems.size(), false);
  for (const Game& game : games.log)
    plays[game.first] = plays[game.second] = true;
  return plays;
}

struct Ranks {
  int systems = 0;
  std::optional<double> spearman, kendall;
  PairOrder order;
};

/// A rating for each of Games::systems; of who has no game any number. Nothing where there are no ratings.
std::vector<double> ratingsOf(const Games& games, RatingMethod method) {
  std::vector<double> ratings(static_cast<size_t>(games.systems.size()));
  if (method == RatingMethod::Elo) {
    for (const Standing& standing : elo(games))
      ratings[standing.system] = standing.rating;
    return ratings;
  }
  const BtFit fit = bradleyTerry(countWins(games), {.prior = kOfferedPrior});
  for (const BtRating& rating : fit.ratings)
    ratings[rating.system] = rating.rating;
  return fit.missing ? std::vector<double>() : ratings;
}

Ranks ranksOf(const Games& people, const Games& judge, RatingMethod method) {
  const std::vector<double> ofPeople = ratingsOf(people, method), ofJudge = ratingsOf(judge, method);
  const std::vector<bool> withPeople = playing(people), withJudge = playing(judge);
  Ranks ranks;
  std::vector<double> one, two;
  for (size_t system = 0; system < withPeople.size(); ++system)
    if (withPeople[system] && withJudge[system]) {
      ++ranks.systems;
      if (ofPeople.empty() || ofJudge.empty())
        continue;
      one.push_back(ofPeople[system]);
      two.push_back(ofJudge[system]);
    }
  ranks.spearman = spearman(one, two);
  ranks.kendall = kendallTauB(one, two);
  ranks.order = pairOrder(one, two);
  return ranks;
}

/// A part of a log, its samples numbered anew so that the bootstrap draws only those that it has.
struct BothLogs {
  SampledLog people, judge;
  int samples = 0;

  template <class Wanted>
  BothLogs where(Wanted wanted) const {
    BothLogs part{{people.systems, {}}, {judge.systems, {}}, 0};
    QHash<int, int> numbers;
    const auto take = [&](const SampledLog& from, SampledLog& to) {
      for (const SampledGame& game : from.games)
        if (wanted(game.game)) {
          const int number = numbers.value(game.sample, static_cast<int>(numbers.size()));
          numbers.insert(game.sample, number);
          to.games.push_back({game.game, number});
        }
    };
    take(people, part.people);
    take(judge, part.judge);
    part.samples = static_cast<int>(numbers.size());
    return part;
  }
};

RankStratum stratumOf(const BothLogs& logs, const JudgeRanksQuery& query) {
  RankStratum stratum;
  const std::vector<std::uint32_t> once(logs.samples, 1);
  const Ranks found = ranksOf(drawn(logs.people, once), drawn(logs.judge, once), query.method);
  stratum.systems = found.systems;
  stratum.humanGames = static_cast<qint64>(logs.people.games.size());
  stratum.judgeGames = static_cast<qint64>(logs.judge.games.size());
  stratum.spearman = found.spearman;
  stratum.kendall = found.kendall;
  stratum.order = found.order;
  const auto rounds = replicates(logs.samples, query.bootstrap, [&](std::span<const std::uint32_t> times) {
    return ranksOf(drawn(logs.people, times), drawn(logs.judge, times), query.method);
  });
  std::vector<std::optional<double>> spearmans, kendalls, shares;
  for (const Ranks& round : rounds) {
    spearmans.push_back(round.spearman);
    kendalls.push_back(round.kendall);
    shares.push_back(round.order.share());
  }
  stratum.spearmanBootstrap = bootstrapInterval(spearmans, logs.samples);
  stratum.kendallBootstrap = bootstrapInterval(kendalls, logs.samples);
  stratum.orderBootstrap = bootstrapInterval(shares, logs.samples);
  return stratum;
}

class RankStrata {
 public:
  RankStrata(const BothLogs& logs, const JudgeRanksQuery& query) : m_logs(logs), m_query(query) {}

  QList<RankStratum> strata() && {
    add(std::nullopt, std::nullopt);
    for (const RatingStrata by : m_query.by)
      addStrata(by);
    return std::move(m_strata);
  }

 private:
  void addStrata(RatingStrata by) {
    if (by == RatingStrata::Level) {
      for (const Level level : kLevels)
        add(level, std::nullopt);
    } else if (by == RatingStrata::Domain) {
      for (const Domain domain : kDomains)
        add(std::nullopt, domain);
    } else if (by == RatingStrata::Cell) {
      for (const Domain domain : kDomains)
        for (const Level level : kLevels)
          add(level, domain);
    }
  }

  void add(std::optional<Level> level, std::optional<Domain> domain) {
    const BothLogs part = m_logs.where(
        [&](const Game& game) { return (!level || game.level == *level) && (!domain || game.domain == *domain); });
    const bool isWhole = !level && !domain;
    if (!isWhole && (part.people.games.empty() || part.judge.games.empty()))
      return;
    RankStratum stratum = stratumOf(part, m_query);
    stratum.level = level;
    stratum.domain = domain;
    m_strata.append(stratum);
  }

  const BothLogs& m_logs;
  const JudgeRanksQuery& m_query;
  QList<RankStratum> m_strata;
};

}  // namespace

QList<RankStratum> judgeRanks(const Contents& contents, const JudgeRanksQuery& query) {
  QStringList systems, people;
  for (const Response& response : contents.responses)
    if (!systems.contains(response.system))
      systems.append(response.system);
  for (const Rater& rater : contents.raters)
    if (rater.kind == RaterKind::Human)
      people.append(rater.id.text());
  QHash<SampleId, int> samples;
  BothLogs logs;
  logs.people = logOf(contents, people, query.rule, systems, samples);
  logs.judge = logOf(contents, {query.judge}, query.rule, systems, samples);
  logs.samples = static_cast<int>(samples.size());
  return RankStrata(logs, query).strata();
}

}  // namespace s2s
