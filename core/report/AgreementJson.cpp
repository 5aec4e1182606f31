// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/AgreementJson.h"

#include "core/report/FiguresJson.h"
#include "core/report/RuleJson.h"

namespace s2s {
namespace {

Json note(const AgreementStratum& stratum) {
  const Agreement& agreement = stratum.agreement;
  QStringList notes;
  if (agreement.undefined)
    notes.append(noteOf(*agreement.undefined));
  else if (agreement.kappa && !agreement.kappa->hasError)
    notes.append(
        QStringLiteral("one-rater-constant: one of the two used a single category, so kappa is 0 whatever the "
                       "other said and has no standard error"));
  if (agreement.n > 0 && agreement.table.size() == 2 && !stratum.figures.mcNemar)
    notes.append(QStringLiteral("no-discordance: they never differ, so McNemar's test is not defined"));
  return notes.isEmpty() ? Json(nullptr) : Json(utf8(notes.join(QStringLiteral("; "))));
}

Json kappaOrNull(const std::optional<Agreement>& agreement) {
  return agreement ? toJson(agreement->kappa) : Json(nullptr);
}

void addFurther(Json& json, const AgreementStratum& stratum) {
  const PairFigures& figures = stratum.figures;
  json["pi"] = toJson(figures.pi);
  json["brennan_prediger"] = toJson(figures.pabak);
  if (stratum.agreement.table.size() > 2) {
    json["alpha_ordinal"] = figures.ordinalAlpha ? toJson(*figures.ordinalAlpha) : Json(nullptr);
    json["kappa_linear"] = kappaOrNull(figures.linear);
    json["kappa_quadratic"] = kappaOrNull(figures.quadratic);
  }
  json["stuart_maxwell"] = toJson(figures.stuartMaxwell);
  json["bhapkar"] = toJson(figures.bhapkar);
  const auto& kappa = stratum.agreement.kappa;
  json["band"] = kappa ? Json(utf8(code(kappaBand(kappa->value)))) : Json(nullptr);
}

Json bootstrapJson(const std::optional<AgreementBootstrap>& bootstrap) {
  if (!bootstrap)
    return nullptr;
  Json json = toJson(bootstrap->kappa);
  json["agreement"] = {{"low", numberOrNull(bootstrap->observed.low)},
                       {"high", numberOrNull(bootstrap->observed.high)}};
  return json;
}

Json weightsJson(const AgreementQuery& query) {
  if (query.customWeights)
    return "custom";
  switch (query.weighting) {
    case Weighting::Linear: return "linear";
    case Weighting::Quadratic: return "quadratic";
    case Weighting::None: break;
  }
  return "none";
}

Json leftOutJson(const AgreementReport& report) {
  Json json = {{"only_a", report.onlyA},
               {"only_b", report.onlyB},
               {"even_splits", report.evenSplits},
               {"ties", report.ties},
               {"unknown_seats", report.unknownSeats}};
  const QString& order = report.query.rule.judgeOrder;
  if (order == kOrdersAgree || order == kOrdersAverage)
    json["unstable"] = report.unstable;
  return json;
}

}  // namespace

Json toJson(const AgreementStratum& stratum, Figures figures) {
  Json json = {{"level", nullptr}, {"domain", nullptr}};
  if (stratum.by != Stratifier::None)
    json[utf8(code(stratum.by))] = utf8(stratum.value);
  const Agreement& agreement = stratum.agreement;
  json["n"] = agreement.n;
  json["agreement"] = numberOrNull(agreement.observed);
  json["chance"] = numberOrNull(agreement.chance);
  json["kappa"] = toJson(agreement.kappa);
  json["pabak"] = numberOrNull(stratum.figures.pabak.value);
  json["ac1"] = toJson(stratum.figures.ac1);
  json["alpha"] = toJson(stratum.figures.alpha);
  if (agreement.table.size() == 2)
    json["mcnemar"] = toJson(stratum.figures.mcNemar);
  if (figures == Figures::All)
    addFurther(json, stratum);
  json["table"] = toJson(agreement.table);
  json["bootstrap"] = bootstrapJson(stratum.bootstrap);
  if (stratum.ceiling)
    json["ceiling"] = toJson(*stratum.ceiling);
  json["note"] = note(stratum);
  return json;
}

Json toJson(const AgreementReport& report, Figures figures) {
  const AgreementQuery& query = report.query;
  Json strata = Json::array();
  for (const AgreementStratum& stratum : report.strata)
    strata.push_back(toJson(stratum, figures));
  const bool presented = query.orientation == Orientation::Presented;
  return {{"a", utf8(query.a)},
          {"b", utf8(query.b)},
          {"criterion", utf8(code(query.criterion))},
          {"orientation", presented ? "presented" : "canonical"},
          {"presented_to", presented ? Json(utf8(presentedTo(query))) : Json(nullptr)},
          {"shown_b_first", presented ? Json(report.shownBFirst) : Json(nullptr)},
          {"weights", weightsJson(query)},
          {"counted", toJson(query.rule)},
          {"left_out", leftOutJson(report)},
          {"strata", std::move(strata)}};
}

}  // namespace s2s
