// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/audio/SoundFiles.h"

#include <QFile>

#include <sndfile.h>

namespace s2s {

bool write(const SoundFile& sound, const QString& path) {
  SF_INFO info{};
  info.samplerate = sound.rate;
  info.channels = sound.channels;
  info.format = sound.format;
  SNDFILE* file = sf_open(QFile::encodeName(path).constData(), SFM_WRITE, &info);
  if (!file)
    return false;
  std::vector<float> interleaved;
  for (const float frame : sound.frames)
    for (int channel = 0; channel < sound.channels; ++channel)
      interleaved.push_back(frame * sound.factors[channel]);
  const auto frames = static_cast<sf_count_t>(sound.frames.size());
  const bool whole = sf_writef_float(file, interleaved.data(), frames) == frames;
  return sf_close(file) == 0 && whole;
}

}  // namespace s2s
