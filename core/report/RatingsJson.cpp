// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/RatingsJson.h"

#include "core/report/FiguresJson.h"
#include "core/report/RuleJson.h"
#include "core/stats/SampleSize.h"

namespace s2s {
namespace {

Json systemJson(const Standing& standing, const RatingsReport& report, const RatingStratum& stratum) {
  const int decided = standing.wins + standing.losses;
  const bool elo = report.method == RatingMethod::Elo;
  const BtRating* bt = !elo && stratum.rated ? stratum.bt->of(standing.system) : nullptr;
  const auto ofBt = [bt](double BtRating::*value) { return bt ? Json(bt->*value) : Json(nullptr); };
  Json json{{"system", utf8(report.systems.at(standing.system))},
            {"rating", elo || bt ? Json(standing.rating) : Json(nullptr)},
            {"low", ofBt(&BtRating::low)},
            {"high", ofBt(&BtRating::high)},
            {"se", ofBt(&BtRating::se)},
            {"wins", standing.wins},
            {"losses", standing.losses},
            {"ties", standing.ties},
            {"games", standing.games()},
            {"win_rate", decided > 0 ? Json(static_cast<double>(standing.wins) / decided) : Json(nullptr)}};
  if (bt) {
    json["best_rank"] = bt->bestRank;
    json["worst_rank"] = bt->worstRank;
  }
  return json;
}

/// For scripts and bug reports, so not translated: the code of the reason and what it means.
Json mainNote(const RatingStratum& stratum, const RatingsReport& report) {
  if (stratum.n == 0)
    return report.method == RatingMethod::Elo ? "no-games: no game moves a rating, so all ratings are the start value"
                                              : "no-games: there is no game to rate by, so there are no ratings";
  if (!stratum.rated && stratum.bt->missing == NoRatings::OnlyWins)
    return "not-strongly-connected: some systems only won or only lost against all others, so the maximum does not "
           "exist; --prior 0.1 gives labelled ratings";
  if (!stratum.rated && report.style && stratum.bt->n == 0)
    return "not-measured: no game has both sounds measured, so style cannot be controlled for";
  if (!stratum.rated)
    return utf8(code(*stratum.bt->missing)) + ": there are no ratings";
  if (!stratum.connected)
    return "not-connected: some systems are linked by no chain of games that count, so their order means nothing";
  if (stratum.n < kThinStratum)
    return "thin: fewer than " + std::to_string(kThinStratum) + " games, so the order says little";
  if (report.method == RatingMethod::BradleyTerry && report.bt.prior > 0)
    return "prior: wins were added in each direction to every pair that met";
  return nullptr;
}

Json note(const RatingStratum& stratum, const RatingsReport& report) {
  const Json main = mainNote(stratum, report);
  if (!stratum.shuffled.tooManySystems && !stratum.resampled.tooManySystems)
    return main;
  const std::string noJitter =
      "too-many-systems: bands of Elo are drawn for up to " + std::to_string(kMostJitteredSystems) + " systems";
  return main.is_null() ? noJitter : main.get<std::string>() + "; " + noJitter;
}

Json bandJson(const Band& band) { return {{"low", band.low}, {"median", band.median}, {"high", band.high}}; }

Json jitterJson(const EloJitter& jitter, const RatingStratum& stratum, const RatingsReport& report) {
  if (jitter.bands.isEmpty())
    return nullptr;
  Json systems = Json::array();
  for (const Standing& standing : stratum.standings) {
    Json band{{"system", utf8(report.systems.at(standing.system))}};
    band.update(bandJson(jitter.bands.at(standing.system)));
    systems.push_back(std::move(band));
  }
  return {{"rounds", jitter.rounds}, {"seed", report.seed}, {"systems", std::move(systems)}};
}

Json jittersJson(const RatingStratum& stratum, const RatingsReport& report) {
  if (stratum.shuffled.bands.isEmpty() && stratum.resampled.bands.isEmpty())
    return nullptr;
  return {{"shuffled", jitterJson(stratum.shuffled, stratum, report)},
          {"resampled", jitterJson(stratum.resampled, stratum, report)}};
}

const char* unitOf(const BtTerm& term) {
  if (term.name == QLatin1String("tie"))
    return "log nu";
  return styleFigureFrom(term.name) ? "elo per scale" : "elo";
}

Json styleJson(const std::optional<StyleSummary>& style) {
  if (!style)
    return nullptr;
  Json scale = Json::object();
  for (qsizetype i = 0; i < style->figures.size(); ++i)
    scale[utf8(code(style->figures.at(i)))] = style->deviations[i];
  return {{"scale", std::move(scale)}, {"measured", style->measured}, {"unmeasured", style->unmeasured}};
}

Json termsJson(const QList<BtTerm>& terms) {
  Json list = Json::array();
  for (const BtTerm& term : terms)
    list.push_back({{"term", utf8(term.name)},
                    {"unit", unitOf(term)},
                    {"value", term.value},
                    {"se", term.se},
                    {"low", term.low},
                    {"high", term.high},
                    {"z", term.z},
                    {"p", term.p}});
  return list;
}

Json componentsJson(const BtFit& fit, const QStringList& names) {
  Json list = Json::array();
  for (const QList<int>& component : fit.components) {
    Json systems = Json::array();
    for (const int system : component)
      systems.push_back(utf8(names.at(system)));
    list.push_back(std::move(systems));
  }
  return list;
}

Json bootstrapJson(const RatingStratum& stratum, const RatingsReport& report) {
  const BtBootstrap& bootstrap = stratum.bootstrap;
  if (bootstrap.rounds == 0)
    return nullptr;
  Json systems = Json::array();
  for (qsizetype i = 0; i < bootstrap.bands.size(); ++i) {
    Json band{{"system", utf8(report.systems.at(stratum.bt->ratings.at(i).system))}};
    band.update(bandJson(bootstrap.bands.at(i)));
    systems.push_back(std::move(band));
  }
  return {{"rounds", bootstrap.rounds},
          {"seed", report.seed},
          {"degenerate", bootstrap.degenerate},
          {"by", !bootstrap.clustered       ? Json("game")
                 : report.cluster.isEmpty() ? Json("sample")
                                            : Json(utf8(report.cluster))},
          {"systems", std::move(systems)}};
}

Json neighboursJson(const BtFit& fit, const QStringList& names) {
  Json list = Json::array();
  for (int i = 0; i + 1 < fit.ratings.size(); ++i) {
    const BtDifference gap = difference(fit, i, i + 1);
    const qint64 games = gamesToSeparate(fit, i, i + 1);
    list.push_back({{"better", utf8(names.at(fit.ratings.at(i).system))},
                    {"worse", utf8(names.at(fit.ratings.at(i + 1).system))},
                    {"difference", gap.value},
                    {"low", gap.low},
                    {"high", gap.high},
                    {"power", power(gap)},
                    {"games_for_power_80", games > 0 ? Json(games) : Json(nullptr)}});
  }
  return list;
}

Json differenceJson(const BtDifference& difference) {
  return {{"value", difference.value}, {"se", difference.se}, {"low", difference.low}, {"high", difference.high}};
}

/// Of all pairs of systems, as long as there are not too many to look at; the better one first.
Json differencesJson(const BtFit& fit, const QStringList& names) {
  constexpr qsizetype kMostCompared = 100;
  Json list = Json::array();
  for (int i = 0; i < fit.ratings.size() && fit.ratings.size() <= kMostCompared; ++i)
    for (int j = i + 1; j < fit.ratings.size(); ++j) {
      Json pair{{"better", utf8(names.at(fit.ratings.at(i).system))},
                {"worse", utf8(names.at(fit.ratings.at(j).system))}};
      pair.update(differenceJson(difference(fit, i, j)));
      list.push_back(std::move(pair));
    }
  return list;
}

Json ratingJson(const std::optional<BtDifference>& bt, const std::optional<double>& elo) {
  if (bt)
    return differenceJson(*bt);
  return {{"value", numberOrNull(elo)}, {"se", nullptr}, {"low", nullptr}, {"high", nullptr}};
}

Json groupsJson(const GroupGaps& groups) {
  Json means = Json::array(), gaps = Json::array();
  for (const GroupMean& mean : groups.means) {
    Json json{{"group", utf8(mean.group)}, {"systems", mean.systems}};
    json.update(ratingJson(mean.bt, mean.elo));
    means.push_back(std::move(json));
  }
  for (const GroupGap& gap : groups.gaps) {
    Json json{{"above", utf8(gap.above)}, {"below", utf8(gap.below)}};
    json.update(ratingJson(gap.bt, gap.elo));
    gaps.push_back(std::move(json));
  }
  return {{"means", std::move(means)}, {"gaps", std::move(gaps)}};
}

Json fragilityJson(const Fragility& fragility, const RatingsReport& report) {
  Json raters = Json::array();
  for (const WithoutRater& without : fragility.raters)
    raters.push_back({{"rater", utf8(report.raters.at(without.rater))},
                      {"games", without.games},
                      {"rated", without.rated},
                      {"new_first", without.rated ? Json(without.newFirst) : Json(nullptr)},
                      {"kendall", without.rated ? Json(without.kendall) : Json(nullptr)},
                      {"largest_move", without.rated ? Json(without.largestMove) : Json(nullptr)}});
  return {{"dropped", fragility.dropped ? Json(*fragility.dropped) : Json(nullptr)},
          {"new_first", textOrNull(fragility.dropped ? report.systems.at(fragility.newFirst) : QString())},
          {"without_rater", std::move(raters)}};
}

/// What only Bradley-Terry has to say.
void addFit(Json& json, const RatingStratum& stratum, const RatingsReport& report) {
  const BtFit& fit = *stratum.bt;
  json["errors"] = fit.missing ? Json(nullptr) : fit.errors == BtErrors::Wald ? "wald" : "sandwich";
  json["terms"] = termsJson(fit.terms);
  json["components"] = componentsJson(fit, report.systems);
  json["bootstrap"] = bootstrapJson(stratum, report);
  json["mean_width"] = fit.missing ? Json(nullptr) : Json(meanWidth(fit));
  json["games_for_width"] =
      fit.missing || report.targetWidth <= 0
          ? Json(nullptr)
          : Json({{"width", report.targetWidth}, {"games", gamesForWidth(fit, report.targetWidth)}});
  json["differences"] = differencesJson(fit, report.systems);
  json["neighbours"] = neighboursJson(fit, report.systems);
  json["fragility"] = stratum.fragility ? fragilityJson(*stratum.fragility, report) : Json(nullptr);
}

Json stratumJson(const RatingStratum& stratum, const RatingsReport& report) {
  Json systems = Json::array();
  for (const Standing& standing : stratum.standings)
    systems.push_back(systemJson(standing, report, stratum));
  Json json{{"level", textOrNull(stratum.level ? code(*stratum.level) : QString())},
            {"domain", textOrNull(stratum.domain ? code(*stratum.domain) : QString())},
            {"n", stratum.n},
            {"connected", stratum.connected},
            {"systems", std::move(systems)},
            {"elo_jitter", jittersJson(stratum, report)},
            {"groups", groupsJson(stratum.groups)},
            {"note", note(stratum, report)}};
  if (report.method == RatingMethod::BradleyTerry)
    addFit(json, stratum, report);
  return json;
}

}  // namespace

Json toJson(const RatingsReport& report) {
  Json strata = Json::array();
  for (const RatingStratum& stratum : report.strata)
    strata.push_back(stratumJson(stratum, report));
  const bool elo = report.method == RatingMethod::Elo;
  Json skipped{{"ties", report.ties}, {"undecided", report.undecided}};
  const TieRule ties = elo ? report.elo.ties : report.bt.ties;
  if (ties != TieRule::Skip)
    skipped["ties"] = 0;
  if (report.bt.seatTerm)
    skipped["order_unknown"] = report.orderUnknown;
  Json json{{"method", elo ? "elo" : "bt"},
            {"k", elo ? Json(report.elo.k) : Json(nullptr)},
            {"start", elo ? report.elo.start : report.bt.centre},
            {"n", report.strata.isEmpty() ? 0 : report.strata.first().n},
            {"skipped", std::move(skipped)}};
  json["ties"] = utf8(code(ties));
  if (!elo) {
    json["prior"] = report.bt.prior;
    json["seat_term"] = report.bt.seatTerm;
    json["anchor"] = textOrNull(report.systems.value(report.bt.anchor));
    json["style"] = styleJson(report.style);
    json["cluster"] = textOrNull(report.cluster);
  }
  json["strata"] = std::move(strata);
  return json;
}

}  // namespace s2s
