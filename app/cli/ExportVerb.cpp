// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/Verbs.h"
#include "core/sets/VerdictFile.h"
#include "core/store/Store.h"

#include <memory>

namespace s2s::cli {
namespace {

struct ExportOptions {
  std::string study, format, out;
  bool reveal = false;
};

void exportVerdicts(const ExportOptions& options, Terminal& terminal) {
  const auto store = terminal.open(QString::fromStdString(options.study), OpenMode::ReadOnly);
  if (!store)
    return;
  const Result<Contents> contents = store->load();
  if (!contents) {
    terminal.fail(contents.error());
    return;
  }
  const QString out = QString::fromStdString(options.out);
  const Result<void> written = writeVerdicts(out, *verdictFormatFrom(QString::fromStdString(options.format)), *contents,
                                             options.reveal ? Reveal::Yes : Reveal::No);
  if (!written) {
    terminal.fail(written.error());
    return;
  }
  if (options.reveal)
    terminal.message(QStringLiteral("The file names the systems of every battle: do not give it to annotators."));
  terminal.say(QStringLiteral("%1: %2 events").arg(out).arg(contents->verdicts.size()));
  terminal.result({{"out", options.out}, {"events", contents->verdicts.size()}, {"revealed", options.reveal}});
}

}  // namespace

void addExport(CLI::App& app, Terminal& terminal) {
  const auto options = std::make_shared<ExportOptions>();
  CLI::App* verb = addVerb(app, terminal, "export", "Write verdicts, blind unless --reveal");
  verb->add_option("study", options->study, "The study")->required();
  verb->add_option("--format", options->format, "native or csv")->required()->check(CLI::IsMember({"native", "csv"}));
  verb->add_option("--out", options->out, "The file to write")->required();
  verb->add_flag("--reveal", options->reveal, "Name the systems");
  verb->callback([options, &terminal] { exportVerdicts(*options, terminal); });
}

}  // namespace s2s::cli
