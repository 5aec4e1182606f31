// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/JudgeAtWork.h"
#include "app/cli/Verbs.h"
#include "core/net/JudgeClients.h"
#include "core/net/JudgeFile.h"
#include "core/net/PromptFile.h"
#include "core/store/Store.h"
#include "core/study/JudgeEstimate.h"

#include <memory>

namespace s2s::cli {
namespace {

struct JudgeOptions {
  std::string study, judge, orders = "ab";
  std::vector<std::string> levels, domains, languages;
  JudgeChoice choice;
  double maxCost = 0;
  bool hasMaxCost = false, dryRun = false;
};

/// A study in a thread of its own, so that a slow disk holds up no request.
class OpenedStudy {
 public:
  OpenedStudy(const QString& path, OpenMode mode, Terminal& terminal)
      : m_thread(std::make_unique<Worker>(QStringLiteral("store"))) {
    m_thread->runAndWait([&] { m_store = terminal.open(path, mode); });
  }
  ~OpenedStudy() {
    m_thread->runAndWait([this] { m_store.reset(); });
  }
  OpenedStudy(const OpenedStudy&) = delete;
  OpenedStudy& operator=(const OpenedStudy&) = delete;

  Store* store() const { return m_store.get(); }
  Worker& thread() const { return *m_thread; }
  Result<Contents> load() const {
    std::optional<Result<Contents>> contents;
    m_thread->runAndWait([&] { contents = m_store->load(); });
    return *std::move(contents);
  }

 private:
  std::unique_ptr<Worker> m_thread;
  std::unique_ptr<Store> m_store;
};

Result<JudgeChoice> choiceOf(const JudgeOptions& options) {
  JudgeChoice choice = options.choice;
  choice.orders = *judgeOrdersFrom(QString::fromStdString(options.orders));
  for (const std::string& text : options.levels) {
    const Level level = levelFrom(QString::fromStdString(text));
    if (level == Level::Unknown)
      return Error{Fault::BadUsage, QStringLiteral("--level"), QStringLiteral("must be L1, L2, L3 or L4")};
    choice.levels.append(level);
  }
  for (const std::string& text : options.domains) {
    const Domain domain = domainFrom(QString::fromStdString(text));
    if (domain == Domain::Unknown)
      return Error{Fault::BadUsage, QStringLiteral("--domain"),
                   QStringLiteral("must be education, entertainment, medical or social")};
    choice.domains.append(domain);
  }
  for (const std::string& text : options.languages)
    choice.languages.append(QString::fromStdString(text));
  return choice;
}

/// The key for a judge from the environment, read once and taken out of it. Only a judge elsewhere has to have one.
Result<Secret> keyOf(const JudgeConfig& config) {
  const Secret key = config.keyEnv.isEmpty() ? Secret() : takeFromEnvironment(config.keyEnv);
  if (!key.isEmpty() || !needsKey(config))
    return key;
  if (config.keyEnv.isEmpty())
    return Error{Fault::BadUsage, QStringLiteral("key_env"),
                 QStringLiteral("the judge file must name the environment variable that holds the key")};
  return Error{Fault::BadUsage, config.keyEnv, QStringLiteral("set this environment variable to the key of the judge")};
}

/// The key for the endpoint that speaks the prompt, which may be that of the judge.
Secret speechKeyOf(const JudgeConfig& config, const Secret& key) {
  if (!config.speech || config.speech->keyEnv.isEmpty())
    return {};
  return config.speech->keyEnv == config.keyEnv ? key : takeFromEnvironment(config.speech->keyEnv);
}

/// A judge file of somebody else names both: whose key leaves this computer, and where it goes.
void sayWhereItGoes(const Secret& key, const QString& variable, const QString& server, Terminal& terminal) {
  if (!key.isEmpty())
    terminal.message(QStringLiteral("The key in %1 goes to %2.").arg(variable, server));
}

void judge(const JudgeOptions& options, Terminal& terminal) {
  const Result<JudgeChoice> choice = choiceOf(options);
  const Result<JudgeFile> file = readJudgeFile(QString::fromStdString(options.judge));
  if (!choice || !file)
    return terminal.fail(choice ? file.error() : choice.error());
  for (const QString& key : file->unknownKeys)
    terminal.message(QStringLiteral("%1: the key %2 is not known and means nothing")
                         .arg(QString::fromStdString(options.judge), key));
  const Result<JudgePrompt> prompt = readPrompt(file->config.prompt, file->config.mode);
  if (!prompt)
    return terminal.fail(prompt.error());
  if (const auto why = options.hasMaxCost ? whyNoCostLimit(file->config) : std::nullopt)
    return terminal.fail(*why);
  const Result<Secret> key = keyOf(file->config);
  if (!key && !options.dryRun)
    return terminal.fail(key.error());
  // Taken out of the environment also where nothing is sent: the programs that decode sound would have them.
  const Secret speechKey = speechKeyOf(file->config, key ? *key : Secret());
  if (!options.dryRun) {
    sayWhereItGoes(*key, file->config.keyEnv, file->config.base, terminal);
    if (const auto& speech = file->config.speech)
      sayWhereItGoes(speechKey, speech->keyEnv, speech->base, terminal);
  }
  const OpenedStudy study(QString::fromStdString(options.study),
                          options.dryRun ? OpenMode::ReadOnly : OpenMode::ReadWrite, terminal);
  if (!study.store())
    return;
  Result<Contents> contents = study.load();
  if (!contents)
    return terminal.fail(contents.error());
  JudgeAtWork work(*study.store(), study.thread(), *contents, knownJudge(*contents, file->config, *prompt), terminal);
  if (const Result<void> voiced = work.loadVoice(options.dryRun ? Speech::Guess : Speech::Ask, speechKey); !voiced)
    return terminal.fail(voiced.error());
  if (options.dryRun)
    return work.forecast(*choice);
  Result<std::unique_ptr<JudgeClient>> client = makeJudgeClient(file->config, *key);
  if (!client)
    return terminal.fail(client.error());
  work.run(*std::move(client), *choice, options.hasMaxCost ? std::optional(options.maxCost) : std::nullopt);
}

}  // namespace

void addJudge(CLI::App& app, Terminal& terminal) {
  const auto options = std::make_shared<JudgeOptions>();
  CLI::App* verb = addVerb(app, terminal, "judge",
                           "Run or resume an automatic judge; the same call again asks only what is not ok yet");
  verb->add_option("study", options->study, "The study")->required();
  verb->add_option("--judge", options->judge, "A judge file (JSON); its key comes from the variable it names")
      ->required();
  verb->add_option("--orders", options->orders, "ab (canonical A first), ba or both")
      ->check(CLI::IsMember({"ab", "ba", "both"}));
  verb->add_option("--limit", options->choice.limit, "Only the first so many battles in plan order")
      ->check(positiveCount());
  verb->add_option("--sample", options->choice.sample, "So many battles drawn at random")->check(positiveCount());
  verb->add_option("--seed", options->choice.seed, "Seed of that draw");
  verb->add_flag("--only-with-humans", options->choice.onlyWithHumans, "Only battles that people have judged");
  verb->add_option("--level", options->levels, "Only these levels, separated by commas")->delimiter(',');
  verb->add_option("--domain", options->domains, "Only these domains, separated by commas")->delimiter(',');
  verb->add_option("--language", options->languages, "Only these languages, separated by commas")->delimiter(',');
  const CLI::Option* cost =
      verb->add_option("--max-cost", options->maxCost, "Stop before the run costs more, in the judge file's currency")
          ->check(positiveNumber());
  verb->add_flag("--dry-run", options->dryRun, "Ask nothing; say how many requests, seconds, tokens and what cost");
  verb->callback([options, cost, &terminal] {
    options->hasMaxCost = cost->count() > 0;
    judge(*options, terminal);
  });
}

}  // namespace s2s::cli
