// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/audio/Voices.h"

#include "core/base/Random.h"

#include <cmath>
#include <numbers>

namespace s2s::test {
namespace {

constexpr double kTurn = 2 * std::numbers::pi;

Clip made(double seconds, int rate, const std::function<double(qint64)>& frame) {
  Clip clip;
  clip.rate = rate;
  const auto frames = static_cast<qint64>(seconds * rate);
  std::vector<float> all;
  for (qint64 i = 0; i < frames; ++i)
    all.push_back(static_cast<float>(frame(i)));
  clip.frames = std::move(all);
  return clip;
}

}  // namespace

Clip voice(double seconds, const OfTime& hz, const OfTime& loudness, int rate) {
  double phase = 0;
  return made(seconds, rate, [&](qint64 i) {
    const double time = static_cast<double>(i) / rate;
    phase += hz(time) / rate;
    double sum = 0;
    for (int k = 1; k <= 10; ++k)
      sum += std::sin(kTurn * k * phase) / k;
    return sum / 2 * loudness(time);
  });
}

Clip sine(double seconds, double hz, double amplitude, int rate) {
  return made(seconds, rate,
              [=](qint64 i) { return amplitude * std::sin(kTurn * hz * static_cast<double>(i) / rate); });
}

Clip whiteNoise(double seconds, double amplitude, int rate) {
  Random random(7);
  return made(seconds, rate, [&](qint64) { return amplitude * (2 * random.unit() - 1); });
}

Clip clicks(double seconds, double every, int rate) {
  const auto step = static_cast<qint64>(every * rate);
  return made(seconds, rate, [=](qint64 i) { return i % step == step / 2 ? 1.0 : 0.0; });
}

Clip silence(double seconds, int rate) {
  return made(seconds, rate, [](qint64) { return 0.0; });
}

OfTime syllables(double perSecond) {
  return [=](double time) {
    const double within = time * perSecond - std::floor(time * perSecond);
    return within < 0.6 ? 0.5 * std::pow(std::sin(std::numbers::pi * within / 0.6), 2) : 0.0;
  };
}

}  // namespace s2s::test
