// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/report/RatingsReport.h"
#include "ui/common/TableModel.h"

namespace s2s {

/// A row for each rater: what the Bradley-Terry ranking would be without them. No columns where that was not computed,
/// or there are fewer than two.
Table stabilityTable(const RatingsReport& report);

}  // namespace s2s
