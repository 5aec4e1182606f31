// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/audio/Resample.h"
#include "core/audio/Sequence.h"
#include "core/audio/SndIo.h"

#include <QBuffer>
#include <QFile>

#include <algorithm>
#include <cmath>

namespace s2s {
namespace {

int sndFormat(SoundFormat format) {
  switch (format) {
    case SoundFormat::Wav: return SF_FORMAT_WAV | SF_FORMAT_PCM_16;
    case SoundFormat::Flac: return SF_FORMAT_FLAC | SF_FORMAT_PCM_16;
    case SoundFormat::Mp3: return SF_FORMAT_MPEG | SF_FORMAT_MPEG_LAYER_III;
  }
  return 0;
}

std::vector<short> rounded(const Frames& frames) {
  std::vector<short> out(frames.size());
  std::transform(frames.begin(), frames.end(), out.begin(), [](float frame) {
    return static_cast<short>(std::clamp(std::lrint(frame * 32'768.0F), -32'768L, 32'767L));
  });
  return out;
}

}  // namespace

Result<SoundFile> encoded(const Clip& clip, SoundFormat format) {
  SoundFile out;
  out.mime = QStringLiteral("audio/") + code(format);
  out.bytes.reserve(44 + 2 * clip.length());
  QBuffer buffer(&out.bytes);
  buffer.open(QIODevice::ReadWrite);
  SF_INFO info{};
  info.samplerate = clip.rate;
  info.channels = 1;
  info.format = sndFormat(format);
  SndFile file = openSnd(buffer, SFM_WRITE, info);
  if (!file)
    return Error{Fault::UnknownFormat, code(format), QString::fromUtf8(sf_strerror(nullptr))};
  const std::vector<short> frames = rounded(clip.frames);
  const auto count = static_cast<sf_count_t>(frames.size());
  const bool whole = sf_writef_short(file.get(), frames.data(), count) == count;
  file.reset();
  buffer.close();
  if (!whole)
    return Error{Fault::UnknownFormat, code(format), QStringLiteral("the encoder stopped")};
  return out;
}

Result<ClipPtr> decodedResource(const QString& path, int rate) {
  QFile file(path);
  if (!path.startsWith(QLatin1String(":/")) || !file.open(QIODevice::ReadOnly))
    return Error{Fault::FileMissing, path};
  SF_INFO info{};
  const SndFile sound = openSnd(file, SFM_READ, info);
  if (!sound || info.channels != 1)
    return Error{Fault::SoundUnreadable, path};
  auto clip = std::make_shared<Clip>();
  std::vector<float> block(65'536), frames;
  for (sf_count_t got = 0; (got = sf_readf_float(sound.get(), block.data(), 65'536)) > 0;)
    frames.insert(frames.end(), block.begin(), block.begin() + got);
  clip->frames = resampled(std::move(frames), info.samplerate, rate);
  clip->rate = rate;
  clip->sourceRate = info.samplerate;
  clip->sourceChannels = 1;
  return ClipPtr(clip);
}

}  // namespace s2s
