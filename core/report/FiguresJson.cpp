// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/FiguresJson.h"

#include <utility>

namespace s2s {
namespace {

Json toJson(const NullTest& test) { return {{"value", test.value}, {"se0", test.se0}, {"z", test.z}, {"p", test.p}}; }

Json toJson(const LightKappa& light) {
  return {{"value", numberOrNull(light.value)}, {"pairs", light.pairs}, {"without", light.without}};
}

/// Absent where the units do not all have the same number of ratings.
void addTests(Json& json, const std::optional<FleissTests>& tests) {
  if (!tests)
    return;
  Json byCategory = Json::array();
  for (const auto& test : tests->byCategory)
    byCategory.push_back(test ? toJson(*test) : Json(nullptr));
  json["fleiss_test"] = toJson(tests->overall);
  json["fleiss_by_category"] = std::move(byCategory);
  json["full_agreement"] = tests->fullAgreement;
}

Json toJson(const PeopleOneByOne& people) {
  Json json = {{"conger", s2s::toJson(people.conger)},
               {"randolph", s2s::toJson(people.randolph)},
               {"light", toJson(people.light)}};
  addTests(json, people.fleissTests);
  return json;
}

Json toJson(const PairedFigure& figure) {
  Json bootstrap = s2s::toJson(figure.bootstrap);
  bootstrap["p"] = numberOrNull(figure.bootstrap.p);
  return {{"b", numberOrNull(figure.one)},
          {"versus", numberOrNull(figure.two)},
          {"difference", numberOrNull(figure.difference)},
          {"bootstrap", std::move(bootstrap)}};
}

}  // namespace

Json numberOrNull(const std::optional<double>& number) { return number ? Json(*number) : Json(nullptr); }

Json toJson(const Coefficient& coefficient) {
  if (!coefficient.value)
    return nullptr;
  return {{"value", *coefficient.value},
          {"se", numberOrNull(coefficient.se)},
          {"low", numberOrNull(coefficient.low)},
          {"high", numberOrNull(coefficient.high)}};
}

Json toJson(const std::optional<KappaValue>& kappa) {
  if (!kappa)
    return nullptr;
  const auto known = [&](double number) { return kappa->hasError ? Json(number) : Json(nullptr); };
  return {{"value", kappa->value},      {"se", known(kappa->se)},   {"low", known(kappa->low)},
          {"high", known(kappa->high)}, {"se0", known(kappa->se0)}, {"z", known(kappa->z)},
          {"p", known(kappa->p)}};
}

Json toJson(const ConfusionTable& table) {
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

Json toJson(const std::optional<McNemar>& test) {
  if (!test)
    return nullptr;
  return {{"b", test->b},
          {"c", test->c},
          {"chi2", test->chi2},
          {"p", test->p},
          {"exact_p", test->exactP},
          {"corrected_chi2", test->correctedChi2},
          {"corrected_p", test->correctedP}};
}

Json toJson(const ChiSquare& test) {
  if (!test.value)
    return nullptr;
  return {{"chi2", *test.value}, {"df", test.degrees}, {"p", numberOrNull(test.p)}};
}

Json toJson(const BootstrapInterval& interval) {
  return {{"rounds", interval.rounds},           {"degenerate", interval.degenerate},
          {"clusters", interval.clusters},       {"low", numberOrNull(interval.low)},
          {"high", numberOrNull(interval.high)}, {"se", numberOrNull(interval.se)}};
}

Json toJson(const Share& share) {
  const bool some = share.n > 0;
  return {{"count", share.count},
          {"n", share.n},
          {"value", numberOrNull(share.value())},
          {"low", some ? Json(share.interval().low) : Json(nullptr)},
          {"high", some ? Json(share.interval().high) : Json(nullptr)}};
}

Json toJson(const HumanAgreement& people) {
  Json json = {
      {"battles", people.battles},    {"people", people.people},         {"agreement", numberOrNull(people.observed)},
      {"orientation", "canonical"},   {"fleiss", toJson(people.fleiss)}, {"ac1", toJson(people.ac1)},
      {"alpha", toJson(people.alpha)}};
  if (people.oneByOne)
    json.update(toJson(*people.oneByOne));
  json["note"] = people.fleiss.undefined ? Json(utf8(noteOf(*people.fleiss.undefined))) : Json(nullptr);
  return json;
}

Json toJson(const ManyRatersReport& report) {
  const auto orNull = [](const std::optional<Coefficient>& value) { return value ? toJson(*value) : Json(nullptr); };
  Json json{{"units", report.units},
            {"agreement", toJson(report.observed)},
            {"fleiss", toJson(report.fleiss)},
            {"ac1", toJson(report.ac)},
            {"brennan_prediger", toJson(report.freeMarginal)},
            {"conger", toJson(report.conger)},
            {"light", toJson(report.light)}};
  addTests(json, report.tests);
  json["alpha"] = {{"nominal", toJson(report.nominal)},
                   {"ordinal", orNull(report.ordinal)},
                   {"interval", orNull(report.interval)},
                   {"ratio", orNull(report.ratio)}};
  json["note"] = report.fleiss.undefined ? Json(utf8(noteOf(*report.fleiss.undefined))) : Json(nullptr);
  return json;
}

Json toJson(const JudgeComparison& comparison) {
  return {{"n", comparison.n},
          {"kappa", toJson(comparison.kappa)},
          {"agreement", toJson(comparison.observed)},
          {"mcnemar", toJson(comparison.rightness)},
          {"note", comparison.undefined ? Json(utf8(noteOf(*comparison.undefined))) : Json(nullptr)}};
}

QString noteOf(Undefined reason) {
  switch (reason) {
    case Undefined::NoItems:
      return QStringLiteral("no-items: there is nothing that both have judged, so no share and no kappa is defined");
    case Undefined::OneCategory:
      return QStringLiteral("one-category: both used one and the same category only, so kappa is not defined");
    case Undefined::NoPairs: return QStringLiteral("no-pairs: nothing was judged by two of them");
    case Undefined::NoDiscordance: return QStringLiteral("no-discordance: they never differ");
    case Undefined::Singular: return QStringLiteral("singular: the data does not determine this figure");
    case Undefined::TooFew: return QStringLiteral("too-few: fewer items than the method asks for");
  }
  return {};
}

}  // namespace s2s
