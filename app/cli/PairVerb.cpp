// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/Verbs.h"
#include "core/store/Store.h"
#include "core/study/Edit.h"
#include "core/study/Pairing.h"

#include <memory>

namespace s2s::cli {
namespace {

struct PairOptions {
  std::string study, policy = "paper";
  std::vector<std::string> systems;
  PairRequest request;
  bool add = false;
};

void report(const Contents& contents, const QList<DrawnBattle>& drawn, const PairOptions& options, Terminal& terminal) {
  Json battles = Json::array();
  QList<QStringList> rows;
  for (const DrawnBattle& one : drawn) {
    const Sample& sample = *contents.findSample(one.battle.sample);
    const QString a = contents.findResponse(one.battle.a)->system;
    const QString b = contents.findResponse(one.battle.b)->system;
    battles.push_back({{"battle_id", utf8(one.battle.id.text())},
                       {"sample_id", utf8(sample.key)},
                       {"system_a", utf8(a)},
                       {"system_b", utf8(b)},
                       {"level", utf8(code(sample.level))},
                       {"domain", utf8(code(sample.domain))},
                       {"probability", *one.propensity}});
    rows.append({sample.key, code(sample.level), code(sample.domain), a, b, number(one.propensity, 4)});
  }
  terminal.table({QStringLiteral("sample"), QStringLiteral("level"), QStringLiteral("domain"), QStringLiteral("a"),
                  QStringLiteral("b"), QStringLiteral("probability")},
                 rows);
  if (drawn.size() < options.request.n)
    terminal.message(
        QStringLiteral("Only %1 of %2 could be drawn: the study, its quotas and the systems named leave no more.")
            .arg(drawn.size())
            .arg(options.request.n));
  if (options.add)
    terminal.say(QStringLiteral("%1 battles added to the plan").arg(drawn.size()));
  terminal.result({{"policy", options.policy},
                   {"seed", options.request.seed},
                   {"asked", options.request.n},
                   {"added", options.add},
                   {"battles", battles}});
}

void pair(PairOptions options, Terminal& terminal) {
  const OpenMode mode = options.add ? OpenMode::ReadWrite : OpenMode::ReadOnly;
  const auto store = terminal.open(QString::fromStdString(options.study), mode);
  if (!store)
    return;
  const Result<Contents> contents = store->load();
  if (!contents) {
    terminal.fail(contents.error());
    return;
  }
  options.request.policy = options.policy == "uniform"  ? PairPolicy::Uniform
                           : options.policy == "spread" ? PairPolicy::Spread
                                                        : PairPolicy::Paper;
  for (const std::string& system : options.systems)
    options.request.systems.append(QString::fromStdString(system));
  const Result<QList<DrawnBattle>> drawn = proposeBattles(*contents, options.request);
  if (!drawn) {
    terminal.fail(drawn.error());
    return;
  }
  if (options.add)
    if (const Result<void> added = store->addBattles(*drawn); !added) {
      terminal.fail(added.error());
      return;
    }
  report(*contents, *drawn, options, terminal);
}

}  // namespace

void addPair(CLI::App& app, Terminal& terminal) {
  const auto options = std::make_shared<PairOptions>();
  CLI::App* verb = addVerb(app, terminal, "pair", "Propose battles, with the probability each was drawn at");
  verb->add_option("study", options->study, "The study")->required();
  verb->add_option("--n", options->request.n, "How many")->required()->check(positiveCount());
  verb->add_option("--policy", options->policy,
                   "paper (by rating gap), spread (moderate gaps, pairs with few games first) or uniform")
      ->check(CLI::IsMember({"paper", "spread", "uniform"}));
  verb->add_option("--per-level", options->request.perLevel, "At most so many for each level")->check(positiveCount());
  verb->add_option("--per-domain", options->request.perDomain, "At most so many for each domain")
      ->check(positiveCount());
  verb->add_option("--systems", options->systems, "Only these systems, separated by commas")->delimiter(',');
  verb->add_option("--seed", options->request.seed, "Seed of the draw");
  verb->add_flag("--add", options->add, "Put them into the plan");
  verb->callback([options, &terminal] { pair(*options, terminal); });
}

}  // namespace s2s::cli
