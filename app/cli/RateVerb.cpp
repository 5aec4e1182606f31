// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/MeasureSounds.h"
#include "app/cli/RatingTables.h"
#include "app/cli/Verbs.h"
#include "core/report/EloHistory.h"
#include "core/report/RatingsJson.h"
#include "core/sets/GamesFile.h"
#include "core/store/Store.h"

#include <QSaveFile>

#include <algorithm>
#include <memory>

namespace s2s::cli {
namespace {

/// What verdicts of one question have in common in files of FastChat, and read without being asked for.
const QString kQuestionId = QStringLiteral("question_id");

struct RateOptions {
  std::string source, method = "elo", ties = "skip", anchor, trajectory, cluster;
  std::vector<std::string> by, raters, style;
  RatingsQuery query;
};

TieRule tieRuleOf(const std::string& name) {
  return name == "half" ? TieRule::Half : name == "davidson" ? TieRule::Davidson : TieRule::Skip;
}

RatingsQuery queryOf(const RateOptions& options) {
  RatingsQuery query = options.query;
  query.method = options.method == "bt" ? RatingMethod::BradleyTerry : RatingMethod::Elo;
  query.elo.ties = query.bt.ties = tieRuleOf(options.ties);
  query.bt.centre = query.elo.start;
  query.fragility = query.method == RatingMethod::BradleyTerry;
  query.asPresented = query.bt.seatTerm;
  for (const std::string& by : options.by)
    query.by.append(by == "domain" ? RatingStrata::Domain : by == "level" ? RatingStrata::Level : RatingStrata::Cell);
  for (const std::string& rater : options.raters)
    query.raters.append(QString::fromStdString(rater));
  return query;
}

QList<StyleFigure> stylesOf(const RateOptions& options) {
  QList<StyleFigure> figures;
  for (const StyleFigure figure : kStyleFigures)
    if (std::find(options.style.cbegin(), options.style.cend(), utf8(code(figure))) != options.style.cend())
      figures.append(figure);
  return figures;
}

bool isLog(const std::string& source) {
  const QString name = QString::fromStdString(source);
  return name.endsWith(QLatin1String(".csv"), Qt::CaseInsensitive) ||
         name.endsWith(QLatin1String(".json"), Qt::CaseInsensitive);
}

/// What one method has and the other has not.
std::optional<Error> contradiction(const RateOptions& options) {
  const auto only = [](const char* option, const char* method) {
    return Error{Fault::BadUsage, QLatin1String(option),
                 QStringLiteral("goes with --method %1 only").arg(QLatin1String(method))};
  };
  const BtSettings& bt = options.query.bt;
  if (!options.style.empty() && isLog(options.source))
    return Error{Fault::BadUsage, QStringLiteral("--style"),
                 QStringLiteral("goes with a study only: a table of games has no sounds to measure")};
  if (!options.style.empty() && options.query.bootstrap > 0)
    return Error{Fault::BadUsage, QStringLiteral("--bootstrap"),
                 QStringLiteral("does not go with --style: the intervals are those of the fit")};
  if (!options.raters.empty() && isLog(options.source))
    return Error{Fault::BadUsage, QStringLiteral("--rater"),
                 QStringLiteral("goes with a study only: import the file into one to tell its raters apart")};
  if (!options.cluster.empty() && !isLog(options.source))
    return Error{Fault::BadUsage, QStringLiteral("--cluster"),
                 QStringLiteral("names a column of a file; of a study it is the sample")};
  if (options.method == "bt" && options.query.shuffles > 0)
    return only("--shuffles", "elo");
  if (options.method == "bt" && !options.trajectory.empty())
    return only("--trajectory", "elo");
  if (options.method == "bt")
    return std::nullopt;
  if (bt.seatTerm)
    return only("--seat-term", "bt");
  if (bt.prior > 0)
    return only("--prior", "bt");
  if (!options.anchor.empty())
    return only("--anchor", "bt");
  if (options.query.targetWidth > 0)
    return only("--target-width", "bt");
  if (options.ties == "davidson")
    return only("--ties davidson", "bt");
  if (!options.cluster.empty())
    return only("--cluster", "bt");
  if (!options.style.empty())
    return only("--style", "bt");
  return std::nullopt;
}

Result<void> writeTrajectory(const Games& games, const EloSettings& elo, const std::string& to) {
  const QString path = QString::fromStdString(to);
  const bool json = path.endsWith(QLatin1String(".json"), Qt::CaseInsensitive);
  QSaveFile file(path);
  const QByteArray bytes = eloTrajectoryFile(games, elo, json ? TrajectoryFormat::JsonFile : TrajectoryFormat::CsvFile);
  if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit())
    return Error{Fault::FileUnwritable, path, file.errorString()};
  return {};
}

/// Every round keeps a rating of every system.
std::optional<Error> tooMuch(const RatingsQuery& query, qsizetype systems) {
  constexpr qint64 kMostKept = 20'000'000;
  const int rounds = std::max(query.shuffles, query.bootstrap);
  if (rounds * static_cast<qint64>(systems) <= kMostKept)
    return std::nullopt;
  return Error{Fault::BadUsage, QString::number(rounds),
               QStringLiteral("too many rounds for %1 systems; at most %2").arg(systems).arg(kMostKept / systems)};
}

void rate(const Games& games, const NoGame& noGame, RatingsQuery query, const RateOptions& options,
          Terminal& terminal) {
  if (!options.anchor.empty()) {
    const QString anchor = QString::fromStdString(options.anchor);
    query.bt.anchor = static_cast<int>(games.systems.indexOf(anchor));
    if (query.bt.anchor < 0)
      query.bt.anchor = static_cast<int>(games.systems.indexOf(systemNameFrom(anchor)));
    if (query.bt.anchor < 0) {
      terminal.fail({Fault::UnknownName, anchor, games.systems.join(QStringLiteral(", "))});
      return;
    }
  }
  if (const std::optional<Error> error = tooMuch(query, games.systems.size())) {
    terminal.fail(*error);
    return;
  }
  if (!options.trajectory.empty())
    if (const Result<void> written = writeTrajectory(games, query.elo, options.trajectory); !written) {
      terminal.fail(written.error());
      return;
    }
  RatingsReport report = ratingsReport(games, query);
  report.undecided = noGame.undecided;
  report.orderUnknown = noGame.orderUnknown;
  print(report, terminal);
  terminal.result(toJson(report));
}

void rateStudy(const RateOptions& options, Terminal& terminal) {
  const auto store = terminal.open(QString::fromStdString(options.source), OpenMode::ReadOnly);
  if (!store)
    return;
  const Result<Contents> contents = store->load();
  if (!contents) {
    terminal.fail(contents.error());
    return;
  }
  RatingsQuery query = queryOf(options);
  query.rule = countingRule(contents->info);
  QStringList known;
  for (const Rater& rater : contents->raters)
    known.append(rater.id.text());
  for (const QString& rater : query.raters)
    if (!known.contains(rater)) {
      terminal.fail({Fault::UnknownRater, rater, known.join(QStringLiteral(", "))});
      return;
    }
  NoGame noGame;
  const Games games = gamesOf(*contents, query, &noGame);
  query.groups = groupsOf(*contents, games.systems);
  if (!options.style.empty())
    query.style = styled(games, *contents, measuredSounds(*contents, terminal), stylesOf(options));
  rate(games, noGame, query, options, terminal);
}

/// Verdicts on one question are not independent, which only Bradley-Terry takes into account.
void rateFile(const RateOptions& options, Terminal& terminal) {
  RatingsQuery query = queryOf(options);
  if (query.method == RatingMethod::BradleyTerry)
    query.cluster = options.cluster.empty() ? kQuestionId : QString::fromStdString(options.cluster);
  const Result<ReadGames> read = readGames(QString::fromStdString(options.source), query.cluster);
  if (!read) {
    terminal.fail(read.error());
    return;
  }
  if (!options.cluster.empty() && !read->clustered) {
    terminal.fail({Fault::BadUsage, QStringLiteral("--cluster"),
                   QStringLiteral("no game of the file has a value in \"%1\"; a JSON list is asked for %2 only")
                       .arg(query.cluster, kQuestionId)});
    return;
  }
  if (!read->clustered)
    query.cluster.clear();
  terminal.problems(read->problems);
  rate(read->games, {}, query, options, terminal);
}

void addBradleyTerryOptions(CLI::App& verb, RateOptions& options) {
  verb.add_flag("--seat-term", options.query.bt.seatTerm, "bt: with an advantage of the answer presented first");
  verb.add_option("--prior", options.query.bt.prior,
                  "bt: wins added in each direction to every pair that met; the result says so")
      ->check(numberBetween(0, kMostNumber));
  verb.add_option("--anchor", options.anchor, "bt: the system that stands at --start; else the mean of all does");
  verb.add_option(
      "--cluster", options.cluster,
      "bt, of a file: the column whose games are not independent (one question, say); question_id by itself");
  verb.add_option("--target-width", options.query.targetWidth,
                  "bt: how many games would make the 95 % intervals so wide, in points")
      ->check(positiveNumber());
  verb.add_option("--style", options.style,
                  "bt, of a study: controls for how the answers differ in duration, loudness, rate (of speech); by "
                  "commas; measures the sounds once")
      ->delimiter(',')
      ->check(CLI::IsMember({"duration", "loudness", "rate"}));
}

}  // namespace

void addRate(CLI::App& app, Terminal& terminal) {
  const auto options = std::make_shared<RateOptions>();
  CLI::App* verb =
      addVerb(app, terminal, "rate", "Ratings of the systems: the paper's sequential Elo or Bradley-Terry, by stratum");
  verb->add_option("study", options->source,
                   "A study, a CSV log with model_a, model_b, winner, or a JSON list of the same (FastChat)")
      ->required();
  verb->add_option("--method", options->method, "elo or bt (Bradley-Terry)")->check(CLI::IsMember({"elo", "bt"}));
  verb->add_option("--by", options->by, "domain, level or cell; separated by commas")
      ->delimiter(',')
      ->check(CLI::IsMember({"domain", "level", "cell"}));
  verb->add_option("--rater", options->raters, "Only this rater or judge; may be given several times");
  verb->add_option("--k", options->query.elo.k, "elo: step of one game")->check(positiveNumber());
  verb->add_option("--start", options->query.elo.start, "Rating before the first game; bt: the mean, or the anchor's")
      ->check(numberBetween(-kMostNumber, kMostNumber));
  verb->add_option("--ties", options->ties, "skip, half (a half for each side) or davidson (bt: an outcome of its own)")
      ->check(CLI::IsMember({"skip", "half", "davidson"}));
  verb->add_option("--shuffles", options->query.shuffles, "elo: median and 95 % band over so many random orders")
      ->check(roundCount());
  verb->add_option("--bootstrap", options->query.bootstrap,
                   "bt: percentile intervals of so many resamples; elo: the band over resamples in their order")
      ->check(roundCount());
  verb->add_option("--seed", options->query.seed, "Seed of what is drawn");
  verb->add_option("--trajectory", options->trajectory,
                   "elo: also writes the ratings after every game to this file, .csv or .json");
  addBradleyTerryOptions(*verb, *options);
  verb->callback([options, &terminal] {
    if (const std::optional<Error> error = contradiction(*options))
      terminal.fail(*error);
    else if (isLog(options->source))
      rateFile(*options, terminal);
    else
      rateStudy(*options, terminal);
  });
}

}  // namespace s2s::cli
