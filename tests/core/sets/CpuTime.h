// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <ctime>

/// Processor time of this program since construction: other programs on the machine do not count.
class CpuTime {
 public:
  qint64 ms() const { return (std::clock() - m_begin) * 1000 / CLOCKS_PER_SEC; }

 private:
  std::clock_t m_begin = std::clock();
};

/// Whether the times of this build say something: optimised, and without sanitizers.
#if !defined(NDEBUG) || defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
inline constexpr bool kTimesCount = false;
#else
inline constexpr bool kTimesCount = true;
#endif
