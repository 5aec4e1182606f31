// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/Verbs.h"
#include "core/audio/ClipReader.h"
#include "core/store/Store.h"
#include "core/study/HandOut.h"

#include <QEventLoop>
#include <QFile>
#include <QSaveFile>
#include <QTimer>

#include <memory>

namespace s2s::cli {
namespace {

struct SplitOptions {
  std::string study, out, what = "both", key;
  std::vector<std::string> annotators;
  double overlap = -1;
  bool zip = false;
};

HandOutSettings settingsOf(const SplitOptions& options) {
  HandOutSettings settings;
  for (const std::string& name : options.annotators)
    settings.annotators.append(RaterId(QString::fromStdString(name)));
  settings.folder = QString::fromStdString(options.out);
  settings.what = options.what == "battles" ? PackWhat::Battles
                  : options.what == "marks" ? PackWhat::Marks
                                            : PackWhat::Both;
  settings.zip = options.zip;
  if (options.overlap >= 0)
    settings.overlap = options.overlap;
  return settings;
}

/// Fixes key, annotators and walks in the study; its contents after that.
Result<Contents> fixedStudy(const QString& path, const HandOutSettings& settings, Terminal& terminal) {
  const auto store = terminal.open(path, OpenMode::ReadWrite);
  if (!store)
    return Error{};
  Result<Contents> contents = store->load();
  if (!contents)
    return contents;
  const Result<Edit> edit = handOutEdit(*contents, settings, path);
  if (!edit)
    return edit.error();
  if (const Result<int> written = write(*store, *edit); !written)
    return written.error();
  bringInto(*contents, *edit);
  return contents;
}

Result<void> writeKey(const QString& path, const QString& secret) {
  QSaveFile file(path);
  const QByteArray bytes = secret.toLatin1() + '\n';
  if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit())
    return Error{Fault::FileUnwritable, path, file.errorString()};
  QFile::setPermissions(path, QFile::ReadOwner | QFile::WriteOwner);
  return {};
}

Result<HandOutOutcome> handOut(const Contents& contents, const HandOutSettings& settings, Terminal& terminal) {
  ClipReader clips(ClipReader::besideThisProgram());
  HandOut work(contents, settings, clips);
  QObject::connect(&work, &HandOut::progress, &work,
                   [&terminal](qint64 done, qint64 total) { terminal.progress(done, total); });
  QTimer watch;
  QObject::connect(&watch, &QTimer::timeout, &work, [&work] {
    if (Terminal::interrupted())
      work.cancel();
  });
  watch.start(100);
  Result<HandOutOutcome> outcome = Error{Fault::Cancelled};
  QEventLoop loop;
  work.start([&](Result<HandOutOutcome> result) {
    outcome = std::move(result);
    QMetaObject::invokeMethod(&loop, &QEventLoop::quit, Qt::QueuedConnection);
  });
  loop.exec();
  return outcome;
}

void report(const HandOutOutcome& outcome, Terminal& terminal) {
  Json packs = Json::array();
  QList<QStringList> rows;
  for (const HandedPack& pack : outcome.packs) {
    packs.push_back({{"annotator", utf8(pack.rater.text())},
                     {"path", utf8(pack.path)},
                     {"items", pack.items},
                     {"battles", pack.battles},
                     {"samples", pack.samples}});
    rows.append({pack.rater.text(), QString::number(pack.items), QString::number(pack.samples), pack.path});
  }
  terminal.problems(outcome.problems);
  terminal.table(
      {QStringLiteral("annotator"), QStringLiteral("to listen to"), QStringLiteral("samples"), QStringLiteral("pack")},
      rows);
  terminal.result({{"packs", packs}, {"problems", Terminal::toJson(outcome.problems)}});
}

void split(const SplitOptions& options, Terminal& terminal) {
  const QString path = QString::fromStdString(options.study);
  const HandOutSettings settings = settingsOf(options);
  const Result<Contents> contents = fixedStudy(path, settings, terminal);
  if (terminal.exit() == Exit::CannotBeDone)
    return;
  if (!contents) {
    terminal.fail(contents.error());
    return;
  }
  if (!options.key.empty())
    if (const Result<void> kept = writeKey(QString::fromStdString(options.key), contents->info.pack.secret); !kept) {
      terminal.fail(kept.error());
      return;
    }
  const Result<HandOutOutcome> outcome = handOut(*contents, settings, terminal);
  if (!outcome)
    terminal.fail(outcome.error());
  else
    report(*outcome, terminal);
}

}  // namespace

void addSplit(CLI::App& app, Terminal& terminal) {
  const auto options = std::make_shared<SplitOptions>();
  CLI::App* verb = addVerb(app, terminal, "split", "Make one blind pack for each annotator; the study keeps the key");
  verb->add_option("study", options->study, "The lead's study")->required();
  verb->add_option("--annotators", options->annotators,
                   "Pseudonyms, separated by commas: no names, no e-mail addresses")
      ->required()
      ->delimiter(',');
  verb->add_option("--out", options->out, "Folder that the packs go into")->required();
  verb->add_option("--overlap", options->overlap, "Share of battles that everybody gets; the rest is dealt out")
      ->check(numberBetween(0, 1));
  verb->add_flag("--zip", options->zip, "One .zip for each instead of a folder");
  verb->add_option("--what", options->what, "battles, marks (samples to check) or both")
      ->check(CLI::IsMember({"battles", "marks", "both"}));
  verb->add_option("--key", options->key, "Also write the key of the packs into this file");
  verb->callback([options, &terminal] { split(*options, terminal); });
}

}  // namespace s2s::cli
