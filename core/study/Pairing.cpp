// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/study/Pairing.h"

#include "core/base/Random.h"
#include "core/stats/Elo.h"
#include "core/stats/PairWeights.h"
#include "core/stats/StudyGames.h"

#include <QHash>
#include <QSet>

#include <algorithm>

namespace s2s {
namespace {

bool usable(const Sound& sound) { return sound.state != SoundState::Missing && sound.state != SoundState::Changed; }

/// The responses to a sample that may take part, in the order of the set.
QList<const Response*> answering(const Contents& contents, const Sample& sample, const QStringList& systems) {
  QList<const Response*> list;
  if (!usable(sample.sound))
    return list;
  for (const Response* response : contents.responsesTo(sample.id))
    if (usable(response->sound) && (systems.isEmpty() || systems.contains(response->system)))
      list.append(response);
  return list;
}

/// Samples in rounds over the cells of level and domain, so that a plan cut short still covers every cell.
QList<const Sample*> roundRobin(QList<const Sample*> samples, Random& random) {
  random.shuffle(samples);
  QHash<int, QList<const Sample*>> cells;
  QList<int> order;
  for (const Sample* sample : samples) {
    const int cell = static_cast<int>(sample->level) * 8 + static_cast<int>(sample->domain);
    if (!cells.contains(cell))
      order.append(cell);
    cells[cell].append(sample);
  }
  QList<const Sample*> rounds;
  while (rounds.size() < samples.size())
    for (const int cell : order)
      if (!cells[cell].isEmpty())
        rounds.append(cells[cell].takeFirst());
  return rounds;
}

/// One battle of this sample that is not taken yet, every pair equally likely.
std::optional<DrawnBattle> drawFrom(const Contents& contents, const Sample& sample, const QStringList& systems,
                                    const QSet<BattleId>& taken, Random& random) {
  const QList<const Response*> list = answering(contents, sample, systems);
  QList<Battle> open;
  for (const SystemPair& pair : allPairs(static_cast<int>(list.size()))) {
    const Battle battle = battleOf(sample.set, sample.id, list.at(pair.first)->id, list.at(pair.second)->id);
    if (!taken.contains(battle.id))
      open.append(battle);
  }
  if (open.isEmpty())
    return std::nullopt;
  return DrawnBattle{open.at(random.below(open.size())), 1.0 / static_cast<double>(open.size())};
}

/// What may still be drawn, by pair of systems, and the quotas that close parts of it.
class Candidates {
 public:
  Candidates(const Contents& contents, const QStringList& systems, const PairRequest& request)
      : m_contents(contents), m_request(request), m_pairs(allPairs(static_cast<int>(systems.size()))) {
    QSet<BattleId> taken;
    for (const DrawnBattle& drawn : contents.battles)
      taken.insert(drawn.battle.id);
    m_open.resize(m_pairs.size());
    for (const Sample& sample : contents.samples)
      addSample(sample, systems, taken);
  }

  const QList<SystemPair>& pairs() const { return m_pairs; }
  bool isOpen(qsizetype pair) {
    QList<Battle>& open = m_open[pair];
    open.removeIf([this](const Battle& battle) { return isClosed(*m_contents.findSample(battle.sample)); });
    return !open.isEmpty();
  }
  Battle take(qsizetype pair, Random& random) {
    const Battle battle = m_open[pair].takeAt(random.below(m_open[pair].size()));
    const Sample& sample = *m_contents.findSample(battle.sample);
    ++m_perLevel[static_cast<int>(sample.level)];
    ++m_perDomain[static_cast<int>(sample.domain)];
    return battle;
  }

 private:
  void addSample(const Sample& sample, const QStringList& systems, const QSet<BattleId>& taken) {
    QHash<QString, const Response*> bySystem;
    for (const Response* response : answering(m_contents, sample, systems))
      bySystem.insert(response->system, response);
    for (qsizetype i = 0; i < m_pairs.size(); ++i) {
      const Response* one = bySystem.value(systems.at(m_pairs.at(i).first));
      const Response* two = bySystem.value(systems.at(m_pairs.at(i).second));
      if (!one || !two)
        continue;
      const Battle battle = battleOf(sample.set, sample.id, one->id, two->id);
      if (!taken.contains(battle.id))
        m_open[i].append(battle);
    }
  }
  bool isClosed(const Sample& sample) const {
    return (m_request.perLevel > 0 && m_perLevel.value(static_cast<int>(sample.level)) >= m_request.perLevel) ||
           (m_request.perDomain > 0 && m_perDomain.value(static_cast<int>(sample.domain)) >= m_request.perDomain);
  }

  const Contents& m_contents;
  const PairRequest& m_request;
  QList<SystemPair> m_pairs;
  QList<QList<Battle>> m_open;
  QHash<int, int> m_perLevel, m_perDomain;
};

QStringList systemsIn(const Contents& contents, const QStringList& wanted) {
  QStringList names;
  for (const System& system : contents.systems)
    if (wanted.isEmpty() || wanted.contains(system.name))
      names.append(system.name);
  return names;
}

/// The weights of the pairs of some systems, and how they change while battles are drawn.
class Weights {
 public:
  Weights(const Contents& contents, const QStringList& systems, PairPolicy policy)
      : m_policy(policy), m_pairs(allPairs(static_cast<int>(systems.size()))), m_drawn(m_pairs.size(), 0) {
    if (policy == PairPolicy::Uniform) {
      m_weights = uniformPairWeights(static_cast<int>(systems.size()));
      return;
    }
    GamesQuery query;
    query.rule = countingRule(contents.info);
    const Games games = gamesOf(contents, query);
    m_ratings = ratingsOf(games, systems);
    if (policy == PairPolicy::Spread)
      countBattles(contents, systems);
    m_weights = policy == PairPolicy::Paper ? paperPairWeights(m_ratings) : spreadPairWeights(m_ratings, m_drawn);
  }

  QList<double> weights() const { return m_weights; }
  void add(qsizetype pair) {
    ++m_drawn[pair];
    if (m_policy == PairPolicy::Spread)
      m_weights = spreadPairWeights(m_ratings, m_drawn);
  }

 private:
  static QList<double> ratingsOf(const Games& games, const QStringList& systems) {
    const QList<Standing> standings = elo(games);
    QList<double> ratings;
    for (const QString& system : systems) {
      const qsizetype at = games.systems.indexOf(system);
      ratings.append(at < 0 ? EloSettings().start : standings.at(at).rating);
    }
    return ratings;
  }
  void countBattles(const Contents& contents, const QStringList& systems) {
    for (const DrawnBattle& drawn : contents.battles) {
      const Response* a = contents.findResponse(drawn.battle.a);
      const Response* b = contents.findResponse(drawn.battle.b);
      if (!a || !b)
        continue;
      const auto one = static_cast<int>(systems.indexOf(a->system)), two = static_cast<int>(systems.indexOf(b->system));
      const qsizetype pair = m_pairs.indexOf(SystemPair{std::min(one, two), std::max(one, two)});
      if (pair >= 0)
        ++m_drawn[pair];
    }
  }

  PairPolicy m_policy;
  QList<SystemPair> m_pairs;
  QList<double> m_ratings, m_weights;
  QList<qint64> m_drawn;
};

}  // namespace

QList<DrawnBattle> defaultBattles(const Contents& contents, const PlanSettings& settings) {
  Random random(settings.seed);
  QList<const Sample*> samples;
  for (const Sample& sample : contents.samples)
    if (answering(contents, sample, settings.systems).size() >= 2)
      samples.append(&sample);
  samples = roundRobin(samples, random);

  const qsizetype wanted = settings.battles > 0 ? settings.battles : samples.size();
  QList<DrawnBattle> battles;
  QSet<BattleId> taken;
  for (bool drew = true; drew && battles.size() < wanted;) {
    drew = false;
    for (const Sample* sample : samples) {
      if (battles.size() >= wanted)
        break;
      if (const auto drawn = drawFrom(contents, *sample, settings.systems, taken, random)) {
        taken.insert(drawn->battle.id);
        battles.append(*drawn);
        drew = true;
      }
    }
  }
  return battles;
}

Result<QList<DrawnBattle>> proposeBattles(const Contents& contents, const PairRequest& request) {
  const QStringList known = systemsIn(contents, {});
  for (const QString& name : request.systems)
    if (!known.contains(name))
      return Error{Fault::UnknownName, name, known.join(QStringLiteral(", "))};
  const QStringList systems = systemsIn(contents, request.systems);
  if (systems.size() < 2)
    return Error{Fault::NotEnoughData, {}, QStringLiteral("two systems")};

  Random random(request.seed);
  Candidates candidates(contents, systems, request);
  Weights policy(contents, systems, request.policy);
  QList<DrawnBattle> drawn;
  while (drawn.size() < request.n) {
    QList<double> weights = policy.weights();
    double total = 0;
    for (qsizetype i = 0; i < weights.size(); ++i) {
      if (weights.at(i) > 0 && !candidates.isOpen(i))
        weights[i] = 0;
      total += weights.at(i);
    }
    if (total <= 0)
      break;
    const int pair = drawnPlace(weights, random.unit());
    drawn.append({candidates.take(pair, random), weights.at(pair) / total});
    policy.add(pair);
  }
  if (drawn.isEmpty() && request.n > 0)
    return Error{Fault::NotEnoughData, {}, QStringLiteral("battles that were not drawn yet")};
  return drawn;
}

}  // namespace s2s
