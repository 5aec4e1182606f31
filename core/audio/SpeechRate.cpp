// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/audio/SpeechRate.h"

#include "core/audio/Intensity.h"

#include <algorithm>
#include <cstddef>
#include <optional>

namespace s2s {
namespace {

constexpr float kBelowLoud = 25;  // dB
constexpr float kDip = 2;         // dB
constexpr double kPause = 0.3;    // seconds
constexpr float kFaintest = -60;  // dB; where all is fainter nobody speaks

double at(std::size_t step) { return static_cast<double>(step) * kContourStep; }

struct Peak {
  std::size_t step = 0;
  float level = kNoSound;
};

/// Peaks above @p floor with a dip between each two; of two without one, the higher.
std::vector<Peak> peaks(const std::vector<float>& levels, float floor) {
  std::vector<Peak> found;
  Peak highest;
  float lowestSince = kNoSound;
  bool isFalling = true;  // before the first
  for (std::size_t i = 0; i < levels.size(); ++i) {
    if (isFalling) {
      lowestSince = i == 0 ? levels[i] : std::min(lowestSince, levels[i]);
      if (levels[i] < lowestSince + kDip && i + 1 < levels.size())
        continue;
      isFalling = false;
      highest = {i, levels[i]};
    }
    if (levels[i] > highest.level)
      highest = {i, levels[i]};
    if (levels[i] <= highest.level - kDip || i + 1 == levels.size()) {
      if (highest.level >= floor)
        found.push_back(highest);
      isFalling = true;
      lowestSince = levels[i];
    }
  }
  return found;
}

bool isVoicedNear(const std::vector<float>& pitch, std::size_t step) {
  return pitch.empty() || (step < pitch.size() && pitch[step] > 0);
}

std::vector<Stretch> stretchesBelow(const std::vector<float>& levels, float floor) {
  std::vector<Stretch> all;
  std::optional<std::size_t> first;
  for (std::size_t i = 0; i <= levels.size(); ++i) {
    const bool isQuiet = i < levels.size() && levels[i] < floor;
    if (isQuiet && !first)
      first = i;
    if (!isQuiet && first) {
      all.push_back({at(*first), at(i)});
      first.reset();
    }
  }
  return all;
}

}  // namespace

double SpeechRate::pauseSeconds() const {
  double seconds = 0;
  for (const Stretch& pause : pauses)
    seconds += pause.seconds();
  return seconds;
}

double SpeechRate::rate() const {
  return speakingSeconds > 0 ? static_cast<double>(nuclei.size()) / speakingSeconds : 0;
}

double SpeechRate::articulationRate() const {
  const double seconds = speakingSeconds - pauseSeconds();
  return seconds > 0 ? static_cast<double>(nuclei.size()) / seconds : 0;
}

SpeechRate speechRate(const std::vector<float>& levels, const std::vector<float>& pitch) {
  SpeechRate speech;
  const float loud = quantile(levels, 0.99);
  const float floor = std::max(loud - kBelowLoud, kFaintest);
  const auto isLoud = [floor](float level) { return level >= floor; };
  const auto first = std::find_if(levels.begin(), levels.end(), isLoud);
  if (first == levels.end())
    return speech;
  const auto last = std::find_if(levels.rbegin(), levels.rend(), isLoud).base();
  const Stretch spoken{at(static_cast<std::size_t>(first - levels.begin())),
                       at(static_cast<std::size_t>(last - levels.begin()))};
  speech.speakingSeconds = spoken.seconds();
  for (const Stretch& quiet : stretchesBelow(levels, floor))
    if (quiet.from > spoken.from && quiet.to < spoken.to && quiet.seconds() >= kPause)
      speech.pauses.push_back(quiet);
  for (const Peak& peak : peaks(levels, floor))
    if (isVoicedNear(pitch, peak.step))
      speech.nuclei.push_back(at(peak.step) + kContourStep / 2);
  return speech;
}

}  // namespace s2s
