// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <utility>

namespace s2s {

/// Counter-based splitmix64: the i-th number of a stream depends on seed and i only, on every machine and in any order.
/// Source: Steele, Lea & Flood 2014, "Fast splittable pseudorandom number generators".
quint64 splitmix64(quint64 seed, quint64 i);

/// splitmix64 as a number in [0, 1) with 53 random bits.
double uniform(quint64 seed, quint64 i);

/// A sequence of the above that keeps its own counter.
class Random {
 public:
  explicit Random(quint64 seed) : m_seed(seed) {}

  double unit() { return uniform(m_seed, m_next++); }
  bool coin() { return unit() < 0.5; }
  qsizetype below(qsizetype n) { return static_cast<qsizetype>(unit() * static_cast<double>(n)); }

  /// Fisher-Yates; every order equally likely.
  template <class List>
  void shuffle(List& list) {
    for (qsizetype i = static_cast<qsizetype>(list.size()) - 1; i > 0; --i)
      std::swap(list[i], list[below(i + 1)]);
  }

 private:
  quint64 m_seed;
  quint64 m_next = 0;
};

}  // namespace s2s
