// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/decode/PeakDecoding.h"

#include "app/decode/EarlyEnd.h"
#include "core/audio/DecodeProtocol.h"

#include <QFile>

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
Result<sf_count_t> scanAll(SNDFILE* file, int channels, PeakWriter& peaks) {
  std::vector<T> block(static_cast<std::size_t>(kBlock * channels));
  sf_count_t done = 0;
  while (const sf_count_t got = std::max<sf_count_t>(readFrames(file, block.data()), 0)) {
    if (const Result<void> added = peaks.take(block.data(), got); !added)
      return added.error();
    done += got;
  }
  return done;
}

void sayEarlyEnd(const EarlyEnd& end, sf_count_t frames, int rate) {
  std::fprintf(stderr, "%s %.3f %.3f\n", kEarlyEndWord, static_cast<double>(frames) / rate,
               static_cast<double>(end.framesClaimed) / rate);
}

}  // namespace

Result<void> PeakWriter::begin(int sourceRate, int channels, bool /*sampleExact*/, qint64 framesClaimed) {
  if (const Result<void> inLimits = checkFormat(sourceRate, channels, m_path); !inLimits)
    return inLimits;
  m_head.rate = sourceRate;
  m_head.channels = channels;
  m_claimed = framesClaimed;
  m_file.emplace(m_out, m_head);
  m_scan.emplace(channels, m_head.zoom);
  return m_file->begin();
}

template <class T>
Result<void> PeakWriter::take(const T* interleaved, qint64 count) {
  m_scan->add(interleaved, count, m_pairs);
  if ((m_done + count) / kBetweenWords != m_done / kBetweenWords)
    std::fprintf(stderr, "%lld %lld\n", static_cast<long long>(m_done + count), static_cast<long long>(m_claimed));
  m_done += count;
  return m_pairs.size() > kBlock ? m_file->add(std::exchange(m_pairs, {})) : Result<void>();
}

Result<void> PeakWriter::add(const float* interleaved, qint64 count) { return take(interleaved, count); }

Result<void> PeakWriter::finish() {
  if (m_done == 0)
    return Error{Fault::SoundUnreadable, m_path, QStringLiteral("there is no sound in it")};
  m_scan->finish(m_pairs);
  if (const Result<void> written = m_file->add(m_pairs); !written)
    return written;
  const Result<PeakFileHead> head = m_file->finish();
  return head ? Result<void>() : Result<void>(head.error());
}

Result<void> decodePeaks(const QString& path, PeakWriter& peaks) {
  SF_INFO info{};
  const std::unique_ptr<SNDFILE, decltype(&sf_close)> file(
      sf_open(QFile::encodeName(path).constData(), SFM_READ, &info), &sf_close);
  if (!file)
    return Error{Fault::SoundUnreadable, path, whyNotOpened()};
  if (const Result<void> begun = peaks.begin(info.samplerate, info.channels, true, info.frames); !begun)
    return begun;
  const Result<sf_count_t> frames = isFloat(info) ? scanAll<float>(file.get(), info.channels, peaks)
                                                  : scanAll<std::int16_t>(file.get(), info.channels, peaks);
  if (!frames)
    return frames.error();
  QFile bytes(path);
  if (bytes.open(QIODevice::ReadOnly))
    if (const auto end = earlyEnd(file.get(), info, *frames, bytes, 0))
      sayEarlyEnd(*end, *frames, info.samplerate);
  return peaks.finish();
}

}  // namespace s2s
