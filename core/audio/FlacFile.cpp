// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/audio/FlacFile.h"

#include "core/audio/SndIo.h"

#include <QFile>

#include <algorithm>
#include <cmath>

namespace s2s {
namespace {

/// Above 1 only where the clip passes full scale.
float highestPeak(const Frames& frames) {
  float peak = 1;
  frames.walk([&peak](const float* some, size_t count) {
    for (size_t i = 0; i < count; ++i)
      peak = std::max(peak, std::abs(some[i]));
  });
  return peak;
}

}  // namespace

Result<void> writeFlac(const QString& path, const Clip& clip) {
  QFile file(path);
  if (!file.open(QIODevice::ReadWrite | QIODevice::Truncate))
    return Error{Fault::FileUnwritable, path, file.errorString()};
  SF_INFO info{};
  info.samplerate = clip.rate;
  info.channels = 1;
  info.format = SF_FORMAT_FLAC | SF_FORMAT_PCM_24;
  SndFile flac = openSnd(file, SFM_WRITE, info);
  if (!flac)
    return Error{Fault::FileUnwritable, path, QString::fromUtf8(sf_strerror(nullptr))};
  sf_command(flac.get(), SFC_SET_CLIPPING, nullptr, SF_TRUE);  // a frame of exactly 1 would wrap round
  const float peak = highestPeak(clip.frames);
  std::vector<float> block;
  sf_count_t written = 0;
  clip.frames.walk([&](const float* some, size_t count) {
    block.assign(some, some + count);
    for (float& frame : block)
      frame /= peak;
    written += sf_writef_float(flac.get(), block.data(), static_cast<sf_count_t>(count));
  });
  const bool whole = written == clip.length();
  flac.reset();
  if (!whole || !file.flush())
    return Error{Fault::FileUnwritable, path, file.errorString()};
  return {};
}

}  // namespace s2s
