// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/stats/EloResample.h"

#if defined(__AVX2__)
#include <immintrin.h>

namespace s2s {
namespace {

__m256i randomWords(__m256i word, const std::uint32_t* keys) {
  const __m256i one = _mm256_loadu_si256(reinterpret_cast<const __m256i*>(keys));
  const __m256i two = _mm256_loadu_si256(reinterpret_cast<const __m256i*>(keys + kResampleWords));
  __m256i x = _mm256_mullo_epi32(_mm256_xor_si256(word, one), _mm256_set1_epi32(static_cast<int>(kMixOne)));
  x = _mm256_add_epi32(_mm256_xor_si256(x, _mm256_srli_epi32(x, 15)), two);
  x = _mm256_mullo_epi32(x, _mm256_set1_epi32(static_cast<int>(kMixTwo)));
  return _mm256_xor_si256(x, _mm256_srli_epi32(x, 16));
}

/// Minus the times drawn, 16 bits each.
__m256i drawnTimes(__m256i words) {
  __m256i sum = _mm256_cmpgt_epi16(words, _mm256_set1_epi16(kPoissonSteps[0]));
  for (int i = 1; i < 8; ++i)
    sum = _mm256_add_epi16(sum, _mm256_cmpgt_epi16(words, _mm256_set1_epi16(kPoissonSteps[i])));
  return sum;
}

__m256 power(__m256 t) {
  t = _mm256_min_ps(t, _mm256_set1_ps(kLargestPower));
  t = _mm256_max_ps(t, _mm256_set1_ps(-kLargestPower));
  const __m256 shifted = _mm256_add_ps(t, _mm256_set1_ps(kRounder));
  const __m256 f = _mm256_sub_ps(t, _mm256_sub_ps(shifted, _mm256_set1_ps(kRounder)));
  __m256 p = _mm256_set1_ps(kPowers[5]);
  for (int i = 4; i >= 0; --i)
    p = _mm256_add_ps(_mm256_mul_ps(p, f), _mm256_set1_ps(kPowers[i]));
  const __m256i exponent = _mm256_add_epi32(_mm256_castps_si256(shifted), _mm256_set1_epi32(127));
  return _mm256_mul_ps(p, _mm256_castsi256_ps(_mm256_slli_epi32(exponent, 23)));
}

/// @p times: minus the times drawn, as whole numbers of 32 bits.
void play(float* winner, float* loser, __m256i times, __m256 minusK, __m256 even) {
  const __m256 one = _mm256_set1_ps(1.0F);
  const __m256 above = _mm256_loadu_ps(winner), below = _mm256_loadu_ps(loser);
  const __m256 e = power(_mm256_mul_ps(_mm256_sub_ps(above, below), _mm256_set1_ps(kPowerPerPoint)));
  const __m256 step = _mm256_mul_ps(minusK, _mm256_cvtepi32_ps(times));
  const __m256 gain = _mm256_mul_ps(step, _mm256_sub_ps(_mm256_div_ps(one, _mm256_add_ps(one, e)), even));
  _mm256_storeu_ps(winner, _mm256_add_ps(above, gain));
  _mm256_storeu_ps(loser, _mm256_sub_ps(below, gain));
}

}  // namespace

void resampleAvx2(const ResampleJob& job) {
  const __m256 minusK = _mm256_set1_ps(-job.k);
  for (std::size_t i = 0; i < job.count; ++i) {
    const ResampleGame& game = job.games[i];
    const __m256i word = _mm256_set1_epi32(static_cast<int>(gameWord(static_cast<std::uint32_t>(i))));
    const __m256 even = _mm256_set1_ps(game.tie != 0 ? 0.5F : 0.0F);
    float* winner = job.ratings + static_cast<std::size_t>(game.winner) * static_cast<std::size_t>(job.rounds);
    float* loser = job.ratings + static_cast<std::size_t>(game.loser) * static_cast<std::size_t>(job.rounds);
    for (int group = 0; group < job.rounds; group += kResampleGroup) {
      const __m256i times = drawnTimes(randomWords(word, job.keys + group));
      play(winner + group, loser + group, _mm256_srai_epi32(_mm256_slli_epi32(times, 16), 16), minusK, even);
      play(winner + group + 8, loser + group + 8, _mm256_srai_epi32(times, 16), minusK, even);
    }
  }
}

}  // namespace s2s

#else

namespace s2s {
void resampleAvx2(const ResampleJob& job) { resamplePortable(job); }
}  // namespace s2s

#endif
