// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/audio/PitchContour.h"

#include "core/audio/Intensity.h"

#include <algorithm>
#include <cmath>
#include <cstddef>

namespace s2s {
namespace {

constexpr float kCertain = 0.7F;
constexpr float kBelowLoud = 30;           // dB
constexpr std::size_t kShortestVoice = 3;  // steps
constexpr std::size_t kMedianReach = 2;    // steps to either side

/// The median of the voiced values around @p i, which is voiced itself.
float settled(const std::vector<float>& contour, std::size_t i) {
  std::vector<float> around;
  const std::size_t end = std::min(contour.size(), i + kMedianReach + 1);
  for (std::size_t j = i > kMedianReach ? i - kMedianReach : 0; j < end; ++j)
    if (contour[j] > 0)
      around.push_back(contour[j]);
  return quantile(std::move(around), 0.5);
}

void removeClicks(std::vector<float>& contour) {
  for (std::size_t first = 0; first < contour.size();) {
    std::size_t end = first;
    while (end < contour.size() && contour[end] > 0)
      ++end;
    if (end - first < kShortestVoice)
      std::fill(contour.begin() + static_cast<std::ptrdiff_t>(first),
                contour.begin() + static_cast<std::ptrdiff_t>(end), 0.0F);
    first = end + 1;
  }
}

}  // namespace

std::vector<float> pitchContour(const std::vector<PitchGuess>& guesses, const std::vector<float>& levels) {
  const float quietest = quantile(levels, 0.95) - kBelowLoud;
  std::vector<float> raw(guesses.size(), 0.0F);
  for (std::size_t i = 0; i < guesses.size() && i < levels.size(); ++i) {
    const PitchGuess& guess = guesses[i];
    if (guess.certainty >= kCertain && guess.hz >= kLowestPitch && guess.hz <= kHighestPitch && levels[i] >= quietest)
      raw[i] = guess.hz;
  }
  removeClicks(raw);
  std::vector<float> contour = raw;
  for (std::size_t i = 0; i < raw.size(); ++i)
    if (raw[i] > 0)
      contour[i] = settled(raw, i);
  return contour;
}

std::optional<double> medianPitch(const std::vector<float>& contour) {
  std::vector<float> voiced;
  std::copy_if(contour.begin(), contour.end(), std::back_inserter(voiced), [](float hz) { return hz > 0; });
  return voiced.empty() ? std::nullopt : std::optional<double>(quantile(std::move(voiced), 0.5));
}

double semitones(double hz, double reference) { return 12 * std::log2(hz / reference); }

}  // namespace s2s
