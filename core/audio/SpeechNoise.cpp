// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/audio/SpeechNoise.h"

#include "core/audio/Loudness.h"
#include "core/base/Random.h"

#include <algorithm>
#include <cmath>
#include <memory>
#include <numbers>

namespace s2s {
namespace {

using namespace std::chrono_literals;

constexpr quint64 kSeed = 20260501;
constexpr double kLowHz = 100, kHighHz = 500, kSyllablesHz = 4;
constexpr auto kBurst = 1250ms;  ///< five syllables; with the pause seven: bursts begin and end at no level at all
constexpr auto kPause = 500ms;

/// One pole: what is below the corner passes.
class LowPass {
 public:
  LowPass(double cornerHz, int rate) : m_share(1 - std::exp(-2 * std::numbers::pi * cornerHz / rate)) {}
  double operator()(double in) { return m_out += m_share * (in - m_out); }

 private:
  double m_share, m_out = 0;
};

std::vector<float> shapedNoise(int rate, qint64 frames) {
  LowPass below(kLowHz, rate), once(kHighHz, rate), twice(kHighHz, rate);
  std::vector<float> out(static_cast<size_t>(frames));
  for (qint64 i = 0; i < frames; ++i) {
    const double white = uniform(kSeed, static_cast<quint64>(i)) - 0.5;
    const double speech = twice(once(white - below(white)));
    const double phase = 2 * std::numbers::pi * kSyllablesHz * static_cast<double>(i) / rate;
    out[static_cast<size_t>(i)] = static_cast<float>(speech * (0.5 - 0.5 * std::cos(phase)));
  }
  return out;
}

ClipPtr aligned(std::vector<float> frames, int rate) {
  auto clip = std::make_shared<Clip>();
  clip->frames = std::move(frames);
  clip->rate = clip->sourceRate = rate;
  clip->sourceChannels = 1;
  return withGain(clip, alignmentGainDb(loudness(*clip), LoudnessPolicy::Aligned));
}

}  // namespace

ClipPtr speechNoise(int rate, std::chrono::milliseconds length) {
  return aligned(shapedNoise(rate, length.count() * rate / 1000), rate);
}

ClipPtr speechBursts(int rate, int bursts) {
  const auto burst = static_cast<qint64>(kBurst.count() * rate / 1000);
  const auto pause = static_cast<qint64>(kPause.count() * rate / 1000);
  std::vector<float> frames = shapedNoise(rate, bursts * (burst + pause) - pause);
  for (int i = 1; i < bursts; ++i) {
    const auto silence = frames.begin() + i * (burst + pause) - pause;
    std::fill(silence, silence + pause, 0.0F);
  }
  return aligned(std::move(frames), rate);
}

}  // namespace s2s
