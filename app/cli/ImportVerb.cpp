// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/Verbs.h"
#include "core/sets/VerdictFile.h"
#include "core/store/Store.h"
#include "core/study/Edit.h"

#include <memory>

namespace s2s::cli {
namespace {

struct ImportOptions {
  std::string study, format = "auto", rater;
  std::vector<std::string> files;
};

struct Counts {
  int read = 0, added = 0, alreadyThere = 0, refused = 0;
  QList<Problem> problems;
};

/// Brings one file in; false when it could not be done, which has been said then.
bool importFile(const QString& file, const ImportOptions& options, Store& store, Contents& contents, Counts& counts,
                Terminal& terminal) {
  const VerdictFormat format = *verdictFormatFrom(QString::fromStdString(options.format));
  const Result<ReadVerdicts> found = readVerdicts(file, format, contents, QString::fromStdString(options.rater));
  if (!found) {
    terminal.fail(found.error());
    return false;
  }
  Edit edit;
  edit.raters = found->raters;
  edit.battles = found->battles;
  edit.verdicts = found->verdicts;
  edit.marks = found->marks;
  const Result<int> added = write(store, edit);
  if (!added) {
    terminal.fail(added.error());
    return false;
  }
  bringInto(contents, edit);
  const int taken = found->taken();
  counts.read += found->read;
  counts.added += *added;
  counts.alreadyThere += taken - *added;
  counts.refused += found->read - taken;
  counts.problems.append(found->problems);
  return true;
}

void import(const ImportOptions& options, Terminal& terminal) {
  const auto store = terminal.open(QString::fromStdString(options.study), OpenMode::ReadWrite);
  if (!store)
    return;
  Result<Contents> contents = store->load();
  if (!contents) {
    terminal.fail(contents.error());
    return;
  }
  if (contents->info.demo) {
    terminal.fail({Fault::DemoRefused, store->path(), {}});
    return;
  }
  Counts counts;
  for (const std::string& file : options.files)
    if (!importFile(QString::fromStdString(file), options, *store, *contents, counts, terminal))
      return;
  terminal.problems(counts.problems);
  terminal.say(QStringLiteral("read %1, added %2, already there %3, refused %4")
                   .arg(counts.read)
                   .arg(counts.added)
                   .arg(counts.alreadyThere)
                   .arg(counts.refused));
  terminal.result({{"read", counts.read},
                   {"added", counts.added},
                   {"already_there", counts.alreadyThere},
                   {"refused", counts.refused},
                   {"problems", Terminal::toJson(counts.problems)}});
}

}  // namespace

void addImport(CLI::App& app, Terminal& terminal) {
  const auto options = std::make_shared<ImportOptions>();
  CLI::App* verb = addVerb(app, terminal, "import", "Add verdicts or quality marks from files");
  verb->add_option("study", options->study, "The study")->required();
  verb->add_option("files", options->files, "Files of verdicts or of quality marks")->required();
  verb->add_option("--format", options->format, "auto, native, csv or marks")
      ->check(CLI::IsMember({"auto", "native", "csv", "marks"}));
  verb->add_option("--rater", options->rater, "Whose verdicts, where the file does not say");
  verb->callback([options, &terminal] { import(*options, terminal); });
}

}  // namespace s2s::cli
