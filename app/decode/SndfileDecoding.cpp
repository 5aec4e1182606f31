// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/decode/SndfileDecoding.h"

#include "core/audio/SndIo.h"

#include <QDir>
#include <QIODevice>

#include <algorithm>

namespace s2s {
namespace {

constexpr sf_count_t kBlock = 8192;  ///< frames

/// libsndfile looks for the other half of a Macintosh sound, "._" and the name, in the folder where the program runs,
/// although a file that is read through functions has no name. While it looks there is nothing to find.
SndFile openedWithoutNeighbours(QIODevice& bytes, SF_INFO& info) {
  const QString here = QDir::currentPath();
  QDir::setCurrent(QDir::rootPath());
  SndFile file = openSnd(bytes, SFM_READ, info);
  QDir::setCurrent(here);
  return file;
}

}  // namespace

Result<void> decodeBySndfile(QIODevice& bytes, const QString& path, FrameWriter& writer) {
  SF_INFO info{};
  const SndFile file = openedWithoutNeighbours(bytes, info);
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
  const qint64 unread = bytes.size() - bytes.pos();
  if (const auto end = earlyEnd(file.get(), info, frames, bytes, unread))
    writer.endEarly(*end);
  return writer.finish();
}

}  // namespace s2s
