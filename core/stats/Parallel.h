// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <thread>
#include <vector>

namespace s2s {

/// As many threads as the machine has, or @p wanted when that is above 0.
inline int threadCount(int wanted) {
  return wanted > 0 ? wanted : std::max(1, static_cast<int>(std::thread::hardware_concurrency()));
}

/// Calls work(begin, end) on stretches of [0, count), each on a thread of its own; returns when all are done. What one
/// stretch writes, no other may touch.
template <class Work>
void inParallel(int count, int threads, Work work) {
  const int parts = std::clamp(threadCount(threads), 1, std::max(1, count));
  std::vector<std::thread> others;
  const auto begin = [&](int part) { return static_cast<int>(static_cast<long long>(count) * part / parts); };
  for (int part = 1; part < parts; ++part)
    others.emplace_back([&work, from = begin(part), to = begin(part + 1)] { work(from, to); });
  work(0, begin(1));
  for (std::thread& thread : others)
    thread.join();
}

}  // namespace s2s
