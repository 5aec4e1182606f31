// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/ratings/RatingsFindings.h"

#include "core/report/AgreementReport.h"

#include <algorithm>

namespace s2s {
namespace {

bool hasPeople(const QList<RaterChoice>& raters) {
  return std::any_of(raters.cbegin(), raters.cend(),
                     [](const RaterChoice& rater) { return rater.kind == RaterKind::Human; });
}

QString answerable(const QString& wanted, const QList<RaterChoice>& raters) {
  const bool known =
      std::any_of(raters.cbegin(), raters.cend(), [&](const RaterChoice& rater) { return rater.name == wanted; });
  if (known)
    return wanted;
  if (hasPeople(raters))
    return kHumans;
  return raters.isEmpty() ? QString() : raters.first().name;
}

}  // namespace

RatingsFindingsPtr ratingsFindings(const Contents& contents, RatingsQuestion question) {
  auto findings = std::make_shared<RatingsFindings>();
  findings->raters = raterChoices(contents, question.rule);
  findings->notCounted = notCounted(contents, question.rule);
  question.rater = answerable(question.rater, findings->raters);
  findings->question = question;
  if (question.rater.isEmpty())
    return findings;
  RatingsQuery query;
  query.method = question.method;
  query.elo = question.elo;
  query.rule = question.rule;
  query.by = {RatingStrata::Domain, RatingStrata::Level};
  if (question.rater != kHumans)
    query.raters = {question.rater};
  int undecided = 0;
  const Games games = gamesOf(contents, query, &undecided);
  findings->report = ratingsReport(games, query);
  findings->report.undecided = undecided;
  findings->headToHead = HeadToHead(games);
  return findings;
}

}  // namespace s2s
