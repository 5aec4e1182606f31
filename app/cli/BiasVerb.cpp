// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/AgreementPrint.h"
#include "app/cli/MeasureSounds.h"
#include "app/cli/Verbs.h"
#include "core/report/BiasJson.h"
#include "core/store/Store.h"

#include <memory>

namespace s2s::cli {
namespace {

struct BiasOptions {
  std::string source, order = "ab";
  std::vector<std::string> raters;
  bool noSound = false;
};

QString shareText(const Share& share) {
  if (share.n == 0)
    return QStringLiteral("-");
  return QStringLiteral("%1 %2")
      .arg(*share.value(), 0, 'f', 3)
      .arg(interval(share.interval().low, share.interval().high, 2));
}

QString slopeText(const ContrastBias& bias) {
  if (!bias.logistic)
    return QStringLiteral("-");
  return QStringLiteral("%1 +- %2").arg(bias.logistic->slope, 0, 'f', 3).arg(bias.logistic->se, 0, 'f', 3);
}

void printAll(const BiasReport& report, Terminal& terminal) {
  QList<QStringList> rows;
  for (const RaterBias& rater : report.raters)
    rows.append(
        {rater.rater.text(), QString::number(rater.n), shareText(rater.first), shareText(rater.swaps.consistent),
         shareText(rater.swaps.alwaysFirst), shareText(rater.length.moreWins), slopeText(rater.length),
         shareText(rater.loudness.moreWins), slopeText(rater.loudness),
         QStringLiteral("%1/%2").arg(rater.triples.circular).arg(rater.triples.complete), shareText(rater.gold)});
  terminal.table({QStringLiteral("rater"), QStringLiteral("n"), QStringLiteral("first chosen"),
                  QStringLiteral("swap consistent"), QStringLiteral("always first"), QStringLiteral("longer wins"),
                  QStringLiteral("per second"), QStringLiteral("louder wins"), QStringLiteral("per LU"),
                  QStringLiteral("circles"), QStringLiteral("gold right")},
                 rows);
}

void printAnnotators(const BiasReport& report, Terminal& terminal) {
  QList<QStringList> rows;
  for (const RaterBias& rater : report.raters)
    if (const auto& own = rater.annotator)
      rows.append({rater.rater.text(), shareText(own->repeats), number(own->drift.early.value(), 3),
                   number(own->drift.late.value(), 3), number(own->drift.p, 4), number(own->speed.median, 1),
                   QString::number(own->runs.longest), number(own->runs.p, 4)});
  if (rows.isEmpty())
    return;
  terminal.say(QString());
  terminal.table({QStringLiteral("person"), QStringLiteral("repeats alike"), QStringLiteral("agrees early"),
                  QStringLiteral("late"), QStringLiteral("p"), QStringLiteral("median s"),
                  QStringLiteral("longest run"), QStringLiteral("runs p")},
                 rows);
}

void printJudge(const RaterBias& rater, Terminal& terminal) {
  QList<QStringList> systems, people;
  for (const Residual& residual : rater.judge->residuals)
    systems.append({residual.system, residual.by == Stratifier::None ? QStringLiteral("all") : residual.value,
                    QString::number(residual.n), number(residual.mean, 3), interval(residual.low, residual.high, 3)});
  for (const WithoutOne& without : rater.judge->withoutOne)
    people.append(
        {without.person.text(), QString::number(without.n), number(without.kappa, 4), number(without.change, 4)});
  if (!systems.isEmpty()) {
    terminal.say(QStringLiteral("\n%1 lets a system win more often than the people do, by:").arg(rater.rater.text()));
    terminal.table({QStringLiteral("system"), QStringLiteral("on"), QStringLiteral("n"), QStringLiteral("more often"),
                    QStringLiteral("95 % interval")},
                   systems);
  }
  if (!people.isEmpty()) {
    terminal.say(QStringLiteral("\nKappa of %1 without one of the people:").arg(rater.rater.text()));
    terminal.table({QStringLiteral("without"), QStringLiteral("n"), QStringLiteral("kappa"), QStringLiteral("change")},
                   people);
  }
}

void run(const BiasOptions& options, Terminal& terminal) {
  const auto store = terminal.open(QString::fromStdString(options.source), OpenMode::ReadOnly);
  if (!store)
    return;
  const Result<Contents> contents = store->load();
  if (!contents) {
    terminal.fail(contents.error());
    return;
  }
  BiasQuery query;
  query.rule = countingRule(contents->info);
  query.rule.judgeOrder = QString::fromStdString(options.order);
  for (const KnownAnswer& known : contents->knownAnswers)
    query.knownAnswers.insert(known.battle, known.winner);
  QStringList known;
  for (const Rater& rater : contents->raters)
    known.append(rater.id.text());
  for (const std::string& name : options.raters) {
    query.raters.append(QString::fromStdString(name));
    if (!known.contains(query.raters.last())) {
      terminal.fail({Fault::UnknownRater, query.raters.last(), known.join(QStringLiteral(", "))});
      return;
    }
  }
  if (!options.noSound)
    query.sounds = measuredSounds(*contents, terminal);
  const Result<BiasReport> report = biasReport(*contents, query);
  if (!report) {
    terminal.fail(report.error());
    return;
  }
  printAll(*report, terminal);
  printAnnotators(*report, terminal);
  for (const RaterBias& rater : report->raters)
    if (rater.judge)
      printJudge(rater, terminal);
  terminal.result(toJson(*report));
}

}  // namespace

void addBias(CLI::App& app, Terminal& terminal) {
  const auto options = std::make_shared<BiasOptions>();
  CLI::App* verb =
      addVerb(app, terminal, "bias", "What sways a rater: order, length, loudness; and how steady each of them is");
  verb->add_option("study", options->source, "A study")->required();
  verb->add_option("--rater", options->raters, "Only this rater or judge; may be given several times");
  verb->add_option("--order", options->order, "Which order of a judge counts once: ab or ba")
      ->check(CLI::IsMember({"ab", "ba"}));
  verb->add_flag("--no-sound", options->noSound, "Do not measure the sound files: nothing on length and loudness");
  verb->callback([options, &terminal] { run(*options, terminal); });
}

}  // namespace s2s::cli
