// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/JudgeReport.h"

#include <QHash>

#include <optional>

namespace s2s {
namespace {

AgreementQuery plain(const QString& judge, Criterion criterion, const CountingRule& rule) {
  AgreementQuery query;
  query.b = judge;
  query.criterion = criterion;
  query.rule = rule;
  return query;
}

std::optional<double> kappaOf(const Result<AgreementReport>& report) {
  if (!report || !report->strata.first().agreement.kappa)
    return std::nullopt;
  return report->strata.first().agreement.kappa->value;
}

}  // namespace

Result<JudgeComparison> judgeComparison(const Contents& contents, const AgreementQuery& query, const QString& versus) {
  AgreementQuery first = query;
  first.orientation = Orientation::Canonical;
  first.by.clear();
  first.bootstrap.reset();
  AgreementQuery second = first;
  second.b = versus;
  const Result<AgreementReport> one = agreementReport(contents, first), two = agreementReport(contents, second);
  if (!one || !two)
    return one ? two.error() : one.error();
  QHash<BattleId, int> ofSecond;
  for (const ComparedBattle& battle : two->strata.first().battles)
    ofSecond.insert(battle.battle, battle.labelB);
  QHash<SampleId, int> samples;
  std::vector<TwiceJudged> items;
  for (const ComparedBattle& battle : one->strata.first().battles) {
    const auto other = ofSecond.constFind(battle.battle);
    if (other == ofSecond.cend())
      continue;
    const SampleId& sample = contents.findBattle(battle.battle)->sample;
    const int cluster = samples.value(sample, static_cast<int>(samples.size()));
    samples.insert(sample, cluster);
    items.push_back({battle.labelA, battle.labelB, *other, cluster});
  }
  const int labels = one->strata.first().agreement.table.size();
  return comparedJudges(items, static_cast<int>(samples.size()),
                        query.customWeights.value_or(weightsFor(query.weighting, labels)),
                        query.bootstrap.value_or(Resampling()));
}

AlternativeAnnotatorReport alternativeAnnotator(const Contents& contents, const QString& judge, Criterion criterion,
                                                const CountingRule& rule,
                                                const AlternativeAnnotatorSettings& settings) {
  const QList<const Verdict*> counted = countedVerdicts(contents, rule);
  const Labels labels = labelsOf(counted, contents, RaterId(judge), criterion);
  QList<int> battles;
  std::vector<std::uint8_t> ofJudge;
  for (int i = 0; i < contents.battles.size(); ++i) {
    const BattleId& battle = contents.battles.at(i).battle.id;
    const auto place = labelPlace(labels.of.value(battle, Preference::Absent), criterion);
    if (!place)
      continue;
    battles.append(i);
    ofJudge.push_back(static_cast<std::uint8_t>(*place));
  }
  const PeoplesLabels people(counted, contents, criterion);
  return {people.people(), settings, alternativeAnnotatorTest(people.table(battles), ofJudge, settings)};
}

QList<WithoutOne> leaveOneOut(const Contents& contents, const QString& judge, Criterion criterion,
                              const CountingRule& rule) {
  AgreementQuery query = plain(judge, criterion, rule);
  const std::optional<double> whole = kappaOf(agreementReport(contents, query));
  QList<WithoutOne> list;
  for (const Rater& rater : contents.raters) {
    if (rater.kind != RaterKind::Human)
      continue;
    query.without = {rater.id.text()};
    const Result<AgreementReport> report = agreementReport(contents, query);
    WithoutOne without{rater.id, report ? report->strata.first().agreement.n : 0, kappaOf(report), {}};
    if (whole && without.kappa)
      without.change = *without.kappa - *whole;
    list.append(without);
  }
  return list;
}

}  // namespace s2s
