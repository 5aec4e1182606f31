// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/audio/Silence.h"

#include <algorithm>

namespace s2s {
namespace {

constexpr double kLoudestSilence = 1e-5;  ///< power; -50 dB of full scale
constexpr double kSoundFloor = 1e-8;      ///< -80 dB: nobody hears what is below it
constexpr double kBelowLoudest = 1e-4;    ///< -40 dB

/// A clip cut into blocks of 10 ms, the last of which may be shorter.
struct Blocks {
  qint64 frames = 1;           ///< of one
  std::vector<double> powers;  ///< the mean of each
  double silentBelow = 0;

  bool isSilent(std::size_t block) const { return powers[block] < silentBelow; }
};

Blocks blocksOf(const Clip& clip) {
  Blocks blocks;
  blocks.frames = std::max(1, clip.rate / 100);
  double loudest = 0;
  std::size_t kept = 0;  // frames before this one were let go
  for (qint64 first = 0; first < clip.length(); first += blocks.frames) {
    const qint64 end = std::min(first + blocks.frames, clip.length());
    double power = 0;
    for (qint64 i = first; i < end; ++i)
      power += static_cast<double>(clip.frames[i]) * clip.frames[i];
    if (static_cast<std::size_t>(end) >= kept + Frames::kBlock) {
      clip.frames.letGo(kept, static_cast<std::size_t>(first));
      kept = static_cast<std::size_t>(first);
    }
    blocks.powers.push_back(power / static_cast<double>(end - first));
    loudest = std::max(loudest, blocks.powers.back());
  }
  clip.frames.letGo(kept, clip.frames.size());
  blocks.silentBelow = std::clamp(loudest * kBelowLoudest, kSoundFloor, kLoudestSilence);
  return blocks;
}

}  // namespace

Audible audible(const Clip& clip) {
  const Blocks blocks = blocksOf(clip);
  std::size_t first = 0, end = blocks.powers.size();
  while (first < end && blocks.isSilent(first))
    ++first;
  if (first == end)
    return {};
  while (blocks.isSilent(end - 1))
    --end;
  return {static_cast<qint64>(first) * blocks.frames,
          std::min(static_cast<qint64>(end) * blocks.frames, clip.length())};
}

double soundingSeconds(const Clip& clip) {
  const Blocks blocks = blocksOf(clip);
  qint64 frames = 0;
  for (std::size_t block = 0; block < blocks.powers.size(); ++block)
    if (!blocks.isSilent(block))
      frames += std::min(blocks.frames, clip.length() - static_cast<qint64>(block) * blocks.frames);
  return static_cast<double>(frames) / clip.rate;
}

}  // namespace s2s
