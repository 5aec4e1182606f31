// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/Verbs.h"
#include "core/base/Clock.h"
#include "core/base/DataFolder.h"
#include "core/study/NewStudy.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>

#include <memory>

namespace s2s::cli {
namespace {

/// Copies a folder with all below it. Error: the first file that could not be written.
Result<void> copyFolder(const QString& from, const QString& to) {
  QDirIterator files(from, QDir::Files, QDirIterator::Subdirectories);
  while (files.hasNext()) {
    const QString source = files.next();
    const QString target = to + source.mid(from.size());
    if (!QDir().mkpath(QFileInfo(target).path()))
      return Error{Fault::FileUnwritable, target, {}};
    QFile file(source);
    if (!QFile::exists(target) && !file.copy(target))
      return Error{Fault::FileUnwritable, target, file.errorString()};
  }
  return {};
}

void makeDemo(const QString& folder, const QString& ownSet, Terminal& terminal) {
  QString set = ownSet;
  if (set.isEmpty()) {
    set = folder + QStringLiteral("/set");
    if (!QFileInfo::exists(demoSetFolder())) {
      terminal.fail({Fault::FolderMissing, demoSetFolder(), {}});
      return;
    }
    if (const Result<void> copied = copyFolder(demoSetFolder(), set); !copied) {
      terminal.fail(copied.error());
      return;
    }
  } else if (!QDir().mkpath(folder)) {
    terminal.fail({Fault::FileUnwritable, folder, {}});
    return;
  }
  NewStudySettings settings;
  settings.path = folder + QStringLiteral("/demo.s2sarena");
  settings.setFolders = {set};
  settings.demo = true;
  SetReadOptions reading;
  reading.cancelled = &Terminal::interrupted();
  const Result<NewStudyOutcome> outcome = makeStudy(settings, SystemClock(), reading);
  if (!outcome) {
    terminal.fail(outcome.error());
    return;
  }
  const QList<Problem> problems = outcome->sets.first().problems;
  terminal.problems(problems);
  terminal.say(QStringLiteral("%1: %2 battles with invented verdicts (set: %3)")
                   .arg(settings.path)
                   .arg(outcome->battles)
                   .arg(set));
  terminal.result({{"study", utf8(settings.path)},
                   {"set", utf8(set)},
                   {"battles", outcome->battles},
                   {"synthetic", true},
                   {"problems", Terminal::toJson(problems)}});
}

}  // namespace

void addDemo(CLI::App& app, Terminal& terminal) {
  const auto folder = std::make_shared<std::string>();
  const auto set = std::make_shared<std::string>();
  CLI::App* verb = addVerb(app, terminal, "demo", "Write a copy of the demo set and its study with invented verdicts");
  verb->add_option("folder", *folder, "Where to")->required();
  verb->add_option("--set", *set, "Make the demo study of this set instead");
  verb->callback([folder, set, &terminal] {
    makeDemo(QDir::cleanPath(QString::fromStdString(*folder)), QString::fromStdString(*set), terminal);
  });
}

}  // namespace s2s::cli
