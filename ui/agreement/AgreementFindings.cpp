// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/agreement/AgreementFindings.h"

#include <algorithm>

namespace s2s {
namespace {

QStringList names(const QList<RaterChoice>& raters, RaterKind kind) {
  QStringList list;
  for (const RaterChoice& rater : raters)
    if (rater.kind == kind)
      list << rater.name;
  return list;
}

/// Row or column of a preference in the table of @p criterion; -1 when it has none.
int place(Preference preference, Criterion criterion) {
  switch (preference) {
    case Preference::A: return 0;
    case Preference::B: return criterion == Criterion::Overall ? 1 : 2;
    case Preference::Same: return criterion == Criterion::Overall ? -1 : 1;
    case Preference::Absent: break;
  }
  return -1;
}

QStringList labelCodes(Criterion criterion) {
  QStringList codes{QStringLiteral("a"), QStringLiteral("b")};
  if (criterion != Criterion::Overall)
    codes.insert(1, QStringLiteral("same"));
  return codes;
}

Agreement agreementOf(const Labels& one, const Labels& two, Criterion criterion) {
  ConfusionTable table(labelCodes(criterion));
  for (auto it = one.of.cbegin(); it != one.of.cend(); ++it) {
    const int row = place(it.value(), criterion);
    const int column = place(two.of.value(it.key(), Preference::Absent), criterion);
    if (row >= 0 && column >= 0)
      table.add(row, column);
  }
  return agreement(table);
}

Contents withoutEvents(Contents contents) {
  contents.verdicts.clear();
  contents.plan.clear();
  return contents;
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

std::optional<HumanCeiling> humanCeiling(const Contents& contents, const CountingRule& rule, Criterion criterion) {
  const QList<const Verdict*> counted = countedVerdicts(contents, rule);
  QList<Labels> labels;
  for (const Rater& rater : contents.raters)
    if (rater.kind == RaterKind::Human)
      labels << labelsOf(counted, contents, rater.id, criterion);
  HumanCeiling ceiling;
  for (qsizetype one = 0; one < labels.size(); ++one)
    for (qsizetype two = one + 1; two < labels.size(); ++two) {
      const Agreement pair = agreementOf(labels.at(one), labels.at(two), criterion);
      if (!pair.kappa)
        continue;
      ceiling.kappa += pair.kappa->value;
      ceiling.battles += pair.n;
      ++ceiling.pairs;
    }
  if (ceiling.pairs == 0)
    return std::nullopt;
  ceiling.kappa /= ceiling.pairs;
  return ceiling;
}

AgreementFindingsPtr agreementFindings(const Contents& contents, AgreementQuery wanted) {
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
  if (const Result<AgreementReport> report = agreementReport(contents, wanted))
    findings->report = *report;
  if (wanted.orientation == Orientation::Canonical)
    findings->ceiling = humanCeiling(contents, wanted.rule, wanted.criterion);
  return findings;
}

}  // namespace s2s
