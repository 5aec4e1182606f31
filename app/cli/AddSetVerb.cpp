// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/SetOptions.h"
#include "core/store/Store.h"
#include "core/study/SetAddition.h"

#include <QFileInfo>

#include <memory>

namespace s2s::cli {
namespace {

struct AddSetOptions {
  std::string study;
  std::vector<std::string> sets;
  bool accept = false, noBattles = false, dryRun = false;
  SetOptions reading;
};

QString nameOf(SetDifference::Of of) {
  switch (of) {
    case SetDifference::Of::Set: return QStringLiteral("set");
    case SetDifference::Of::System: return QStringLiteral("system");
    case SetDifference::Of::Sample: return QStringLiteral("sample");
    case SetDifference::Of::Response: return QStringLiteral("response");
  }
  return {};
}

Json additionJson(const SetAddition& addition) {
  Json differences = Json::array();
  for (const SetDifference& difference : addition.differences)
    differences.push_back({{"of", utf8(nameOf(difference.of))},
                           {"key", utf8(difference.key)},
                           {"field", utf8(difference.field)},
                           {"before", utf8(difference.before)},
                           {"after", utf8(difference.after)},
                           {"taken", difference.taken}});
  return {{"set", utf8(addition.name)},
          {"id", utf8(addition.set.text())},
          {"was_there", addition.wasThere},
          {"samples_added", addition.added.samples.size()},
          {"responses_added", addition.added.responses.size()},
          {"systems_added", addition.added.systems.size()},
          {"linked", addition.linked},
          {"stated_answers", addition.statedAnswers},
          {"same", addition.same},
          {"battles_added", addition.battles.size()},
          {"differences", differences},
          {"gone", textsJson(addition.gone)},
          {"problems", Terminal::toJson(addition.problems)}};
}

void print(const SetAddition& addition, Terminal& terminal) {
  terminal.say(QStringLiteral("%1 (%2): %3 samples, %4 responses, %5 systems added; %6 as they were; %7 battles drawn")
                   .arg(addition.name, addition.wasThere ? QStringLiteral("read again") : QStringLiteral("new"))
                   .arg(addition.added.samples.size())
                   .arg(addition.added.responses.size())
                   .arg(addition.added.systems.size())
                   .arg(addition.same)
                   .arg(addition.battles.size()));
  if (addition.linked > 0)
    terminal.say(
        QStringLiteral("  %1 samples that only verdicts had described have their sound now").arg(addition.linked));
  if (addition.statedAnswers > 0)
    terminal.say(QStringLiteral("  %1 answers that only verdicts had described lie where these said")
                     .arg(addition.statedAnswers));
  for (const SetDifference& difference : addition.differences)
    terminal.say(QStringLiteral("  %1 %2: %3 was \"%4\", is \"%5\" (%6)")
                     .arg(nameOf(difference.of), difference.key, difference.field, difference.before.left(80),
                          difference.after.left(80),
                          difference.taken ? QStringLiteral("taken")
                                           : QStringLiteral("kept as it was judged; --accept takes it")));
  for (const QString& gone : addition.gone)
    terminal.say(QStringLiteral("  no longer in the set, stays in the study: %1").arg(gone));
}

Result<QList<ReadSet>> readSets(const AddSetOptions& options, Terminal& terminal) {
  Result<SetReadOptions> reading = readOptions(options.reading, terminal);
  if (!reading)
    return reading.error();
  reading->unpackInto = QFileInfo(QString::fromStdString(options.study)).absolutePath();
  QList<ReadSet> sets;
  for (const std::string& path : options.sets) {
    Result<ReadSet> set = readSet(QString::fromStdString(path), *reading);
    if (!set)
      return set.error();
    sets.append(*std::move(set));
  }
  terminal.endProgress();
  return sets;
}

void report(const QList<SetAddition>& additions, const AddSetOptions& options, Terminal& terminal) {
  Json sets = Json::array();
  for (const SetAddition& addition : additions) {
    terminal.problems(addition.problems);
    print(addition, terminal);
    sets.push_back(additionJson(addition));
    for (const SetDifference& difference : addition.differences)
      if (!difference.taken && terminal.exit() == Exit::Done)
        terminal.setExit(Exit::DataHasProblems);
  }
  terminal.result({{"study", options.study}, {"dry_run", options.dryRun}, {"sets", sets}});
}

void addSets(const AddSetOptions& options, Terminal& terminal) {
  const auto store =
      terminal.open(QString::fromStdString(options.study), options.dryRun ? OpenMode::ReadOnly : OpenMode::ReadWrite);
  if (!store)
    return;
  const Result<Contents> contents = store->load();
  if (!contents)
    return terminal.fail(contents.error());
  const Result<QList<ReadSet>> sets = readSets(options, terminal);
  if (!sets)
    return terminal.fail(sets.error());
  const SetAdditionSettings settings{options.accept ? JudgedChange::Accept : JudgedChange::Keep, !options.noBattles};
  const Result<QList<SetAddition>> additions = additionsOf(*contents, *sets, settings);
  if (!additions)
    return terminal.fail(additions.error());
  if (!options.dryRun)
    if (const Result<int> written = write(*store, editOf(*additions)); !written)
      return terminal.fail(written.error());
  report(*additions, options, terminal);
}

}  // namespace

void addAddSet(CLI::App& app, Terminal& terminal) {
  const auto options = std::make_shared<AddSetOptions>();
  CLI::App* verb =
      addVerb(app, terminal, "add-set", "Add sets to a study, or read them again: adds what is new, says what differs");
  verb->add_option("study", options->study, "The study")->required();
  verb->add_option("sets", options->sets, "Folders, .zip or .tar.gz (unpacked beside the study) or tables")->required();
  addSetOptions(*verb, options->reading);
  verb->add_option("--id", options->reading.id, "Id of the set in the study, where set.json does not say one");
  verb->add_flag("--accept", options->accept, "Take also what differs from what people have judged");
  verb->add_flag("--no-battles", options->noBattles, "Draw no battles for the new samples");
  verb->add_flag("--dry-run", options->dryRun, "Say what would be done and write nothing");
  verb->callback([options, &terminal] { addSets(*options, terminal); });
}

}  // namespace s2s::cli
