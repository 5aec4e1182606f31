// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/KeptSetExport.h"
#include "app/cli/Verbs.h"
#include "core/store/Store.h"
#include "core/study/StudyExport.h"

#include <memory>

namespace s2s::cli {
namespace {

struct ExportOptions {
  std::string study, format, out, set, version;
  bool reveal = false;
};

/// What a file tells a reader beyond the verdicts, once the systems are named.
void warn(const Contents& contents, const ExportOptions& options, Terminal& terminal) {
  QStringList names;
  for (const System& system : contents.systems)
    names.append(system.name);
  const QString where = options.format == "label-studio" || options.format == "agreement-long"
                            ? QStringLiteral("The provenance file beside it names the system of every response (%1)")
                            : QStringLiteral(
                                  "It names the systems of every battle (%1), and the provenance file the "
                                  "paths of their sound");
  terminal.message(QStringLiteral("Revealed: ") + where.arg(names.join(QStringLiteral(", "))) +
                   QStringLiteral(": do not give it to annotators. Raters stay under their pseudonyms."));
}

void tell(const ExportOutcome& written, const ExportOptions& options, Terminal& terminal) {
  if (options.format == "audiofolder") {
    terminal.problems(written.problems);
    terminal.say(
        QStringLiteral("%1: %2 samples, %3 responses").arg(written.path).arg(written.samples).arg(written.responses));
    return terminal.result({{"out", options.out},
                            {"samples", written.samples},
                            {"responses", written.responses},
                            {"revealed", options.reveal},
                            {"problems", Terminal::toJson(written.problems)}});
  }
  terminal.say(QStringLiteral("%1: %2 events").arg(written.path).arg(written.events));
  terminal.result({{"out", options.out}, {"events", written.events}, {"revealed", options.reveal}});
}

/// The verdicts or the marks, or the clips that they are about.
void exportEvents(const ExportOptions& options, const Contents& contents, Terminal& terminal) {
  ExportSettings settings;
  settings.kind = *exportKindFrom(QString::fromStdString(options.format));
  settings.path = QString::fromStdString(options.out);
  settings.study = QString::fromStdString(options.study);
  settings.reveal = options.reveal ? Reveal::Yes : Reveal::No;
  const Result<ExportOutcome> written = exportStudy(
      contents, settings, [&](qint64 done, qint64 total) { terminal.progress(done, total); }, Terminal::interrupted());
  terminal.endProgress();
  if (!written)
    return terminal.fail(written.error());
  tell(*written, options, terminal);
  if (options.reveal && canReveal(settings.kind))
    warn(contents, options, terminal);
}

void exportFrom(const ExportOptions& options, Terminal& terminal) {
  const auto store = terminal.open(QString::fromStdString(options.study), OpenMode::ReadOnly);
  if (!store)
    return;
  Result<Contents> contents = store->load();
  if (!contents)
    return terminal.fail(contents.error());
  if (options.format == "kept-set")
    exportKept(*contents,
               {QString::fromStdString(options.out), QString::fromStdString(options.set),
                QString::fromStdString(options.version)},
               terminal);
  else
    exportEvents(options, *contents, terminal);
}

}  // namespace

void addExport(CLI::App& app, Terminal& terminal) {
  const auto options = std::make_shared<ExportOptions>();
  CLI::App* verb = addVerb(app, terminal, "export",
                           "Write verdicts, blind unless --reveal; quality marks; or the set that they keep");
  verb->add_option("study", options->study, "The study")->required();
  verb->add_option(
          "--format", options->format,
          "native (every event), fastchat, label-studio, csv, csv-excel (no cell is a formula), agreement-long "
          "(item, rater, criterion, value), audiofolder (the samples and their sound), marks (every quality mark), or "
          "kept-set (the set that the marks keep)")
      ->required()
      ->check(CLI::IsMember({"native", "fastchat", "label-studio", "csv", "csv-excel", "agreement-long", "audiofolder",
                             "marks", "kept-set"}));
  verb->add_option(
          "--out", options->out,
          "The file to write; for audiofolder and kept-set a new folder. Licence, source and sha256 of each clip go "
          "into FILE.provenance.json beside a file of verdicts; an audiofolder has them as columns")
      ->required();
  verb->add_flag("--reveal", options->reveal,
                 "Name the systems; without it models are the ids of responses, and an audiofolder has samples only");
  verb->add_option("--set", options->set, "kept-set: which set, where the study has several");
  verb->add_option("--set-version", options->version, "kept-set: its version, instead of the next one");
  verb->callback([options, &terminal] { exportFrom(*options, terminal); });
}

}  // namespace s2s::cli
