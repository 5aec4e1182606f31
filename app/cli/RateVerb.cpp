// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/Verbs.h"
#include "core/report/RatingsJson.h"
#include "core/sets/GamesFile.h"
#include "core/store/Store.h"

#include <memory>

namespace s2s::cli {
namespace {

struct RateOptions {
  std::string source, method = "elo";
  std::vector<std::string> by, raters;
  EloSettings elo;
};

RatingsQuery queryOf(const RateOptions& options) {
  RatingsQuery query;
  query.elo = options.elo;
  for (const std::string& by : options.by)
    query.by.append(by == "domain" ? RatingStrata::Domain : by == "level" ? RatingStrata::Level : RatingStrata::Cell);
  for (const std::string& rater : options.raters)
    query.raters.append(QString::fromStdString(rater));
  return query;
}

void print(const RatingsReport& report, Terminal& terminal) {
  for (const RatingStratum& stratum : report.strata) {
    const QString name = stratum.level || stratum.domain ? QStringLiteral("%1 %2")
                                                               .arg(stratum.domain ? code(*stratum.domain) : QString(),
                                                                    stratum.level ? code(*stratum.level) : QString())
                                                               .trimmed()
                                                         : QStringLiteral("all");
    terminal.say(QStringLiteral("%1: %2 games%3")
                     .arg(name)
                     .arg(stratum.n)
                     .arg(stratum.n < kThinStratum ? QStringLiteral(" (few: the order says little)") : QString()));
    QList<QStringList> rows;
    for (const Standing& standing : stratum.standings) {
      const int decided = standing.wins + standing.losses;
      rows.append({report.systems.at(standing.system), QString::number(standing.rating, 'f', 1),
                   QString::number(standing.wins), QString::number(standing.losses), QString::number(standing.games()),
                   number(decided > 0 ? std::optional(100.0 * standing.wins / decided) : std::nullopt, 1)});
    }
    terminal.table({QStringLiteral("system"), QStringLiteral("elo"), QStringLiteral("wins"), QStringLiteral("losses"),
                    QStringLiteral("games"), QStringLiteral("win %")},
                   rows);
  }
  terminal.say(QStringLiteral("left out: %1 ties, %2 without a winner").arg(report.ties).arg(report.undecided));
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
  print(ratingsReport(*contents, query), terminal);
}

void rateFile(const RateOptions& options, Terminal& terminal) {
  const Result<ReadGames> read = readGames(QString::fromStdString(options.source));
  if (!read) {
    terminal.fail(read.error());
    return;
  }
  terminal.problems(read->problems);
  print(ratingsReport(read->games, queryOf(options)), terminal);
}

}  // namespace

void addRate(CLI::App& app, Terminal& terminal) {
  const auto options = std::make_shared<RateOptions>();
  CLI::App* verb = addVerb(app, terminal, "rate", "Ratings of the systems: the paper's sequential Elo, per stratum");
  verb->add_option("study", options->source, "A study, or a CSV log with model_a, model_b, winner")->required();
  verb->add_option("--method", options->method, "elo")->check(CLI::IsMember({"elo"}));
  verb->add_option("--by", options->by, "domain, level or cell; separated by commas")
      ->delimiter(',')
      ->check(CLI::IsMember({"domain", "level", "cell"}));
  verb->add_option("--rater", options->raters, "Only this rater or judge; may be given several times");
  verb->add_option("--k", options->elo.k, "Step of one game")->check(positiveNumber());
  verb->add_option("--start", options->elo.start, "Rating before the first game");
  verb->callback([options, &terminal] {
    const bool file = QString::fromStdString(options->source).endsWith(QLatin1String(".csv"), Qt::CaseInsensitive);
    if (file)
      rateFile(*options, terminal);
    else
      rateStudy(*options, terminal);
  });
}

}  // namespace s2s::cli
