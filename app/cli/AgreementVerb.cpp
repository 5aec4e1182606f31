// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/AgreementOptions.h"
#include "app/cli/AgreementPrint.h"
#include "app/cli/Verbs.h"
#include "core/report/AgreementJson.h"
#include "core/report/BiasJson.h"
#include "core/report/FiguresJson.h"
#include "core/store/Store.h"

#include <QFile>

#include <memory>

namespace s2s::cli {
namespace {

Result<AgreementQuery> queryOf(const AgreementOptions& options, const Contents& contents) {
  const Result<WeightChoice> weights = weightChoice(options.weights);
  if (!weights)
    return weights.error();
  AgreementQuery query;
  query.a = QString::fromStdString(options.a);
  query.b = QString::fromStdString(options.b);
  query.criterion = *criterionFrom(QString::fromStdString(options.criterion));
  query.orientation = options.orientation == "presented" ? Orientation::Presented : Orientation::Canonical;
  query.rule = countingRule(contents.info);
  query.rule.judgeOrder = QString::fromStdString(options.order);
  query.weighting = weights->weighting;
  query.customWeights = weights->custom;
  query.bootstrap = bootstrapChoice(options);
  query.oneByOne = options.all;
  for (const std::string& by : options.by)
    query.by.append(stratifierFrom(QString::fromStdString(by)));
  return query;
}

/// People against one judge: only then is there a leaderboard of each, and somebody to stand in for.
bool isPeopleAgainstJudge(const AgreementQuery& query, const Contents& contents) {
  const Rater* b = contents.findRater(RaterId(query.b));
  return query.a == kHumans && b && b->kind == RaterKind::Judge;
}

JudgeRanksQuery ranksQuery(const AgreementQuery& query, const AgreementOptions& options) {
  JudgeRanksQuery ranks;
  ranks.judge = query.b;
  ranks.rule = query.rule;
  ranks.method = options.ranksBy == "elo" ? RatingMethod::Elo : RatingMethod::BradleyTerry;
  ranks.bootstrap = query.bootstrap.value_or(Resampling{.seed = options.seed});
  if (query.by.contains(Stratifier::Level))
    ranks.by.append(RatingStrata::Level);
  if (query.by.contains(Stratifier::Domain))
    ranks.by.append(RatingStrata::Domain);
  return ranks;
}

/// What --all adds for people against a judge.
void addJudgeFigures(Json& json, const Contents& contents, const AgreementQuery& query, const AgreementOptions& options,
                     Terminal& terminal) {
  const QList<RankStratum> ranks = judgeRanks(contents, ranksQuery(query, options));
  const AlternativeAnnotatorReport test =
      alternativeAnnotator(contents, query.b, query.criterion, query.rule, {.epsilon = options.epsilon});
  print(ranks, options.ranksBy == "elo" ? RatingMethod::Elo : RatingMethod::BradleyTerry, terminal);
  print(test, terminal);
  json["ranks_by"] = options.ranksBy;
  json["ranks"] = Json::array();
  for (const RankStratum& stratum : ranks)
    json["ranks"].push_back(toJson(stratum));
  json["alternative_annotator"] = toJson(test);
}

Result<JudgeComparison> versus(const Contents& contents, AgreementQuery query, const AgreementOptions& options) {
  if (!query.bootstrap)
    query.bootstrap = Resampling{.seed = options.seed};
  return judgeComparison(contents, query, QString::fromStdString(options.versus));
}

void print(const AgreementReport& report, bool all, Terminal& terminal) {
  const AgreementStratum& whole = report.strata.first();
  printStrata(report.strata, terminal);
  printConfusion(whole.agreement.table, report.query.a, report.query.b, terminal);
  terminal.say(QStringLiteral("only %1: %2, only %3: %4, even splits: %5, without a winner: %6")
                   .arg(report.query.a)
                   .arg(report.onlyA)
                   .arg(report.query.b)
                   .arg(report.onlyB)
                   .arg(report.evenSplits)
                   .arg(report.ties));
  if (report.unstable > 0)
    terminal.say(QStringLiteral("no stable verdict: %1, because the judge chose otherwise in the other order")
                     .arg(report.unstable));
  if (report.query.orientation == Orientation::Presented)
    terminal.say(QStringLiteral("labels as %1 was shown them: b first in %2 of the %3 battles%4")
                     .arg(presentedTo(report.query))
                     .arg(report.shownBFirst)
                     .arg(whole.agreement.n)
                     .arg(report.shownBFirst == 0 ? QStringLiteral(", so these are the canonical ones") : QString()));
  if (all)
    printFigures(whole, terminal);
}

void ofStudy(const AgreementOptions& options, Terminal& terminal) {
  const auto store = terminal.open(QString::fromStdString(options.source), OpenMode::ReadOnly);
  if (!store)
    return;
  const Result<Contents> contents = store->load();
  if (!contents) {
    terminal.fail(contents.error());
    return;
  }
  const Result<AgreementQuery> query = queryOf(options, *contents);
  if (!query) {
    terminal.fail(query.error());
    return;
  }
  const Result<AgreementReport> report = agreementReport(*contents, *query);
  if (!report) {
    terminal.fail(report.error());
    return;
  }
  const bool hasVersus = !options.versus.empty();
  const Result<JudgeComparison> comparison = hasVersus ? versus(*contents, *query, options) : JudgeComparison();
  if (!comparison) {
    terminal.fail(comparison.error());
    return;
  }
  Json json = toJson(*report, options.all ? Figures::All : Figures::Main);
  print(*report, options.all, terminal);
  if (hasVersus) {
    print(*comparison, query->b, QString::fromStdString(options.versus), terminal);
    json["versus"] = toJson(*comparison);
    json["versus"]["rater"] = options.versus;
  }
  if (options.all && isPeopleAgainstJudge(*query, *contents))
    addJudgeFigures(json, *contents, *query, options, terminal);
  terminal.result(json);
}

/// An option that would change nothing, and where it belongs.
std::optional<Error> misplaced(const CLI::App& verb, const AgreementOptions& options, bool isTable) {
  const bool isPair = options.raters.empty();
  const bool resamples = options.bootstrap > 0 || !options.versus.empty();
  const char* ofPair = "goes with two raters only, not with --raters";
  const char* ofStudy = "goes with a study only: a CSV file has one label of each rater for each row";
  const struct {
    const char* option;
    bool fits;
    const char* where;
  } places[] = {{"--a", isPair, ofPair},
                {"--b", isPair, ofPair},
                {"--by", isPair, ofPair},
                {"--bootstrap", isPair, ofPair},
                {"--versus", isPair, ofPair},
                {"--cluster", isPair, ofPair},
                {"--cluster", isTable, "names a column of a CSV file; of a study whole samples are drawn"},
                {"--cluster", resamples, "goes with --bootstrap or --versus"},
                {"--labels", isTable, "goes with a CSV file only: the labels of a study are known"},
                {"--criterion", !isTable, ofStudy},
                {"--orientation", !isTable, ofStudy},
                {"--order", !isTable, ofStudy},
                {"--epsilon", !isTable && options.all, "goes with --all of a study"},
                {"--ranks-by", !isTable && options.all, "goes with --all of a study"}};
  for (const auto& [option, fits, where] : places)
    if (!fits && verb.count(option) > 0)
      return Error{Fault::BadUsage, QLatin1String(option), QLatin1String(where)};
  return std::nullopt;
}

/// Who is to be compared: two, or several columns of a table.
std::optional<Error> missingRaters(const AgreementOptions& options, bool isTable) {
  if (!options.raters.empty() && !isTable)
    return Error{Fault::BadUsage, QStringLiteral("--raters"), QStringLiteral("names columns of a CSV file")};
  if (options.raters.size() == 1)
    return Error{Fault::BadUsage, QStringLiteral("--raters"), QStringLiteral("needs two columns or more")};
  if (options.raters.empty() && (options.a.empty() || options.b.empty()))
    return Error{Fault::BadUsage, options.a.empty() ? QStringLiteral("--a") : QStringLiteral("--b"),
                 isTable ? QStringLiteral("is required: two columns, or several with --raters")
                         : QStringLiteral("is required: a rater, or \"humans\"")};
  return std::nullopt;
}

void run(const CLI::App& verb, const AgreementOptions& options, Terminal& terminal) {
  const bool isTable = QString::fromStdString(options.source).endsWith(QLatin1String(".csv"), Qt::CaseInsensitive);
  if (const std::optional<Error> error = missingRaters(options, isTable)) {
    terminal.fail(*error);
    return;
  }
  if (const std::optional<Error> error = misplaced(verb, options, isTable)) {
    terminal.fail(*error);
    return;
  }
  if (isTable) {
    options.raters.empty() ? agreementOfTable(options, terminal) : agreementOfMany(options, terminal);
    return;
  }
  for (const std::string& by : options.by)
    if (stratifierFrom(QString::fromStdString(by)) == Stratifier::None) {
      terminal.fail({Fault::UnknownName, QString::fromStdString(by), stratifierCodes().join(QStringLiteral(", "))});
      return;
    }
  ofStudy(options, terminal);
}

void addFigureOptions(CLI::App& verb, AgreementOptions& options) {
  verb.add_option("--weights", options.weights, "none, linear, quadratic, or a JSON file with a square of weights");
  verb.add_option("--bootstrap", options.bootstrap, "Rounds of a bootstrap that draws whole samples")
      ->check(roundCount());
  verb.add_option("--seed", options.seed, "Of the bootstrap: the same seed, the same interval");
  verb.add_option("--cluster", options.cluster, "Of a CSV file: the column whose equal values are drawn together");
  verb.add_option("--versus", options.versus, "A second judge (or column), compared with --b on the same battles");
  verb.add_option("--labels", options.labels,
                  "Of a CSV file: its labels in their order, by commas, used or not; else what occurs, numbers by size")
      ->delimiter(',');
  verb.add_option("--epsilon", options.epsilon,
                  "Of the alternative annotator test: 0.1 crowd, 0.15 skilled, 0.2 experts")
      ->check(numberBetween(0, 1));
  verb.add_option("--ranks-by", options.ranksBy,
                  "Of --all: the leaderboards of people and judge by bt (Bradley-Terry) or elo")
      ->check(CLI::IsMember({"bt", "elo"}));
  verb.add_flag("--all", options.all, "Every coefficient; of people against a judge also ranks and a stand-in test");
}

}  // namespace

Result<WeightChoice> weightChoice(const std::string& text) {
  if (text == "none")
    return WeightChoice{};
  if (text == "linear" || text == "quadratic")
    return WeightChoice{text == "linear" ? Weighting::Linear : Weighting::Quadratic, {}};
  const QString path = QString::fromStdString(text);
  QFile file(path);
  if (!file.open(QIODevice::ReadOnly))
    return Error{Fault::FileMissing, path};
  Result<Json> json = parseJson(file.readAll());
  if (!json) {
    Error error = json.error();
    error.subject = path;
    return error;
  }
  QList<QList<double>> rows;
  for (const Json& row : *json) {
    rows.append(QList<double>());
    for (const Json& weight : row)
      rows.last().append(weight.is_number() ? weight.get<double>() : -1);
  }
  const auto weights = AgreementWeights::fromAgreement(rows);
  if (!weights || rows.isEmpty())
    return Error{Fault::BadUsage, path,
                 QStringLiteral("must be a square of weights from 0 to 1 with 1 on its diagonal")};
  return WeightChoice{Weighting::None, weights};
}

std::optional<Resampling> bootstrapChoice(const AgreementOptions& options) {
  return options.bootstrap > 0 ? std::optional(Resampling{.rounds = options.bootstrap, .seed = options.seed})
                               : std::nullopt;
}

void addAgreement(CLI::App& app, Terminal& terminal) {
  const auto options = std::make_shared<AgreementOptions>();
  CLI::App* verb = addVerb(app, terminal, "agreement", "How far two raters agree: percent, Cohen's kappa, per stratum");
  verb->add_option("study", options->source, "A study, or a CSV file with a column for each rater")->required();
  verb->add_option("--a", options->a, "A rater, \"humans\" for the human majority, or a column");
  verb->add_option("--b", options->b, "The other one");
  verb->add_option("--raters", options->raters,
                   "Of a CSV file, instead of --a and --b: several columns, by commas; empty cells are missing ratings")
      ->delimiter(',');
  verb->add_option("--by", options->by,
                   "level, domain, task, system (the pair), language, split, source, cue or group; by commas")
      ->delimiter(',');
  verb->add_option("--criterion", options->criterion, "overall, alignment, expressiveness or quality")
      ->check(CLI::IsMember({"overall", "alignment", "expressiveness", "quality"}));
  verb->add_option("--orientation", options->orientation, "canonical seats, or as presented to the first rater")
      ->check(CLI::IsMember({"canonical", "presented"}));
  verb->add_option("--order", options->order,
                   "Which order of a judge: ab, ba, agree (what it said in both) or both (their average)")
      ->check(CLI::IsMember({"ab", "ba", "agree", "both"}));
  addFigureOptions(*verb, *options);
  verb->callback([options, verb, &terminal] { run(*verb, *options, terminal); });
}

}  // namespace s2s::cli
