// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/KeptSetExport.h"
#include "app/cli/Verbs.h"
#include "core/sets/VerdictFile.h"
#include "core/store/Store.h"

#include <memory>

namespace s2s::cli {
namespace {

struct ExportOptions {
  std::string study, format, out, set, version;
  bool reveal = false;
};

void exportFrom(const ExportOptions& options, Terminal& terminal) {
  const auto store = terminal.open(QString::fromStdString(options.study), OpenMode::ReadOnly);
  if (!store)
    return;
  const Result<Contents> contents = store->load();
  if (!contents) {
    terminal.fail(contents.error());
    return;
  }
  const QString out = QString::fromStdString(options.out);
  if (options.format == "kept-set") {
    exportKept(*contents, {out, QString::fromStdString(options.set), QString::fromStdString(options.version)},
               terminal);
    return;
  }
  const Result<void> written = writeVerdicts(out, *verdictFormatFrom(QString::fromStdString(options.format)), *contents,
                                             options.reveal ? Reveal::Yes : Reveal::No);
  if (!written) {
    terminal.fail(written.error());
    return;
  }
  if (options.reveal && options.format != "marks")
    terminal.message(QStringLiteral("The file names the systems of every battle: do not give it to annotators."));
  const auto events = options.format == "marks" ? contents->marks.size() : contents->verdicts.size();
  terminal.say(QStringLiteral("%1: %2 events").arg(out).arg(events));
  terminal.result({{"out", options.out}, {"events", events}, {"revealed", options.reveal}});
}

}  // namespace

void addExport(CLI::App& app, Terminal& terminal) {
  const auto options = std::make_shared<ExportOptions>();
  CLI::App* verb = addVerb(app, terminal, "export",
                           "Write verdicts, blind unless --reveal; quality marks; or the set that they keep");
  verb->add_option("study", options->study, "The study")->required();
  verb->add_option("--format", options->format, "native, csv, marks or kept-set")
      ->required()
      ->check(CLI::IsMember({"native", "csv", "marks", "kept-set"}));
  verb->add_option("--out", options->out, "The file to write; for kept-set a new folder")->required();
  verb->add_flag("--reveal", options->reveal, "Name the systems");
  verb->add_option("--set", options->set, "kept-set: which set, where the study has several");
  verb->add_option("--set-version", options->version, "kept-set: its version, instead of the next one");
  verb->callback([options, &terminal] { exportFrom(*options, terminal); });
}

}  // namespace s2s::cli
