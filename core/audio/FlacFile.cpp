// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/audio/FlacFile.h"

#include "core/audio/SndIo.h"

#include <QFile>

#include <algorithm>
#include <cmath>

namespace s2s {
namespace {

std::vector<float> withinFullScale(std::vector<float> frames) {
  float peak = 0;
  for (const float frame : frames)
    peak = std::max(peak, std::abs(frame));
  if (peak > 1)
    for (float& frame : frames)
      frame /= peak;
  return frames;
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
  const std::vector<float> frames = withinFullScale(clip.frames);
  const auto count = static_cast<sf_count_t>(frames.size());
  const bool whole = sf_writef_float(flac.get(), frames.data(), count) == count;
  flac.reset();
  if (!whole || !file.flush())
    return Error{Fault::FileUnwritable, path, file.errorString()};
  return {};
}

}  // namespace s2s
