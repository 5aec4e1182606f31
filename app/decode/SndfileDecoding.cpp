// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/decode/SndfileDecoding.h"

#include <QBuffer>

#include <algorithm>
#include <cstdio>
#include <cstring>
#include <memory>
#include <sndfile.h>

namespace s2s {
namespace {

constexpr sf_count_t kBlock = 8192;  ///< frames

/// The bytes of a file, as libsndfile asks for them.
struct Bytes {
  const QByteArray& all;
  sf_count_t at = 0;

  static Bytes& of(void* self) { return *static_cast<Bytes*>(self); }
  static sf_count_t length(void* self) { return of(self).all.size(); }
  static sf_count_t tell(void* self) { return of(self).at; }
  static sf_count_t write(const void*, sf_count_t, void*) { return 0; }
  static sf_count_t seek(sf_count_t offset, int whence, void* self) {
    const sf_count_t base = whence == SEEK_SET ? 0 : whence == SEEK_CUR ? tell(self) : length(self);
    of(self).at = std::clamp<sf_count_t>(base + offset, 0, length(self));
    return of(self).at;
  }
  static sf_count_t read(void* out, sf_count_t count, void* self) {
    const sf_count_t got = std::clamp<sf_count_t>(count, 0, length(self) - tell(self));
    std::memcpy(out, of(self).all.constData() + tell(self), got);
    of(self).at += got;
    return got;
  }
};

}  // namespace

Result<void> decodeBySndfile(const QByteArray& bytes, const QString& path, FrameWriter& writer) {
  Bytes source{bytes};
  SF_VIRTUAL_IO io{&Bytes::length, &Bytes::seek, &Bytes::read, &Bytes::write, &Bytes::tell};
  SF_INFO info{};
  const std::unique_ptr<SNDFILE, decltype(&sf_close)> file(sf_open_virtual(&io, SFM_READ, &info, &source), &sf_close);
  if (!file)
    return Error{Fault::SoundUnreadable, path, whyNotOpened()};
  if (const Result<void> begun = writer.begin(info.samplerate, info.channels, true, info.frames); !begun)
    return begun;

  std::vector<float> block(kBlock * info.channels);
  sf_count_t frames = 0;
  while (const sf_count_t got = std::max<sf_count_t>(sf_readf_float(file.get(), block.data(), kBlock), 0)) {
    if (const Result<void> added = writer.add(block.data(), got); !added)
      return added;
    frames += got;
  }
  QBuffer device;
  device.setData(bytes);
  device.open(QIODevice::ReadOnly);
  if (const auto end = earlyEnd(file.get(), info, frames, device, bytes.size() - source.at))
    writer.endEarly(*end);
  return writer.finish();
}

}  // namespace s2s
