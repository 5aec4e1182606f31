// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/Verbs.h"
#include "core/sets/SetReader.h"

#include <memory>

namespace s2s::cli {

void addCheck(CLI::App& app, Terminal& terminal) {
  const auto folder = std::make_shared<std::string>();
  CLI::App* verb = addVerb(app, terminal, "check", "Read a set as `new` would, write nothing, list every problem");
  verb->add_option("set", *folder, "Folder of the set")->required();
  verb->callback([folder, &terminal] {
    SetReadOptions options;
    options.cancelled = &Terminal::interrupted();
    options.progress = [&terminal](qint64 done, qint64 total) { terminal.progress(done, total); };
    Result<ReadSet> set = readSet(QString::fromStdString(*folder), options);
    if (!set) {
      terminal.fail(set.error());
      return;
    }
    checkSounds(*set, options);
    terminal.endProgress();
    terminal.problems(set->problems);
    terminal.say(QStringLiteral("%1: %2 samples, %3 responses, %4 systems, %5 problems")
                     .arg(set->set.name)
                     .arg(set->samples.size())
                     .arg(set->responses.size())
                     .arg(set->systems.size())
                     .arg(set->problems.size()));
    terminal.result({{"set", utf8(set->set.name)},
                     {"version", utf8(set->set.version)},
                     {"level_base", set->set.levelBase},
                     {"samples", set->samples.size()},
                     {"responses", set->responses.size()},
                     {"systems", set->systems.size()},
                     {"problems", Terminal::toJson(set->problems)}});
  });
}

}  // namespace s2s::cli
