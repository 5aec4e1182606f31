// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <vector>

namespace s2s {

/// What to write into a sound file of a test.
struct SoundFile {
  int format = 0;  ///< of libsndfile
  int rate = 48000;
  int channels = 1;
  std::vector<float> frames;  ///< of one channel; the others are the same times their factor
  std::vector<float> factors = {1, 1, 1, 1, 1, 1, 1, 1, 1};
};

/// False if this libsndfile cannot write that format.
bool write(const SoundFile& sound, const QString& path);

}  // namespace s2s
