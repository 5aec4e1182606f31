// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/AudioVerbs.h"
#include "app/cli/ReadClips.h"
#include "core/audio/ClipReader.h"
#include "core/audio/ClipRemarks.h"
#include "core/audio/PeakMaking.h"

#include <memory>

namespace s2s::cli {
namespace {

struct PeaksOptions {
  std::string sound, out;
  int zoom = 256;
  int bits = 16;
};

void makePeaks(const PeaksOptions& options, Terminal& terminal) {
  PeakRequest request;
  request.sound = QString::fromStdString(options.sound);
  request.out = QString::fromStdString(options.out);
  request.decoder = ClipReader::besideThisProgram();
  request.zoom = options.zoom;
  request.bits = options.bits;
  request.cancelled = &Terminal::interrupted();
  request.progress = [&terminal](qint64 done, qint64 total) { terminal.progress(done, total); };
  QStringList remarks;
  request.endedEarly = [&remarks](double seconds, double claimed) { remarks.append(earlyEndWords(seconds, claimed)); };
  const Result<PeakFileHead> head = makePeakFile(request);
  terminal.endProgress();
  if (!head) {
    terminal.fail(head.error());
    return;
  }
  tellRemarks(request.sound, remarks, terminal);
  terminal.say(QStringLiteral("%1: %2 pairs of each of %3 channels, one for %4 frames at %5 Hz, %6-bit values")
                   .arg(request.out)
                   .arg(head->length)
                   .arg(head->channels)
                   .arg(head->zoom)
                   .arg(head->rate)
                   .arg(head->bits));
  terminal.result({{"file", utf8(request.sound)},
                   {"out", utf8(request.out)},
                   {"version", 2},
                   {"rate", head->rate},
                   {"zoom", head->zoom},
                   {"bits", head->bits},
                   {"length", head->length},
                   {"channels", head->channels},
                   {"ended_early", !remarks.isEmpty()}});
}

}  // namespace

void addAudioPeaks(CLI::App& audio, Terminal& terminal) {
  const auto options = std::make_shared<PeaksOptions>();
  CLI::App* verb = addVerb(audio, terminal, "peaks",
                           "Write the peaks of a sound file of any length as a .dat file of audiowaveform, version 2");
  verb->add_option("file", options->sound, "The sound file; m4a, webm, aac and wma of up to 512 MB")->required();
  verb->add_option("--out", options->out, "The .dat file; replaced when all of it was written")->required();
  verb->add_option("--zoom", options->zoom, "Frames that a pair of low and high stands for")
      ->check(CLI::Range(1, kLargestZoom))
      ->capture_default_str();
  verb->add_option("--bits", options->bits, "Bits of a value")->check(CLI::IsMember({8, 16}))->capture_default_str();
  verb->callback([options, &terminal] { makePeaks(*options, terminal); });
}

}  // namespace s2s::cli
