// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/stats/RatingTable.h"

namespace s2s {

/// The synthetic raters that the golden values of a million items were made from, bit for bit the same in every
/// language: each item has a label (the first the most frequent), five raters report it with probability 0.8 and else
/// any label. Counter-based streams: label; by rater: whether kept, and what else.
RatingTable genRatings(int items, int categories);

}  // namespace s2s
