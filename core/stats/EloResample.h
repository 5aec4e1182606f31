// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Only plain types and no inline function of the standard library: one of the files that include this is compiled for a
// newer processor, and the linker may take any copy of an inline function.
#include <cstddef>
#include <cstdint>

namespace s2s {

/// One game as the kernels read it.
struct ResampleGame {
  std::uint16_t winner, loser;
  std::uint32_t tie;  ///< 1: neither won
};

/// Rounds come in groups of 16 that share 8 random words: word i serves the rounds i and i + 8.
inline constexpr int kResampleGroup = 16;
inline constexpr int kResampleWords = 8;

/// Some rounds over a whole log.
struct ResampleJob {
  const ResampleGame* games;
  std::size_t count;
  float* ratings;             ///< [system][round]: offsets from the start value
  int rounds;                 ///< a multiple of kResampleGroup
  const std::uint32_t* keys;  ///< [group][2][word]
  float k;
};

void resamplePortable(const ResampleJob& job);
/// Only where hasAvx2().
void resampleAvx2(const ResampleJob& job);
bool hasAvx2();

/// A random word of a game, to be mixed with the keys of each group.
inline std::uint32_t gameWord(std::uint32_t index) {
  std::uint32_t x = index * 0x9E3779B9U + 0x7F4A7C15U;
  x = (x ^ (x >> 16)) * 0x7FEB352DU;
  x = (x ^ (x >> 15)) * 0x846CA68BU;
  return x ^ (x >> 16);
}
inline constexpr std::uint32_t kMixOne = 0x85EBCA6BU, kMixTwo = 0xC2B2AE35U;

/// A signed 16-bit word above the k-th of these is drawn more than k times: Poisson(1), to 1 part in 65,536.
inline constexpr std::int16_t kPoissonSteps[8] = {-8660, 15450, 27504, 31523, 32527, 32728, 32762, 32766};

/// log2(10) / 400, and 2^f for f in [-1/2, 1/2] (Chebyshev, 2e-7).
inline constexpr float kPowerPerPoint = 0.00830482023721841F;
inline constexpr float kPowers[6] = {1.00000008F,   0.693147188F,   0.240221075F,
                                     0.0555035711F, 0.00967603192F, 0.00133908634F};
/// Adding it rounds to a whole number, which then stands in the low bits.
inline constexpr float kRounder = 12582912.0F;
inline constexpr float kLargestPower = 60.0F;

}  // namespace s2s
