// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/AudioVerbs.h"
#include "app/cli/ReadClips.h"
#include "core/audio/ClipRemarks.h"
#include "core/audio/DecodeProtocol.h"
#include "core/audio/Loudness.h"
#include "core/audio/Silence.h"
#include "core/base/ErrorWords.h"

#include <memory>

namespace s2s::cli {
namespace {

struct Measured {
  QString file;
  ClipPtr clip;
  Loudness loudness;
  Audible audible;
};

Json optional(const std::optional<double>& value) { return value ? Json(*value) : Json(nullptr); }

/// Every sample of the file, as it is.
bool isExact(const Clip& clip) { return clip.sampleExact && !clip.endedEarly; }

Json toJson(const Measured& sound) {
  const double rate = sound.clip->rate;
  return {{"file", utf8(sound.file)},
          {"seconds", sound.clip->seconds()},
          {"frames", sound.clip->length()},
          {"rate", sound.clip->sourceRate},
          {"channels", sound.clip->sourceChannels},
          {"sample_exact", isExact(*sound.clip)},
          {"ended_early", sound.clip->endedEarly},
          {"claimed_seconds", sound.clip->claimedSeconds > 0 ? Json(sound.clip->claimedSeconds) : Json(nullptr)},
          {"mix_loss_db", sound.clip->mixLossDb},
          {"integrated_lufs", optional(sound.loudness.integratedLufs)},
          {"true_peak_dbtp", sound.loudness.truePeakDb},
          {"audible_from_s", static_cast<double>(sound.audible.first) / rate},
          {"audible_to_s", static_cast<double>(sound.audible.end) / rate},
          {"sha256", utf8(sound.clip->sha256)}};
}

QStringList toRow(const Measured& sound) {
  return {sound.file,
          number(sound.clip->seconds(), 3),
          QString::number(sound.clip->sourceRate),
          QString::number(sound.clip->sourceChannels),
          number(sound.loudness.integratedLufs, 1),
          number(sound.loudness.truePeakDb, 1),
          isExact(*sound.clip) ? QStringLiteral("yes") : QStringLiteral("no")};
}

using Answer = Result<Measured>;

Answer measured(const QString& file, const Result<ClipPtr>& clip) {
  if (!clip)
    return clip.error();
  return Measured{file, *clip, loudness(**clip), audible(**clip)};
}

/// One for each file, in their order; fewer once it was interrupted.
QList<Answer> measure(const QStringList& files, Terminal& terminal) {
  std::vector<std::optional<Answer>> answers(static_cast<std::size_t>(files.size()));
  readClips(files, kOwnRate, terminal, [&](qsizetype place, const Result<ClipPtr>& clip) {
    answers[static_cast<std::size_t>(place)] = measured(files.at(place), clip);
  });
  QList<Answer> all;
  for (const std::optional<Answer>& answer : answers)
    if (answer)
      all.append(*answer);
  return all;
}

Json toJson(const Error& error) {
  return {{"file", utf8(error.subject)}, {"what", utf8(describe(error))}, {"detail", utf8(error.detail)}};
}

void tell(const QStringList& files, Terminal& terminal) {
  QList<QStringList> rows;
  Json sounds = Json::array();
  Json refused = Json::array();
  for (const Answer& answer : measure(files, terminal)) {
    if (!answer) {
      terminal.message(describe(answer.error()));
      refused.push_back(toJson(answer.error()));
      continue;
    }
    tellRemarks(answer->file, clipRemarks(*answer->clip), terminal);
    rows.append(toRow(*answer));
    sounds.push_back(toJson(*answer));
  }
  if (!rows.isEmpty())
    terminal.table({QStringLiteral("file"), QStringLiteral("seconds"), QStringLiteral("Hz"), QStringLiteral("channels"),
                    QStringLiteral("LUFS"), QStringLiteral("dBTP"), QStringLiteral("exact")},
                   rows);
  terminal.result({{"files", sounds}, {"refused", refused}});
  if (!refused.empty())
    terminal.setExit(rows.isEmpty() ? Exit::CannotBeDone : Exit::DataHasProblems);
}

}  // namespace

void addAudioInfo(CLI::App& audio, Terminal& terminal) {
  const auto files = std::make_shared<std::vector<std::string>>();
  CLI::App* verb =
      addVerb(audio, terminal, "info",
              "Length, rate, channels and loudness of sound files, as decoded: channels are mixed to mono, which "
              "is played, and measured, on both sides");
  verb->add_option("files", *files, "Sound files of up to 20 minutes")->required();
  verb->callback([files, &terminal] {
    QStringList paths;
    for (const std::string& file : *files)
      paths.append(QString::fromStdString(file));
    tell(paths, terminal);
  });
}

}  // namespace s2s::cli
