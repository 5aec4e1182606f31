// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/audio/WavPeaks.h"

#include "core/audio/PeakScan.h"

#include <QFile>

#include <algorithm>
#include <future>
#include <thread>

namespace s2s {
namespace {

constexpr qint64 kSliceBytes = 256 * 1024;        // stays in the processor's cache between reading and comparing
constexpr qint64 kRoundBytes = 32 * 1024 * 1024;  // read between two looks at the sink
constexpr qint64 kRoundPairs = 2 * 1024 * 1024;   // and at most so many pairs come of it
constexpr qint64 kWorthAThread = 4 * 1024 * 1024;
constexpr unsigned kMostThreads = 4;

struct Part {
  qint64 first = 0, frames = 0;
};

using Pairs = std::vector<std::int16_t>;

Result<Pairs> scanPart(const QString& path, const WavPcm& wav, qint64 zoom, Part part) {
  QFile file(path);
  if (!file.open(QIODevice::ReadOnly | QIODevice::Unbuffered) ||
      !file.seek(wav.dataAt + part.first * wav.bytesPerFrame()))
    return Error{Fault::FileUnreadable, path, file.errorString()};
  const qint64 inSlice = kSliceBytes / wav.bytesPerFrame();
  std::vector<std::int16_t> slice(static_cast<std::size_t>(inSlice * wav.channels));
  Pairs pairs;
  pairs.reserve(static_cast<std::size_t>((part.frames / zoom + 1) * 2 * wav.channels));
  PeakScan scan(wav.channels, zoom);
  for (qint64 left = part.frames; left > 0;) {
    const qint64 now = std::min(left, inSlice);
    const qint64 bytes = now * wav.bytesPerFrame();
    if (file.read(reinterpret_cast<char*>(slice.data()), bytes) != bytes)
      return Error{Fault::FileUnreadable, path, QStringLiteral("it became shorter while it was read")};
    scan.add(slice.data(), now, pairs);
    left -= now;
  }
  scan.finish(pairs);
  return pairs;
}

/// Equal parts for the threads, cut where a pair ends.
QList<Part> parts(Part whole, qint64 zoom, int bytesPerFrame) {
  const unsigned threads = std::clamp(std::thread::hardware_concurrency(), 1U, kMostThreads);
  const qint64 share = whole.frames * bytesPerFrame > kWorthAThread ? whole.frames / threads : whole.frames;
  const qint64 each = std::max<qint64>((share + zoom - 1) / zoom, 1) * zoom;
  QList<Part> all;
  for (qint64 done = 0; done < whole.frames; done += each)
    all.append({whole.first + done, std::min(each, whole.frames - done)});
  return all;
}

Result<void> scanRound(const QString& path, const WavPcm& wav, qint64 zoom, Part round, const WavPeaksSink& sink) {
  const QList<Part> all = parts(round, zoom, wav.bytesPerFrame());
  std::vector<std::future<Result<Pairs>>> others;
  for (qsizetype i = 1; i < all.size(); ++i)
    others.push_back(std::async(std::launch::async, scanPart, path, wav, zoom, all.at(i)));
  Result<Pairs> pairs = scanPart(path, wav, zoom, all.constFirst());
  Result<void> taken = pairs ? sink.take(*pairs) : Result<void>(pairs.error());
  for (std::future<Result<Pairs>>& other : others) {
    pairs = other.get();
    if (taken)
      taken = pairs ? sink.take(*pairs) : Result<void>(pairs.error());
  }
  return taken;
}

}  // namespace

Result<void> scanWav(const QString& path, const WavPcm& wav, qint64 zoom, const WavPeaksSink& sink) {
  const qint64 pairsInRound = std::min(kRoundPairs / wav.channels, kRoundBytes / wav.bytesPerFrame() / zoom);
  const qint64 framesInRound = std::max<qint64>(pairsInRound, 1) * zoom;
  for (qint64 done = 0; done < wav.frames; done += framesInRound) {
    if (sink.cancelled && sink.cancelled->load(std::memory_order_relaxed))
      return Error{Fault::Cancelled, path};
    const Part round{done, std::min(framesInRound, wav.frames - done)};
    if (const Result<void> scanned = scanRound(path, wav, zoom, round, sink); !scanned)
      return scanned;
    if (sink.progress)
      sink.progress(round.first + round.frames, wav.frames);
  }
  return {};
}

}  // namespace s2s
