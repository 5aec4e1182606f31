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
