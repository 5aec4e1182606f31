// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/audio/Silence.h"

#include <algorithm>

namespace s2s {
namespace {

constexpr double kSilentPower = 1e-5;  ///< -50 dB of full scale

bool isSilent(const Frames& frames, qint64 first, qint64 end) {
  double power = 0;
  for (qint64 i = first; i < end; ++i)
    power += static_cast<double>(frames[i]) * frames[i];
  frames.letGo(static_cast<std::size_t>(first), static_cast<std::size_t>(end));
  return power < kSilentPower * static_cast<double>(end - first);
}

}  // namespace

Audible audible(const Clip& clip) {
  const qint64 length = clip.length();
  const qint64 block = std::max(1, clip.rate / 100);
  qint64 first = 0;
  while (first < length && isSilent(clip.frames, first, std::min(first + block, length)))
    first += block;
  if (first >= length)
    return {};
  qint64 end = (length + block - 1) / block * block;
  while (isSilent(clip.frames, end - block, std::min(end, length)))
    end -= block;
  return {first, std::min(end, length)};
}

double soundingSeconds(const Clip& clip) {
  const qint64 length = clip.length(), block = std::max(1, clip.rate / 100);
  qint64 frames = 0;
  for (qint64 first = 0; first < length; first += block) {
    const qint64 end = std::min(first + block, length);
    if (!isSilent(clip.frames, first, end))
      frames += end - first;
  }
  return static_cast<double>(frames) / clip.rate;
}

}  // namespace s2s
