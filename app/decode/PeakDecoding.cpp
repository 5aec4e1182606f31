// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/decode/PeakDecoding.h"

#include "core/audio/DecodeProtocol.h"
#include "core/audio/PeakScan.h"

#include <QFile>
#include <QFileInfo>

#include <cstdio>
#include <memory>
#include <sndfile.h>

namespace s2s {
namespace {

constexpr sf_count_t kBlock = 8192;  // frames; what was decoded is still in the processor's cache when it is compared
constexpr sf_count_t kBetweenWords = 48000 * 60;

/// These are floats on the way anyway; all others are whole numbers.
bool isFloat(const SF_INFO& info) {
  switch (info.format & SF_FORMAT_SUBMASK) {
    case SF_FORMAT_FLOAT:
    case SF_FORMAT_DOUBLE:
    case SF_FORMAT_VORBIS:
    case SF_FORMAT_OPUS:
    case SF_FORMAT_MPEG_LAYER_I:
    case SF_FORMAT_MPEG_LAYER_II:
    case SF_FORMAT_MPEG_LAYER_III: return true;
    default: return false;
  }
}

sf_count_t readFrames(SNDFILE* file, std::int16_t* out) { return sf_readf_short(file, out, kBlock); }
sf_count_t readFrames(SNDFILE* file, float* out) { return sf_readf_float(file, out, kBlock); }

template <class T>
Result<void> scanAll(SNDFILE* file, const SF_INFO& info, PeakScan& scan, PeakFileWriter& writer) {
  std::vector<T> block(static_cast<std::size_t>(kBlock * info.channels));
  std::vector<std::int16_t> pairs;
  sf_count_t done = 0;
  while (const sf_count_t got = std::max<sf_count_t>(readFrames(file, block.data()), 0)) {
    scan.add(block.data(), got, pairs);
    if (pairs.size() > kBlock)
      if (const Result<void> written = writer.add(std::exchange(pairs, {})); !written)
        return written;
    if ((done + got) / kBetweenWords != done / kBetweenWords)
      std::fprintf(stderr, "%lld %lld\n", static_cast<long long>(done + got), static_cast<long long>(info.frames));
    done += got;
  }
  if (done == 0)
    return Error{Fault::SoundUnreadable, {}, QStringLiteral("there is no sound in it")};
  scan.finish(pairs);
  return writer.add(pairs);
}

}  // namespace

Result<PeakFileHead> decodePeaks(const QString& path, PeakFileHead wanted, QFileDevice& out) {
  // A pipe or a device could keep us waiting for ever.
  if (!QFileInfo(path).isFile())
    return Error{Fault::SoundUnreadable, path, QStringLiteral("it is not a file")};
  SF_INFO info{};
  const std::unique_ptr<SNDFILE, decltype(&sf_close)> file(
      sf_open(QFile::encodeName(path).constData(), SFM_READ, &info), &sf_close);
  if (!file)
    return Error{Fault::SoundUnreadable, path, QString::fromUtf8(sf_strerror(nullptr))};
  if (info.channels < 1 || info.channels > PeakScan::kMostChannels || info.samplerate < kLowestRate ||
      info.samplerate > kHighestRate)
    return Error{Fault::SoundUnreadable, path,
                 QStringLiteral("%1 channels at %2 Hz").arg(info.channels).arg(info.samplerate)};
  wanted.rate = info.samplerate;
  wanted.channels = info.channels;
  PeakFileWriter writer(out, wanted);
  if (const Result<void> begun = writer.begin(); !begun)
    return begun.error();
  PeakScan scan(info.channels, wanted.zoom);
  const Result<void> scanned = isFloat(info) ? scanAll<float>(file.get(), info, scan, writer)
                                             : scanAll<std::int16_t>(file.get(), info, scan, writer);
  return scanned ? writer.finish() : Result<PeakFileHead>(scanned.error());
}

}  // namespace s2s
