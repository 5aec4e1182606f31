// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/Contents.h"

namespace s2s {

/// From the first millisecond of a day to the first of the next; UTC milliseconds.
struct DaySpan {
  qint64 from = 0, until = 0;

  bool contains(qint64 ms) const { return ms >= from && ms < until; }
  bool operator==(const DaySpan&) const = default;
};

/// The day of @p nowMs where this computer is. It begins at four in the morning, because a late evening is one day.
DaySpan workDay(qint64 nowMs);

/// One person's own work, for that person's eyes: nothing of others, nothing of what was right.
struct DaySummary {
  int battles = 0;      ///< judged or skipped that day, training included
  int samples = 0;      ///< quality marks given that day, in all rounds
  qint64 activeMs = 0;  ///< spent at both
  int repeats = 0;      ///< battles judged a second time, the sides swapped, up to the end of that day
  int repeatsSame = 0;  ///< of these, with the same winner

  bool operator==(const DaySummary&) const = default;
};

/// What holds now of @p rater's verdicts and marks that were given on that day.
DaySummary summaryOf(const Contents& contents, const RaterId& rater, DaySpan day);

}  // namespace s2s
