// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/audio/Intensity.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <numbers>

namespace s2s {
namespace {

constexpr std::int64_t kWindow = kProsodyRate * 64 / 1000;

/// Weights of a Hann window that add up to 1.
std::vector<double> hann() {
  std::vector<double> weights;
  for (std::int64_t i = 0; i < kWindow; ++i) {
    const double phase = 2 * std::numbers::pi * (static_cast<double>(i) + 0.5) / static_cast<double>(kWindow);
    weights.push_back((1 - std::cos(phase)) / static_cast<double>(kWindow));
  }
  return weights;
}

double powerAround(const std::vector<float>& frames, std::int64_t middle, const std::vector<double>& weights) {
  const std::int64_t first = middle - kWindow / 2;
  const std::int64_t from = std::max<std::int64_t>(0, -first);
  const std::int64_t to = std::min<std::int64_t>(kWindow, static_cast<std::int64_t>(frames.size()) - first);
  double power = 0;
  for (std::int64_t i = from; i < to; ++i) {
    const double value = frames[static_cast<std::size_t>(first + i)];
    power += value * value * weights[static_cast<std::size_t>(i)];
  }
  return power;
}

}  // namespace

std::vector<float> intensity(const std::vector<float>& frames) {
  const std::vector<double> weights = hann();
  std::vector<float> levels(frames.size() / kContourHop);
  for (std::size_t i = 0; i < levels.size(); ++i) {
    const double power = powerAround(frames, static_cast<std::int64_t>(i) * kContourHop + kContourHop / 2, weights);
    levels[i] = power > 0 ? std::max(kNoSound, static_cast<float>(10 * std::log10(power))) : kNoSound;
  }
  return levels;
}

float quantile(std::vector<float> values, double share) {
  if (values.empty())
    return kNoSound;
  const auto at = static_cast<std::ptrdiff_t>(std::floor(share * static_cast<double>(values.size() - 1)));
  std::nth_element(values.begin(), values.begin() + at, values.end());
  return values[static_cast<std::size_t>(at)];
}

}  // namespace s2s
