// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/audio/Peaks.h"

#include <algorithm>
#include <cmath>

namespace s2s {
namespace {

constexpr double kFarOut = 32.0 * Peaks::kBaseFrames;  ///< frames a column, from which on nobody sees its exact edges

/// Far out at the end of a block of level 0, so that no frames need to be read.
qint64 edgeAt(double frame, bool isFarOut) {
  return static_cast<qint64>(isFarOut ? std::ceil(frame / Peaks::kBaseFrames) * Peaks::kBaseFrames : std::floor(frame));
}

/// Gathers frames and whole blocks into one peak.
class Gather {
 public:
  void frame(float value) { take(value, value, static_cast<double>(value) * value, 1); }
  void block(const Peak& peak, qint64 frames) {
    take(peak.low, peak.high, static_cast<double>(peak.rms) * peak.rms * static_cast<double>(frames), frames);
  }
  Peak peak() const {
    if (m_frames == 0)
      return {};
    return {m_low, m_high, static_cast<float>(std::sqrt(m_power / static_cast<double>(m_frames)))};
  }

 private:
  void take(float low, float high, double power, qint64 frames) {
    m_low = m_frames > 0 ? std::min(m_low, low) : low;
    m_high = m_frames > 0 ? std::max(m_high, high) : high;
    m_power += power;
    m_frames += frames;
  }

  float m_low = 0, m_high = 0;
  double m_power = 0;
  qint64 m_frames = 0;
};

std::vector<Peak> firstLevel(const Frames& frames) {
  static_assert(Frames::kBlock % Peaks::kBaseFrames == 0);
  std::vector<Peak> level;
  level.reserve(frames.size() / Peaks::kBaseFrames);
  frames.walk([&level](const float* some, size_t count) {
    for (size_t first = 0; first + Peaks::kBaseFrames <= count; first += Peaks::kBaseFrames) {
      Gather gather;
      for (size_t i = 0; i < Peaks::kBaseFrames; ++i)
        gather.frame(some[first + i]);
      level.push_back(gather.peak());
    }
  });
  return level;
}

std::vector<Peak> halved(const std::vector<Peak>& finer) {
  std::vector<Peak> level(finer.size() / 2);
  for (size_t block = 0; block < level.size(); ++block) {
    Gather gather;
    gather.block(finer[2 * block], 1);
    gather.block(finer[2 * block + 1], 1);
    level[block] = gather.peak();
  }
  return level;
}

/// Covers [first, end) exactly: by the largest whole blocks that fit, and by single frames at both edges.
Peak peakOf(const Clip& clip, const std::vector<std::vector<Peak>>& levels, qint64 first, qint64 end) {
  Gather gather;
  while (first < end) {
    qint64 frames = Peaks::kBaseFrames;
    if (first % frames != 0 || first + frames > end || levels.empty()) {
      gather.frame(clip.frames[first++]);
      continue;
    }
    size_t level = 0;
    while (level + 1 < levels.size() && first % (2 * frames) == 0 && first + 2 * frames <= end) {
      frames *= 2;
      ++level;
    }
    gather.block(levels[level][first / frames], frames);
    first += frames;
  }
  return gather.peak();
}

}  // namespace

Peaks::Peaks(const Clip& clip) {
  std::vector<Peak> level = firstLevel(clip.frames);
  while (!level.empty()) {
    m_levels.push_back(std::move(level));
    level = halved(m_levels.back());
  }
}

std::vector<Peak> Peaks::columns(const Clip& clip, double first, double count, int columns) const {
  std::vector<Peak> peaks(std::max(columns, 0));
  const bool isFarOut = columns > 0 && count / columns >= kFarOut;
  for (int column = 0; column < columns; ++column) {
    const qint64 from = edgeAt(first + count * column / columns, isFarOut);
    const qint64 to = edgeAt(first + count * (column + 1) / columns, isFarOut);
    const qint64 begin = std::max<qint64>(from, 0), end = std::min(std::max(to, from + 1), clip.length());
    peaks[column] = peakOf(clip, m_levels, begin, end);
    // The edges of the columns of a long clip are all over it.
    if (begin < end && (begin % kBaseFrames != 0 || end % kBaseFrames != 0))
      clip.frames.letGo(static_cast<size_t>(begin), static_cast<size_t>(end));
  }
  return peaks;
}

}  // namespace s2s
