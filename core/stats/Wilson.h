// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

namespace s2s {

struct Interval {
  double low = 0, high = 1;

  bool operator==(const Interval&) const = default;
};

/// Wilson score interval of a share (Wilson 1927), 95 %. For n = 0 it is [0, 1].
Interval wilson(qint64 successes, qint64 n);

inline double halfWidth(const Interval& interval) { return (interval.high - interval.low) / 2; }

/// The least n for which the Wilson interval of a share is at most so wide to each side; @p share as expected, 0..1,
/// @p half above 0. The population is taken as much larger than n.
qint64 sampleSizeFor(double share, double half);

}  // namespace s2s
