// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/AudioVerbs.h"
#include "app/cli/ReadClips.h"
#include "core/audio/ClipRemarks.h"
#include "core/audio/Sequence.h"
#include "core/base/OutputFile.h"

#include <QFileInfo>
#include <QSaveFile>

#include <memory>
#include <string>
#include <vector>

namespace s2s::cli {
namespace {

struct JoinOptions {
  std::vector<std::string> files;
  std::string out;
  double gap = 1.0;
  int rate = 16'000;
};

/// All clips in their order, or the first thing that went wrong.
Result<std::vector<ClipPtr>> clipsOf(const QStringList& files, int rate, Terminal& terminal) {
  std::vector<ClipPtr> clips(static_cast<std::size_t>(files.size()));
  std::optional<Error> wrong;
  const auto take = [&](qsizetype place, const Result<ClipPtr>& clip) {
    if (clip)
      clips[static_cast<std::size_t>(place)] = *clip;
    else if (!wrong)
      wrong = clip.error();
  };
  const bool whole = readClips(files, rate, terminal, take);
  if (wrong)
    return *wrong;
  if (!whole)
    return Error{Fault::Cancelled};
  return clips;
}

Result<void> write(const QString& path, const QByteArray& bytes) {
  QSaveFile file(path);
  if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit())
    return Error{Fault::FileUnwritable, path, file.errorString()};
  return {};
}

void joinFiles(const JoinOptions& options, Terminal& terminal) {
  const QString out = QString::fromStdString(options.out);
  const auto format = soundFormatFrom(QFileInfo(out).suffix().toLower());
  if (!format)
    return terminal.fail(
        {Fault::BadUsage, QStringLiteral("--out"), QStringLiteral("it must end with .wav, .flac or .mp3")});
  QStringList files;
  for (const std::string& file : options.files)
    files.append(QString::fromStdString(file));
  if (const auto spared = sparesInputs(out, files); !spared)
    return terminal.fail(spared.error());
  const auto clips = clipsOf(files, options.rate, terminal);
  if (!clips)
    return terminal.fail(clips.error());
  for (qsizetype i = 0; i < files.size(); ++i)
    tellRemarks(files.at(i), clipRemarks(*(*clips)[static_cast<std::size_t>(i)]), terminal);
  const ClipPtr whole = joined(*clips, options.gap, options.rate);
  const auto file = encoded(*whole, *format);
  if (!file)
    return terminal.fail(file.error());
  if (const auto written = write(out, file->bytes); !written)
    return terminal.fail(written.error());

  terminal.say(QStringLiteral("%1: %2 clips, %3 s at %4 Hz")
                   .arg(out)
                   .arg(clips->size())
                   .arg(number(whole->seconds(), 3))
                   .arg(options.rate));
  Json parts = Json::array();
  qint64 begin = 0;
  for (size_t i = 0; i < clips->size(); ++i) {
    const qint64 frames = (*clips)[i]->length();
    parts.push_back({{"file", options.files[i]}, {"begin", begin}, {"frames", frames}});
    begin += frames + std::llround(options.gap * options.rate);
  }
  terminal.result({{"out", utf8(out)},
                   {"rate", options.rate},
                   {"frames", whole->length()},
                   {"seconds", whole->seconds()},
                   {"bytes", file->bytes.size()},
                   {"parts", parts}});
}

}  // namespace

void addAudioJoin(CLI::App& audio, Terminal& terminal) {
  const auto options = std::make_shared<JoinOptions>();
  CLI::App* verb = addVerb(audio, terminal, "join",
                           "Join sound files with silence between them, sample for sample, as judges hear them");
  verb->add_option("files", options->files, "The sound files, in order")->required();
  verb->add_option("--out", options->out, "The file to write: .wav, .flac or .mp3, 16 bit, mono")->required();
  verb->add_option("--gap", options->gap, "Seconds of silence between two files")
      ->check(numberBetween(0, 60))
      ->capture_default_str();
  verb->add_option("--rate", options->rate, "Hz")->check(CLI::Range(8'000, 192'000))->capture_default_str();
  verb->callback([options, &terminal] { joinFiles(*options, terminal); });
}

}  // namespace s2s::cli
