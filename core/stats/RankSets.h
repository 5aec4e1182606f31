// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/stats/BradleyTerry.h"

namespace s2s {

/// Sets bestRank and worstRank of each rating: a system stands behind all those whose lead over it has a 95 % interval
/// above 0, and before all those that it leads so. Each pair is tested by itself, at 95 %.
void addRankSets(BtFit& fit);

}  // namespace s2s
