// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/AudioVerbs.h"
#include "core/audio/ClipReader.h"
#include "core/audio/Sequence.h"

#include <QEventLoop>
#include <QFileInfo>
#include <QSaveFile>
#include <QTimer>

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
Result<std::vector<ClipPtr>> readClips(const JoinOptions& options, Terminal& terminal) {
  ClipReader reader(ClipReader::besideThisProgram());
  QEventLoop loop;
  std::vector<ClipPtr> clips(options.files.size());
  std::optional<Error> wrong;
  size_t done = 0;
  const auto take = [&](size_t place, const Result<ClipPtr>& clip) {
    if (clip)
      clips[place] = *clip;
    else if (!wrong)
      wrong = clip.error();
    terminal.progress(static_cast<qint64>(++done), static_cast<qint64>(clips.size()));
    if (done == clips.size())
      loop.quit();
  };
  for (size_t i = 0; i < clips.size(); ++i)
    reader.read(QString::fromStdString(options.files[i]), {}, options.rate, &loop,
                [&take, i](const Result<ClipPtr>& clip) { take(i, clip); });
  QTimer interrupt;
  QObject::connect(&interrupt, &QTimer::timeout, &loop, [&loop] {
    if (Terminal::interrupted())
      loop.quit();
  });
  interrupt.start(50);
  if (done < clips.size())
    loop.exec();
  terminal.endProgress();
  if (wrong)
    return *wrong;
  if (done < clips.size())
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
  const auto clips = readClips(options, terminal);
  if (!clips)
    return terminal.fail(clips.error());
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
