// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/Contents.h"

#include <QFlags>
#include <QList>

#include <optional>

namespace s2s {

/// What makes a lead look at somebody's work. Never shown to the annotators.
enum class RaterFlag {
  TooFast = 1,   ///< the median time of a verdict or mark, all listening included, is below attention.fastSeconds
  Flat = 2,      ///< one and the same answer to a criterion in a share of attention.flat or more
  OneSided = 4,  ///< one side as it was presented in a share of attention.oneSided or more
  Drifting = 8,  ///< the last third took less than half the time of the first
  LowGold = 16,  ///< fewer gold and trap items right than attention.goldAccuracy
};
Q_DECLARE_FLAGS(RaterFlags, RaterFlag)
Q_DECLARE_OPERATORS_FOR_FLAGS(RaterFlags)

/// A share, and of how many.
struct ShareOf {
  int hits = 0, n = 0;

  std::optional<double> value() const { return n > 0 ? std::optional(static_cast<double>(hits) / n) : std::nullopt; }
  bool operator==(const ShareOf&) const = default;
};

/// How one person works.
struct RaterWork {
  RaterId rater;
  int planned = 0;                                         ///< places of the walk
  int done = 0;                                            ///< of these, judged
  int marks = 0;                                           ///< samples checked
  std::optional<double> medianSeconds, medianMarkSeconds;  ///< active time of one verdict, of one mark
  ShareOf withMajority;  ///< verdicts that agree with the strict majority of the others
  ShareOf withSelf;      ///< repeats that were judged like the first time
  ShareOf gold;          ///< gold and trap items that were right
  ShareOf first;         ///< choices for the side that was presented first
  RaterFlags flags;
};

inline constexpr int kEnoughForFlags = 20;  ///< verdicts or marks; fewer say nothing of a habit
inline constexpr int kEnoughGold = 5;

/// One row for each person of the study, in the order of the study. Current verdicts only; gold and trap items enter
/// nothing but the share of gold.
QList<RaterWork> raterWork(const Contents& contents);

/// Median active seconds of all people's verdicts, for estimates; nothing while there are none.
std::optional<double> ownPace(const Contents& contents);

}  // namespace s2s
