// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/RatingsJson.h"

#include "core/report/RuleJson.h"

namespace s2s {
namespace {

Json systemJson(const Standing& standing, const QStringList& systems) {
  const int decided = standing.wins + standing.losses;
  return {{"system", utf8(systems.at(standing.system))},
          {"rating", standing.rating},
          {"low", nullptr},
          {"high", nullptr},
          {"se", nullptr},
          {"wins", standing.wins},
          {"losses", standing.losses},
          {"ties", standing.ties},
          {"games", standing.games()},
          {"win_rate", decided > 0 ? Json(static_cast<double>(standing.wins) / decided) : Json(nullptr)}};
}

/// For scripts and bug reports, so not translated: the code of the reason and what it means.
Json note(const RatingStratum& stratum) {
  if (stratum.n == 0)
    return "no-games: there is no decided game, so all ratings are the start value";
  if (!stratum.connected)
    return "not-connected: some systems are linked by no chain of decided games, so their order means nothing";
  if (stratum.n < kThinStratum)
    return "thin: fewer than " + std::to_string(kThinStratum) + " decided games, so the order says little";
  return nullptr;
}

Json stratumJson(const RatingStratum& stratum, const QStringList& names) {
  Json systems = Json::array();
  for (const Standing& standing : stratum.standings)
    systems.push_back(systemJson(standing, names));
  return {{"level", textOrNull(stratum.level ? code(*stratum.level) : QString())},
          {"domain", textOrNull(stratum.domain ? code(*stratum.domain) : QString())},
          {"n", stratum.n},
          {"connected", stratum.connected},
          {"systems", std::move(systems)},
          {"elo_jitter", nullptr},
          {"note", note(stratum)}};
}

}  // namespace

Json toJson(const RatingsReport& report) {
  Json strata = Json::array();
  for (const RatingStratum& stratum : report.strata)
    strata.push_back(stratumJson(stratum, report.systems));
  return {{"method", "elo"},
          {"k", report.elo.k},
          {"start", report.elo.start},
          {"n", report.strata.isEmpty() ? 0 : report.strata.first().n},
          {"skipped", {{"ties", report.ties}, {"undecided", report.undecided}}},
          {"strata", std::move(strata)}};
}

}  // namespace s2s
