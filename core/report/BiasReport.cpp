// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/BiasReport.h"

#include <QMap>

#include <algorithm>
#include <utility>

namespace s2s {
namespace {

/// A decided verdict and where it stands.
struct Decided {
  const Verdict* verdict = nullptr;
  const Battle* battle = nullptr;
  Seat winner = Seat::A;
  std::optional<Seat> first;  ///< the seat that was played first, where known

  bool choseFirst() const { return first && *first == winner; }
};

/// Judges are asked in a named order, people as the verdict says.
std::optional<Seat> shownFirst(const Battle& battle, const Verdict& verdict) {
  if (verdict.presentedFirst == battle.a || verdict.presentedFirst == battle.b)
    return verdict.presentedFirst == battle.a ? Seat::A : Seat::B;
  if (verdict.trial == QLatin1String("ab") || verdict.trial == QLatin1String("ba"))
    return verdict.trial == QLatin1String("ab") ? Seat::A : Seat::B;
  return std::nullopt;
}

using ByRater = QHash<RaterId, QList<Decided>>;

ByRater decidedByRater(const Contents& contents, const CountingRule& rule) {
  ByRater result;
  for (const Verdict* verdict : countedVerdicts(contents, rule)) {
    const Battle* battle = contents.findBattle(verdict->battle);
    const std::optional<Seat> winner = battle ? winningSeat(*battle, *verdict) : std::nullopt;
    if (winner)
      result[verdict->rater].append({verdict, battle, *winner, shownFirst(*battle, *verdict)});
  }
  return result;
}

/// How many people chose each seat of a battle.
struct Votes {
  int a = 0, b = 0;

  /// The majority without one vote for @p own.
  std::optional<Seat> ofOthers(Seat own) const {
    const int forA = a - (own == Seat::A ? 1 : 0), forB = b - (own == Seat::B ? 1 : 0);
    return forA == forB ? std::nullopt : std::optional(forA > forB ? Seat::A : Seat::B);
  }
};

/// Both hearings of a battle in opposite orders, and whether repeats agreed.
struct Hearings {
  std::vector<TwoHearings> swapped;
  Share same;
};

Hearings hearingsOf(const QList<Decided>& once, const QList<Decided>& again) {
  QHash<BattleId, const Decided*> known;
  for (const Decided& decided : once)
    known.insert(decided.battle->id, &decided);
  Hearings result;
  for (const Decided& second : again) {
    const Decided* first = known.value(second.battle->id);
    if (!first || first->verdict == second.verdict)
      continue;
    result.same.add(first->winner == second.winner);
    if (first->first && second.first && *first->first != *second.first)
      result.swapped.push_back({first->choseFirst(), second.choseFirst()});
  }
  return result;
}

double secondsOf(const Verdict& verdict) {
  if (verdict.listening.activeMs > 0)
    return static_cast<double>(verdict.listening.activeMs) / 1000;
  return verdict.startedAt > 0 ? static_cast<double>(verdict.committedAt - verdict.startedAt) / 1000 : 0;
}

/// What the order does to a judge is seen in one order beside the other, however the two become one verdict elsewhere.
BiasQuery inOneOrder(BiasQuery query) {
  if (query.rule.judgeOrder != kOrderBa)
    query.rule.judgeOrder = kOrderAb;
  return query;
}

/// Measures one rater after the other on what was read once.
class Measurement {
 public:
  Measurement(const Contents& contents, const BiasQuery& query)
      : m_contents(contents), m_query(inOneOrder(query)), m_counted(decidedByRater(contents, m_query.rule)) {
    CountingRule other = query.rule;
    other.judgeOrder = query.rule.judgeOrder == kOrderBa ? kOrderAb : kOrderBa;
    other.trial = QStringLiteral("2");
    m_again = decidedByRater(contents, other);
    for (const Rater& rater : contents.raters)
      if (rater.kind == RaterKind::Human)
        for (const Decided& decided : m_counted.value(rater.id))
          ++(decided.winner == Seat::A ? m_votes[decided.battle->id].a : m_votes[decided.battle->id].b);
    for (const Response& response : contents.responses)
      m_systems.insert(response.system, static_cast<int>(m_systems.size()));
    for (const Verdict* verdict : currentVerdicts(contents.verdicts))
      if ((verdict->gold || verdict->trap) && verdict->skip == SkipReason::None)
        m_gold[verdict->rater].append(verdict);
  }

  RaterBias of(const Rater& rater) const {
    const QList<Decided> decided = m_counted.value(rater.id);
    const Hearings hearings = hearingsOf(decided, m_again.value(rater.id));
    RaterBias bias;
    bias.rater = rater.id;
    bias.kind = rater.kind;
    bias.n = decided.size();
    bias.swaps = swapConsistency(hearings.swapped);
    bias.gold = goldOf(rater.id);
    bias.triples = triplesOf(decided);
    addSeats(bias, decided);
    addSounds(bias, decided);
    if (rater.kind == RaterKind::Human)
      bias.annotator = annotatorOf(decided, hearings.same);
    else
      bias.judge = JudgeBias{residuals(m_contents, rater.id.text(), m_query.rule),
                             leaveOneOut(m_contents, rater.id.text(), Criterion::Overall, m_query.rule)};
    return bias;
  }

 private:
  static void addSeats(RaterBias& bias, const QList<Decided>& decided) {
    for (const Decided& one : decided)
      if (one.first)
        bias.first.add(one.choseFirst());
      else
        ++bias.unknownSeats;
  }

  void addSounds(RaterBias& bias, const QList<Decided>& decided) const {
    std::vector<Contrast> lengths, loudnesses;
    for (const Decided& one : decided) {
      const auto a = m_query.sounds.constFind(one.battle->a), b = m_query.sounds.constFind(one.battle->b);
      if (a == m_query.sounds.cend() || b == m_query.sounds.cend()) {
        ++bias.unmeasured;
        continue;
      }
      lengths.push_back({a->seconds - b->seconds, one.winner == Seat::A});
      if (a->lufs && b->lufs)
        loudnesses.push_back({*a->lufs - *b->lufs, one.winner == Seat::A});
    }
    bias.length = contrastBias(lengths, kHeardSeconds);
    bias.loudness = contrastBias(loudnesses, kHeardLoudness);
  }

  Triples triplesOf(const QList<Decided>& decided) const {
    QHash<SampleId, std::vector<std::pair<int, int>>> wins;
    for (const Decided& one : decided) {
      const Response* winner = m_contents.findResponse(one.battle->at(one.winner));
      const Response* loser = m_contents.findResponse(one.battle->at(other(one.winner)));
      if (winner && loser)
        wins[one.battle->sample].emplace_back(m_systems.value(winner->system), m_systems.value(loser->system));
    }
    Triples sum;
    for (const auto& ofSample : std::as_const(wins)) {
      const Triples found = triples(ofSample);
      sum.complete += found.complete;
      sum.circular += found.circular;
    }
    return sum;
  }

  Share goldOf(const RaterId& rater) const {
    Share share;
    for (const Verdict* verdict : m_gold.value(rater))
      if (const auto answer = m_query.knownAnswers.constFind(verdict->battle); answer != m_query.knownAnswers.cend())
        share.add(verdict->winner == *answer);
    return share;
  }

  AnnotatorBias annotatorOf(const QList<Decided>& decided, const Share& repeats) const {
    std::vector<bool> sides, agreed;
    std::vector<double> seconds;
    for (const Decided& one : decided) {
      if (one.first)
        sides.push_back(one.choseFirst());
      if (const auto others = m_votes.value(one.battle->id).ofOthers(one.winner))
        agreed.push_back(*others == one.winner);
      if (const double taken = secondsOf(*one.verdict); taken > 0)
        seconds.push_back(taken);
    }
    return {repeats, runsOf(sides), driftOf(agreed), speedOf(std::move(seconds))};
  }

  const Contents& m_contents;
  const BiasQuery m_query;
  ByRater m_counted;  ///< in the order of givenBefore()
  ByRater m_again;    ///< of people the repeats, of judges the other order
  QHash<BattleId, Votes> m_votes;
  QHash<QString, int> m_systems;
  QHash<RaterId, QList<const Verdict*>> m_gold;
};

}  // namespace

Result<BiasReport> biasReport(const Contents& contents, const BiasQuery& query) {
  QStringList known;
  for (const Rater& rater : contents.raters)
    known.append(rater.id.text());
  for (const QString& name : query.raters)
    if (!known.contains(name))
      return Error{Fault::UnknownRater, name, known.join(QStringLiteral(", "))};
  BiasReport report{query, {}};
  const Measurement measurement(contents, query);
  for (const Rater& rater : contents.raters)
    if (query.raters.isEmpty() || query.raters.contains(rater.id.text()))
      report.raters.append(measurement.of(rater));
  return report;
}

}  // namespace s2s
