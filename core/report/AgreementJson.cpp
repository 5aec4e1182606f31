// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/AgreementJson.h"

#include "core/report/RuleJson.h"

namespace s2s {
namespace {

Json numberOrNull(const std::optional<double>& number) { return number ? Json(*number) : Json(nullptr); }

Json kappaJson(const std::optional<KappaValue>& kappa) {
  if (!kappa)
    return nullptr;
  const auto known = [&](double number) { return kappa->hasError ? Json(number) : Json(nullptr); };
  return {{"value", kappa->value},      {"se", known(kappa->se)},   {"low", known(kappa->low)},
          {"high", known(kappa->high)}, {"se0", known(kappa->se0)}, {"z", known(kappa->z)},
          {"p", known(kappa->p)}};
}

Json tableJson(const ConfusionTable& table) {
  Json labels = Json::array(), counts = Json::array();
  for (int i = 0; i < table.size(); ++i) {
    labels.push_back(utf8(table.labels().at(i)));
    Json row = Json::array();
    for (int j = 0; j < table.size(); ++j)
      row.push_back(table.at(i, j));
    counts.push_back(std::move(row));
  }
  return {{"labels", std::move(labels)}, {"counts", std::move(counts)}};
}

/// For scripts and bug reports, so not translated: the code of the reason and what it means.
Json note(const Agreement& agreement) {
  if (agreement.undefined == Undefined::NoItems)
    return "no-items: there is nothing that both have judged, so no share and no kappa is defined";
  if (agreement.undefined == Undefined::OneCategory)
    return "one-category: both used one and the same category only, so kappa is not defined";
  if (agreement.kappa && !agreement.kappa->hasError)
    return "one-rater-constant: one of the two used a single category, so kappa is 0 whatever the other said and has "
           "no standard error";
  return nullptr;
}

const char* key(Stratifier by) {
  switch (by) {
    case Stratifier::Level: return "level";
    case Stratifier::Domain: return "domain";
    case Stratifier::Task: return "task";
    case Stratifier::System: return "system";
    case Stratifier::Language: return "language";
    case Stratifier::Split: return "split";
    case Stratifier::None: break;
  }
  return nullptr;
}

}  // namespace

Json toJson(const Agreement& agreement, Stratifier by, const QString& value) {
  Json json = {{"level", nullptr}, {"domain", nullptr}};
  if (const char* name = key(by))
    json[name] = utf8(value);
  json["n"] = agreement.n;
  json["agreement"] = numberOrNull(agreement.observed);
  json["chance"] = numberOrNull(agreement.chance);
  json["kappa"] = kappaJson(agreement.kappa);
  json["table"] = tableJson(agreement.table);
  json["bootstrap"] = nullptr;
  json["note"] = note(agreement);
  return json;
}

Json toJson(const AgreementReport& report) {
  const AgreementQuery& query = report.query;
  Json strata = Json::array();
  for (const AgreementStratum& stratum : report.strata)
    strata.push_back(toJson(stratum.agreement, stratum.by, stratum.value));
  return {{"a", utf8(query.a)},
          {"b", utf8(query.b)},
          {"criterion", utf8(code(query.criterion))},
          {"orientation", query.orientation == Orientation::Canonical ? "canonical" : "presented"},
          {"counted", toJson(query.rule)},
          {"left_out",
           {{"only_a", report.onlyA},
            {"only_b", report.onlyB},
            {"even_splits", report.evenSplits},
            {"ties", report.ties},
            {"unknown_seats", report.unknownSeats}}},
          {"strata", std::move(strata)}};
}

}  // namespace s2s
