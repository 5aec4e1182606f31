// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/BiasJson.h"

#include "core/report/FiguresJson.h"
#include "core/report/RuleJson.h"

#include <utility>

namespace s2s {
namespace {

Json noteOrNull(const std::optional<Undefined>& reason) { return reason ? Json(utf8(noteOf(*reason))) : Json(nullptr); }

/// A share against one half.
Json halfJson(const Share& share) {
  Json json = toJson(share);
  json["p"] = share.n > 0 ? Json(share.pAgainstHalf()) : Json(nullptr);
  return json;
}

Json swapJson(const SwapConsistency& swaps) {
  return {{"n", swaps.consistent.n},
          {"consistent", toJson(swaps.consistent)},
          {"flipped", toJson(swaps.flipped)},
          {"always_first", toJson(swaps.alwaysFirst)},
          {"always_second", toJson(swaps.alwaysSecond)},
          {"mcnemar", toJson(swaps.test)}};
}

Json contrastJson(const ContrastBias& bias) {
  Json logistic = nullptr;
  if (bias.logistic)
    logistic = {{"slope", bias.logistic->slope},        {"se", bias.logistic->se}, {"low", bias.logistic->low},
                {"high", bias.logistic->high},          {"z", bias.logistic->z},   {"p", bias.logistic->p},
                {"intercept", bias.logistic->intercept}};
  return {{"more_wins", halfJson(bias.moreWins)},
          {"even", bias.even},
          {"logistic", std::move(logistic)},
          {"note", noteOrNull(bias.undefined)}};
}

void addAnnotator(Json& json, const AnnotatorBias& annotator) {
  json["repeats"] = toJson(annotator.repeats);
  json["runs"] = {{"n", annotator.runs.n},
                  {"runs", annotator.runs.runs},
                  {"longest", annotator.runs.longest},
                  {"z", numberOrNull(annotator.runs.z)},
                  {"p", numberOrNull(annotator.runs.p)}};
  json["drift"] = {{"early", toJson(annotator.drift.early)},
                   {"late", toJson(annotator.drift.late)},
                   {"change", numberOrNull(annotator.drift.change)},
                   {"p", numberOrNull(annotator.drift.p)}};
  json["seconds"] = {{"n", annotator.speed.n},
                     {"median", numberOrNull(annotator.speed.median)},
                     {"p10", numberOrNull(annotator.speed.low)},
                     {"p90", numberOrNull(annotator.speed.high)}};
}

Json residualJson(const Residual& residual) {
  Json json = {{"system", utf8(residual.system)}, {"language", nullptr}, {"source", nullptr}};
  if (residual.by != Stratifier::None)
    json[utf8(code(residual.by))] = utf8(residual.value);
  json["n"] = residual.n;
  json["mean"] = residual.mean;
  json["low"] = numberOrNull(residual.low);
  json["high"] = numberOrNull(residual.high);
  return json;
}

void addJudge(Json& json, const JudgeBias& judge) {
  json["residuals"] = Json::array();
  for (const Residual& residual : judge.residuals)
    json["residuals"].push_back(residualJson(residual));
  json["without_one"] = Json::array();
  for (const WithoutOne& without : judge.withoutOne)
    json["without_one"].push_back({{"person", utf8(without.person.text())},
                                   {"n", without.n},
                                   {"kappa", numberOrNull(without.kappa)},
                                   {"change", numberOrNull(without.change)}});
}

Json raterJson(const RaterBias& rater) {
  Json first = halfJson(rater.first);
  first["unknown_seats"] = rater.unknownSeats;
  Json json = {{"rater", utf8(rater.rater.text())},
               {"kind", rater.kind == RaterKind::Human ? "human" : "judge"},
               {"n", rater.n},
               {"first_seat", std::move(first)},
               {"swap", swapJson(rater.swaps)},
               {"length", contrastJson(rater.length)},
               {"loudness", contrastJson(rater.loudness)},
               {"unmeasured", rater.unmeasured},
               {"triples",
                {{"complete", rater.triples.complete},
                 {"circular", rater.triples.circular},
                 {"value", numberOrNull(rater.triples.share())}}},
               {"gold", toJson(rater.gold)}};
  if (rater.annotator)
    addAnnotator(json, *rater.annotator);
  if (rater.judge)
    addJudge(json, *rater.judge);
  return json;
}

Json resampled(const std::optional<double>& value, const BootstrapInterval& interval) {
  Json json = {{"value", numberOrNull(value)}};
  json.update(toJson(interval));
  return json;
}

}  // namespace

Json toJson(const BiasReport& report) {
  Json raters = Json::array();
  for (const RaterBias& rater : report.raters)
    raters.push_back(raterJson(rater));
  return {{"counted", toJson(report.query.rule)}, {"raters", std::move(raters)}};
}

Json toJson(const AlternativeAnnotatorReport& report) {
  Json annotators = Json::array();
  for (const LeftOutAnnotator& one : report.test.annotators)
    annotators.push_back({{"annotator", utf8(report.people.at(one.annotator).text())},
                          {"items", one.items},
                          {"judge_wins", one.judgeWins},
                          {"annotator_wins", one.annotatorWins},
                          {"t", numberOrNull(one.t)},
                          {"p", numberOrNull(one.p)},
                          {"judge_is_as_good", one.judgeIsAsGood}});
  return {{"epsilon", report.settings.epsilon},
          {"false_discovery", report.settings.falseDiscovery},
          {"fewest_items", report.settings.fewestItems},
          {"annotators", std::move(annotators)},
          {"too_few", report.test.tooFew},
          {"winning_rate", numberOrNull(report.test.winningRate)},
          {"advantage", numberOrNull(report.test.advantage)},
          {"passes", report.test.undefined ? Json(nullptr) : Json(report.test.passes)},
          {"note", noteOrNull(report.test.undefined)}};
}

Json toJson(const RankStratum& stratum) {
  Json order = resampled(stratum.order.share(), stratum.orderBootstrap);
  order["same"] = stratum.order.same;
  order["reversed"] = stratum.order.reversed;
  order["tied"] = stratum.order.tied;
  return {{"level", stratum.level ? Json(utf8(code(*stratum.level))) : Json(nullptr)},
          {"domain", stratum.domain ? Json(utf8(code(*stratum.domain))) : Json(nullptr)},
          {"systems", stratum.systems},
          {"human_games", stratum.humanGames},
          {"judge_games", stratum.judgeGames},
          {"spearman", resampled(stratum.spearman, stratum.spearmanBootstrap)},
          {"kendall", resampled(stratum.kendall, stratum.kendallBootstrap)},
          {"same_order", std::move(order)}};
}

}  // namespace s2s
