// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/ReadClips.h"
#include "app/cli/SetOptions.h"
#include "core/audio/ClipRemarks.h"
#include "core/audio/DecodeProtocol.h"
#include "core/sets/UnpackedSet.h"

#include <QDir>
#include <QMap>
#include <QTemporaryDir>

#include <memory>

namespace s2s::cli {
namespace {

struct CheckOptions {
  std::string set;
  bool noHash = false;
  bool decode = false;
  SetOptions reading;
};

/// Every sound file of the set that is there, once.
QStringList presentFiles(const ReadSet& set) {
  QStringList files;
  const auto add = [&files](const Sound& sound) {
    if (sound.state != SoundState::Missing)
      files.append(sound.file);
  };
  for (const Sample& sample : set.samples)
    add(sample.sound);
  for (const Response& response : set.responses)
    add(response.sound);
  files.removeDuplicates();
  return files;
}

/// What can be said of the sounds only once they are decoded: those that cannot be are problems of the set.
Json decodeSounds(ReadSet& set, Terminal& terminal) {
  const QStringList files = presentFiles(set);
  QStringList paths;
  for (const QString& file : files)
    paths.append(QDir(set.set.root).filePath(file));
  QMap<qsizetype, std::optional<QStringList>> found;  // nothing: it cannot be decoded
  readClips(paths, kOwnRate, terminal, [&found](qsizetype place, const Result<ClipPtr>& clip) {
    found.insert(place, clip ? std::optional(clipRemarks(**clip)) : std::nullopt);
  });
  Json remarks = Json::array();
  for (auto sound = found.cbegin(); sound != found.cend(); ++sound) {
    const QString& file = files.at(sound.key());
    if (!*sound)
      set.problems.append({ProblemKind::SoundUnreadable, Severity::Warning, file, 0, file});
    tellRemarks(file, sound->value_or(QStringList()), terminal);
    for (const QString& remark : sound->value_or(QStringList()))
      remarks.push_back({{"file", utf8(file)}, {"what", utf8(remark)}});
  }
  return remarks;
}

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
  Json remarks = Json::array();
  if (options.decode)
    remarks = decodeSounds(*set, terminal);
  terminal.problems(set->problems);
  const SetLook look = lookAt(*set);
  printLook(look, terminal);
  Json json = lookJson(look);
  json["problems"] = Terminal::toJson(set->problems);
  if (options.decode)
    json["sounds"] = remarks;
  terminal.result(json);
}

}  // namespace

void addCheck(CLI::App& app, Terminal& terminal) {
  const auto options = std::make_shared<CheckOptions>();
  CLI::App* verb = addVerb(app, terminal, "check", "Read a set as `new` would, write nothing, list every problem");
  verb->add_option("set", options->set, "Folder, .zip, .tar.gz or table of the set")->required();
  verb->add_flag("--no-hash", options->noHash, "Look whether sounds are there, do not read them");
  verb->add_flag(
      "--decode", options->decode,
      "Decode every sound as well: says which cannot be, end early, or have channels that cancel each other");
  addSetOptions(*verb, options->reading);
  verb->callback([options, &terminal] { check(*options, terminal); });
}

}  // namespace s2s::cli
