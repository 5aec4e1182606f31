// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/stats/EloResample.h"

#include <bit>

namespace s2s {
namespace {

/// How often each of the 16 rounds of a group draws a game. Loops without branches, for the compiler to lay side by
/// side.
void drawTimes(std::uint32_t word, const std::uint32_t* keys, float* times) {
  std::int16_t halves[kResampleGroup], drawn[kResampleGroup] = {};
  for (int i = 0; i < kResampleWords; ++i) {
    std::uint32_t x = (word ^ keys[i]) * kMixOne;
    x = ((x ^ (x >> 15)) + keys[kResampleWords + i]) * kMixTwo;
    x ^= x >> 16;
    halves[i] = static_cast<std::int16_t>(x & 0xFFFF);
    halves[i + kResampleWords] = static_cast<std::int16_t>(x >> 16);
  }
  for (const std::int16_t step : kPoissonSteps)
    for (int i = 0; i < kResampleGroup; ++i)
      drawn[i] = static_cast<std::int16_t>(drawn[i] + (halves[i] > step));
  for (int i = 0; i < kResampleGroup; ++i)
    times[i] = static_cast<float>(drawn[i]);
}

/// 2^t.
float power(float t) {
  t = t < kLargestPower ? t : kLargestPower;
  t = t > -kLargestPower ? t : -kLargestPower;
  const float shifted = t + kRounder;
  const float f = t - (shifted - kRounder);
  float p = kPowers[5];
  p = p * f + kPowers[4];
  p = p * f + kPowers[3];
  p = p * f + kPowers[2];
  p = p * f + kPowers[1];
  p = p * f + kPowers[0];
  return p * std::bit_cast<float>((std::bit_cast<std::uint32_t>(shifted) + 127U) << 23);
}

void play(const ResampleGame& game, std::uint32_t word, const ResampleJob& job) {
  float* winner = job.ratings + static_cast<std::size_t>(game.winner) * job.rounds;
  float* loser = job.ratings + static_cast<std::size_t>(game.loser) * job.rounds;
  const float even = game.tie != 0 ? 0.5F : 0.0F;
  for (int group = 0; group < job.rounds; group += kResampleGroup) {
    float times[kResampleGroup], gains[kResampleGroup];
    drawTimes(word, job.keys + group, times);
    for (int i = 0; i < kResampleGroup; ++i) {
      const float e = power((winner[group + i] - loser[group + i]) * kPowerPerPoint);
      gains[i] = job.k * times[i] * (1.0F / (1.0F + e) - even);
    }
    for (int i = 0; i < kResampleGroup; ++i) {
      winner[group + i] += gains[i];
      loser[group + i] -= gains[i];
    }
  }
}

}  // namespace

void resamplePortable(const ResampleJob& job) {
  for (std::size_t i = 0; i < job.count; ++i)
    play(job.games[i], gameWord(static_cast<std::uint32_t>(i)), job);
}

bool hasAvx2() {
#if defined(__x86_64__)
  return __builtin_cpu_supports("avx2");
#else
  return false;
#endif
}

}  // namespace s2s
