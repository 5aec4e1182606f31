// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/SetOptions.h"
#include "core/base/Clock.h"
#include "core/model/Task.h"
#include "core/study/NewStudy.h"

#include <memory>

namespace s2s::cli {
namespace {

struct NewOptions {
  std::string study, title;
  std::vector<std::string> sets, rawTasks;
  quint64 seed = 1;
  int battles = 0;
  bool lockVolume = false;
  SetOptions reading;
};

NewStudySettings settingsOf(const NewOptions& options) {
  NewStudySettings settings;
  settings.path = QString::fromStdString(options.study);
  settings.title = QString::fromStdString(options.title);
  for (const std::string& set : options.sets)
    settings.setFolders.append(QString::fromStdString(set));
  for (const std::string& task : options.rawTasks)
    settings.info.rawTasks.append(taskCodeFrom(QString::fromStdString(task)));
  settings.info.attention.lockVolume = options.lockVolume;
  settings.info.plan.seed = options.seed;
  settings.info.plan.battles = options.battles;
  return settings;
}

void report(const NewStudySettings& settings, const NewStudyOutcome& outcome, Terminal& terminal) {
  Json sets = Json::array();
  QList<Problem> problems;
  for (const ReadSet& set : outcome.sets) {
    sets.push_back({{"name", utf8(set.set.name)},
                    {"layout", utf8(code(set.layout))},
                    {"level_base", set.set.levelBase},
                    {"samples", set.samples.size()},
                    {"responses", set.responses.size()},
                    {"systems", set.systems.size()}});
    problems.append(set.problems);
    terminal.say(QStringLiteral("%1: %2 samples, %3 responses, %4 systems (levels count from L%5)")
                     .arg(set.set.name)
                     .arg(set.samples.size())
                     .arg(set.responses.size())
                     .arg(set.systems.size())
                     .arg(set.set.levelBase));
  }
  terminal.problems(problems);
  terminal.say(QStringLiteral("%1: %2 battles, about %3 hours for each annotator")
                   .arg(settings.path)
                   .arg(outcome.battles)
                   .arg(expectedHours(outcome.battles), 0, 'f', 1));
  terminal.result({{"study", utf8(settings.path)},
                   {"sets", sets},
                   {"battles", outcome.battles},
                   {"seed", settings.info.plan.seed},
                   {"problems", Terminal::toJson(problems)}});
}

}  // namespace

void addNew(CLI::App& app, Terminal& terminal) {
  const auto options = std::make_shared<NewOptions>();
  CLI::App* verb = addVerb(app, terminal, "new", "Make a study file from one or more sets, with the default plan");
  verb->add_option("study", options->study, "The .s2sarena file to make")->required();
  verb->add_option("--set", options->sets,
                   "Folder, .zip or .tar.gz (unpacked beside the study) or table of a set; may be given several times");
  addSetOptions(*verb, options->reading);
  verb->add_option("--title", options->title, "Title of the study");
  verb->add_option("--seed", options->seed, "Seed of the plan");
  verb->add_option("--battles", options->battles, "How many battles; 0: one for each sample")
      ->check(CLI::NonNegativeNumber);
  verb->add_option(
      "--raw-task", options->rawTasks,
      "A task whose loudness is part of the answer: its clips are not aligned; may be given several times");
  verb->add_flag("--lock-volume", options->lockVolume, "Annotators cannot change the volume between two breaks");
  verb->callback([options, &terminal] {
    const NewStudySettings settings = settingsOf(*options);
    const Result<SetReadOptions> reading = readOptions(options->reading, terminal);
    if (!reading)
      return terminal.fail(reading.error());
    const Result<NewStudyOutcome> outcome = makeStudy(settings, SystemClock(), *reading);
    terminal.endProgress();
    if (!outcome)
      terminal.fail(outcome.error());
    else
      report(settings, *outcome, terminal);
  });
}

}  // namespace s2s::cli
