// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/Random.h"

namespace s2s {

quint64 splitmix64(quint64 seed, quint64 i) {
  quint64 z = seed + (i + 1) * 0x9E3779B97F4A7C15ULL;
  z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9ULL;
  z = (z ^ (z >> 27)) * 0x94D049BB133111EBULL;
  return z ^ (z >> 31);
}

double uniform(quint64 seed, quint64 i) { return static_cast<double>(splitmix64(seed, i) >> 11) * 0x1.0p-53; }

}  // namespace s2s
