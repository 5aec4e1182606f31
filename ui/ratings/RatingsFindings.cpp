// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/ratings/RatingsFindings.h"

#include "core/report/AgreementReport.h"

#include <algorithm>
#include <utility>

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

int roundsFor(size_t games) {
  constexpr size_t kLongLog = 20000;
  return games <= kLongLog ? 1000 : 200;
}

RatingsFindingsPtr ratingsFindings(const Contents& contents, RatingsQuestion question, std::stop_token stop) {
  auto findings = std::make_shared<RatingsFindings>();
  findings->raters = raterChoices(contents, question.rule);
  findings->notCounted = notCounted(contents, question.rule);
  question.rater = answerable(question.rater, findings->raters);
  findings->question = question;
  if (question.rater.isEmpty())
    return findings;
  RatingsQuery query;
  query.besideElo = true;
  query.stop = std::move(stop);
  query.elo = question.elo;
  query.elo.ties = question.bt.ties;
  query.bt = question.bt;
  query.rule = question.rule;
  query.asPresented = question.bt.seatTerm;
  query.targetWidth = question.targetWidth;
  query.by = {RatingStrata::Domain, RatingStrata::Level};
  if (question.rater != kHumans)
    query.raters = {question.rater};
  NoGame without;
  const Games games = gamesOf(contents, query, &without);
  query.groups = groupsOf(contents, games.systems);
  if (!question.style.isEmpty() && !question.sounds.isEmpty())
    query.style = styled(games, contents, question.sounds, question.style);
  if (question.resampled) {
    query.shuffles = query.bootstrap = roundsFor(games.log.size());
    query.fragility = true;
  }
  findings->report = ratingsReport(games, query);
  findings->report.undecided = without.undecided;
  findings->report.orderUnknown = without.orderUnknown;
  findings->headToHead = HeadToHead(games);
  findings->history = eloHistory(games, query.elo);
  return findings;
}

}  // namespace s2s
