// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/QualityJson.h"

#include "core/report/FiguresJson.h"
#include "core/report/Strata.h"

namespace s2s {
namespace {

Json countsJson(const FateCounts& counts) {
  return {{"n", counts.total()},
          {"kept", counts.kept},
          {"corrected", counts.corrected},
          {"rejected", counts.rejected},
          {"pending", counts.pending},
          {"split", counts.split},
          {"adjudicated", counts.adjudicated},
          {"to_adjudicate", counts.toAdjudicate}};
}

Json strataJson(const QList<QualityStratum>& strata) {
  Json list = Json::array();
  for (const QualityStratum& stratum : strata) {
    if (stratum.by == Stratifier::None)
      continue;
    Json json = {{"by", utf8(code(stratum.by))}, {"value", utf8(stratum.value)}};
    json.update(countsJson(stratum.counts));
    list.push_back(std::move(json));
  }
  return list;
}

Json reasonsJson(const QList<ReasonCount>& reasons) {
  Json list = Json::array();
  for (const ReasonCount& reason : reasons)
    list.push_back({{"reason", utf8(code(reason.reason))},
                    {"objections", reason.objections},
                    {"samples", reason.samples},
                    {"corrections", reason.corrections}});
  return list;
}

Json reviewersJson(const QList<ReviewerCounts>& reviewers) {
  Json list = Json::array();
  for (const ReviewerCounts& reviewer : reviewers)
    list.push_back({{"reviewer", utf8(reviewer.reviewer.text())},
                    {"n", reviewer.total()},
                    {"keep", reviewer.keeps},
                    {"keep_corrected", reviewer.corrections},
                    {"reject", reviewer.rejects}});
  return list;
}

Json pairJson(const ReviewerPair& pair) {
  const Agreement& figures = pair.agreement;
  return {{"a", utf8(pair.a.text())},
          {"b", utf8(pair.b.text())},
          {"n", figures.n},
          {"agreement", numberOrNull(figures.observed)},
          {"chance", numberOrNull(figures.chance)},
          {"kappa", toJson(figures.kappa)},
          {"table", toJson(figures.table)},
          {"note", figures.undefined ? Json(utf8(noteOf(*figures.undefined))) : Json(nullptr)}};
}

Json agreementJson(const MarkAgreement& agreement) {
  Json pairs = Json::array();
  for (const ReviewerPair& pair : agreement.pairs)
    pairs.push_back(pairJson(pair));
  Json note = nullptr;
  if (agreement.pairs.isEmpty())
    note = "one-reviewer: agreement needs two reviewers";
  else if (!agreement.meanKappa)
    note = "no-kappa: kappa is not defined for any pair; each pair says why";
  return {{"question", agreement.reason ? utf8(code(*agreement.reason)) : std::string("keep-or-reject")},
          {"items", agreement.items},
          {"mean_agreement", numberOrNull(agreement.meanObserved)},
          {"mean_kappa", numberOrNull(agreement.meanKappa)},
          {"pairs_with_kappa", agreement.definedKappas},
          {"fleiss", toJson(agreement.fleiss)},
          {"alpha", toJson(agreement.alpha)},
          {"pairs", std::move(pairs)},
          {"note", std::move(note)}};
}

}  // namespace

Json toJson(const MarkRule& rule) {
  Json json = {{"rule", utf8(code(rule))}, {"reviewers", rule.reviewers}};
  if (rule.kind == MarkRule::Kind::AtLeast)
    json["k"] = rule.k;
  return json;
}

Json toJson(const QualityReport& report) {
  Json agreements = Json::array();
  for (const MarkAgreement& agreement : report.agreement)
    agreements.push_back(agreementJson(agreement));
  return {{"counted",
           {{"rule", toJson(report.rule)},
            {"round", "check"},
            {"blind_only", true},
            {"left_out_not_blind", report.notBlind}}},
          {"whole", countsJson(report.strata.first().counts)},
          {"strata", strataJson(report.strata)},
          {"reasons", reasonsJson(report.reasons)},
          {"reviewers", reviewersJson(report.reviewers)},
          {"agreement", std::move(agreements)}};
}

}  // namespace s2s
