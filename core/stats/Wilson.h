// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

namespace s2s {

struct Interval {
  double low = 0, high = 1;
};

/// Wilson score interval of a share (Wilson 1927), 95 %. For n = 0 it is [0, 1].
Interval wilson(qint64 successes, qint64 n);

}  // namespace s2s
