// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <benchmark/benchmark.h>

// What a label says, for `./dev bench`, which compares and marks: "limit 6 ms" a promise, "limit 1.15 x NAME" one by
// another benchmark. What follows is for people: other programs on the same data (in process, measured on a shared
// machine with two processors), and "floor": what the memory, or a bare loop, allows there.

namespace s2s {

/// The median of nine, on the wall clock.
inline void asPromised(benchmark::internal::Benchmark* bench) {
  bench->Unit(benchmark::kMillisecond)->UseRealTime()->Repetitions(9)->ReportAggregatesOnly(true);
}

}  // namespace s2s
