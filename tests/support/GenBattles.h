// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/Games.h"

namespace s2s {

/// The synthetic log that the golden ratings were made from, bit for bit the same in every language: ten systems with
/// the ratings of the paper, pairs drawn by their gap, +15 Elo for the first seat, no ties. Five counter-based streams:
/// pair, seat, outcome, domain, level.
Games genBattles(int n);

}  // namespace s2s
