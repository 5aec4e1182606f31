// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/audio/FlacFile.h"

#include <QFile>

#include <algorithm>
#include <cmath>
#include <memory>
#include <sndfile.h>

namespace s2s {
namespace {

QFile& fileOf(void* self) { return *static_cast<QFile*>(self); }

sf_count_t length(void* self) { return fileOf(self).size(); }
sf_count_t tell(void* self) { return fileOf(self).pos(); }
sf_count_t read(void* out, sf_count_t count, void* self) { return fileOf(self).read(static_cast<char*>(out), count); }
sf_count_t write(const void* bytes, sf_count_t count, void* self) {
  return fileOf(self).write(static_cast<const char*>(bytes), count);
}
sf_count_t seek(sf_count_t offset, int whence, void* self) {
  const sf_count_t base = whence == SEEK_SET ? 0 : whence == SEEK_CUR ? tell(self) : length(self);
  fileOf(self).seek(base + offset);
  return tell(self);
}

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
  SF_VIRTUAL_IO io{&length, &seek, &read, &write, &tell};
  SF_INFO info{};
  info.samplerate = clip.rate;
  info.channels = 1;
  info.format = SF_FORMAT_FLAC | SF_FORMAT_PCM_24;
  std::unique_ptr<SNDFILE, decltype(&sf_close)> flac(sf_open_virtual(&io, SFM_WRITE, &info, &file), &sf_close);
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
