// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/SetOptions.h"
#include "core/sets/UnpackedSet.h"

#include <QDir>
#include <QTemporaryDir>

#include <memory>

namespace s2s::cli {
namespace {

struct CheckOptions {
  std::string set;
  bool noHash = false;
  SetOptions reading;
};

void check(const CheckOptions& options, Terminal& terminal) {
  const QString path = QString::fromStdString(options.set);
  Result<SetReadOptions> reading = readOptions(options.reading, terminal);
  if (!reading)
    return terminal.fail(reading.error());
  std::unique_ptr<QTemporaryDir> scratch;  // what an archive is unpacked to goes again: nothing is written
  if (isArchive(path)) {
    scratch = std::make_unique<QTemporaryDir>();
    if (!scratch->isValid())
      return terminal.fail({Fault::FileUnwritable, QDir::tempPath(), scratch->errorString()});
    reading->unpackInto = scratch->path();
  }
  Result<ReadSet> set = readSet(path, *reading);
  if (!set)
    return terminal.fail(set.error());
  if (!options.noHash)
    checkSounds(*set, *reading);
  terminal.endProgress();
  terminal.problems(set->problems);
  const SetLook look = lookAt(*set);
  printLook(look, terminal);
  Json json = lookJson(look);
  json["problems"] = Terminal::toJson(set->problems);
  terminal.result(json);
}

}  // namespace

void addCheck(CLI::App& app, Terminal& terminal) {
  const auto options = std::make_shared<CheckOptions>();
  CLI::App* verb = addVerb(app, terminal, "check", "Read a set as `new` would, write nothing, list every problem");
  verb->add_option("set", options->set, "Folder, .zip, .tar.gz or table of the set")->required();
  verb->add_flag("--no-hash", options->noHash, "Look whether sounds are there, do not read them");
  addSetOptions(*verb, options->reading);
  verb->callback([options, &terminal] { check(*options, terminal); });
}

}  // namespace s2s::cli
