// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace s2s {

/// "0:06", "1:23": rounded to whole seconds, but never 0:00 for something that lasts.
QString clockTime(double seconds);

/// "0:06.2": to the tenth.
QString preciseTime(double seconds);

/// "62 %"; rounded down, so that 100 % is said of the whole only.
QString percent(double share);

/// Seconds between the marks of a time axis, from @p finest (0.01 or more) to 5 min: the smallest round number that
/// keeps the marks at least @p gap pixels apart.
double tickSeconds(double seconds, double pixels, double gap, double finest = 1);

/// A time on an axis whose marks are @p step apart: "0:06", "0:06.25".
QString tickTime(double seconds, double step);

}  // namespace s2s
