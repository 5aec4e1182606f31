// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/agreement/AgreementFindings.h"

#include <algorithm>
#include <utility>

namespace s2s {
namespace {

QStringList names(const QList<RaterChoice>& raters, RaterKind kind) {
  QStringList list;
  for (const RaterChoice& rater : raters)
    if (rater.kind == kind)
      list << rater.name;
  return list;
}

Contents withoutEvents(Contents contents) {
  contents.verdicts.clear();
  contents.plan.clear();
  return contents;
}

/// Fewer where each round takes long.
int roundsFor(const Contents& contents) {
  constexpr qsizetype kManyVerdicts = 20000;
  return contents.verdicts.size() <= kManyVerdicts ? 1000 : 200;
}

std::optional<BiasReport> biasOfAll(const Contents& contents, const CountingRule& rule,
                                    const QHash<ResponseId, SoundFacts>& sounds) {
  BiasQuery query;
  query.rule = rule;
  query.sounds = sounds;
  for (const KnownAnswer& known : contents.knownAnswers)
    query.knownAnswers.insert(known.battle, known.winner);
  const Result<BiasReport> report = biasReport(contents, query);
  return report ? std::optional(*report) : std::nullopt;
}

/// Of one rater, or of all people together.
SeatBias seatBias(const std::optional<BiasReport>& report, const QString& side) {
  SeatBias sum{.rater = side};
  const auto add = [](Share& to, const Share& part) { to = {to.count + part.count, to.n + part.n}; };
  for (const RaterBias& bias : report ? report->raters : QList<RaterBias>()) {
    if (side == kHumans ? bias.kind != RaterKind::Human : bias.rater.text() != side)
      continue;
    add(sum.first, bias.first);
    add(sum.consistent, bias.swaps.consistent);
    sum.unknownSeats += bias.unknownSeats;
  }
  return sum;
}

/// Each other judge beside @p judge, against @p people.
QList<JudgeAgainst> otherJudges(const Contents& contents, AgreementQuery query, const QString& judge,
                                const QString& people, const QStringList& judges) {
  query.a = people;
  query.b = judge;
  QList<JudgeAgainst> others;
  for (const QString& other : judges)
    if (other != judge)
      if (const Result<JudgeComparison> comparison = judgeComparison(contents, query, other))
        others.append({other, *comparison});
  return others;
}

/// Nothing unless one of the two is a judge and the other is not.
std::optional<JudgeFindings> judgeFindings(const Contents& contents, const AgreementQuery& query,
                                           const QList<RaterChoice>& raters) {
  const QStringList judges = names(raters, RaterKind::Judge);
  if (judges.contains(query.a) == judges.contains(query.b))
    return std::nullopt;
  JudgeRanksQuery ranks;
  ranks.judge = judges.contains(query.a) ? query.a : query.b;
  ranks.by = {RatingStrata::Level, RatingStrata::Domain};
  ranks.rule = query.rule;
  ranks.bootstrap = *query.bootstrap;
  const QString people = judges.contains(query.a) ? query.b : query.a;
  return JudgeFindings{ranks.judge, otherJudges(contents, query, ranks.judge, people, judges),
                       judgeRanks(contents, ranks),
                       alternativeAnnotator(contents, ranks.judge, query.criterion, query.rule)};
}

}  // namespace

std::optional<RaterPair> defaultPair(const QList<RaterChoice>& raters) {
  const QStringList people = names(raters, RaterKind::Human), judges = names(raters, RaterKind::Judge);
  if (!people.isEmpty() && !judges.isEmpty())
    return RaterPair{kHumans, judges.first()};
  const QStringList all = people + judges;
  if (all.size() < 2)
    return std::nullopt;
  return RaterPair{all.at(0), all.at(1)};
}

bool canBeCompared(const RaterPair& pair, const QList<RaterChoice>& raters) {
  const auto known = [&](const QString& name) {
    return std::any_of(raters.cbegin(), raters.cend(), [&](const RaterChoice& rater) {
      return rater.name == name || (name == kHumans && rater.kind == RaterKind::Human);
    });
  };
  return pair.a != pair.b && known(pair.a) && known(pair.b);
}

AgreementFindingsPtr agreementFindings(const Contents& contents, AgreementQuery wanted, Depth depth,
                                       const QHash<ResponseId, SoundFacts>& sounds, std::stop_token stop) {
  auto findings = std::make_shared<AgreementFindings>();
  findings->contents = withoutEvents(contents);
  findings->raters = raterChoices(contents, wanted.rule);
  findings->notCounted = notCounted(contents, wanted.rule);
  if (!canBeCompared({wanted.a, wanted.b}, findings->raters)) {
    const std::optional<RaterPair> pair = defaultPair(findings->raters);
    if (!pair)
      return findings;
    wanted.a = pair->a;
    wanted.b = pair->b;
  }
  wanted.by = {Stratifier::Level, Stratifier::Domain};
  if (depth == Depth::Resampled) {
    wanted.bootstrap = Resampling{.rounds = roundsFor(contents), .stop = std::move(stop)};
    wanted.oneByOne = true;
    findings->judge = judgeFindings(contents, wanted, findings->raters);
    findings->everybody = biasOfAll(contents, wanted.rule, sounds);
    for (const QString& side : {wanted.a, wanted.b})
      findings->bias << seatBias(findings->everybody, side);
  }
  if (const Result<AgreementReport> report = agreementReport(contents, wanted))
    findings->report = *report;
  return findings;
}

bool sameQuestion(AgreementQuery one, AgreementQuery two) {
  for (AgreementQuery* query : {&one, &two}) {
    query->bootstrap.reset();
    query->oneByOne = false;
  }
  return one == two;
}

const RaterBias* AgreementFindings::biasOf(const QString& rater) const {
  if (!everybody)
    return nullptr;
  const auto it = std::find_if(everybody->raters.cbegin(), everybody->raters.cend(),
                               [&](const RaterBias& each) { return each.rater.text() == rater; });
  return it == everybody->raters.cend() ? nullptr : &*it;
}

const RankStratum* JudgeFindings::ranksIn(const AgreementStratum& stratum) const {
  const auto it = std::find_if(ranks.cbegin(), ranks.cend(), [&](const RankStratum& each) {
    switch (stratum.by) {
      case Stratifier::None: return !each.level && !each.domain;
      case Stratifier::Level: return each.level && code(*each.level) == stratum.value;
      case Stratifier::Domain: return each.domain && code(*each.domain) == stratum.value;
      default: return false;
    }
  });
  return it == ranks.cend() ? nullptr : &*it;
}

}  // namespace s2s
