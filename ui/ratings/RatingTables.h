// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/report/RatingsReport.h"
#include "ui/common/TableModel.h"

namespace s2s {

struct PaperTables;

/// Rank, system, rating, wins, losses, win rate, games; beside the paper's rating and rank where @p paper is given.
Table leaderboardTable(const RatingsReport& report, const PaperTables* paper = nullptr);

/// A row for each system with a column for each of its strata and their plain mean, "Average"; the paper's columns
/// follow where @p paper is given. Thin strata are muted, with their n in the header.
Table strataTable(const RatingsReport& report, RatingStrata kind, const PaperTables* paper = nullptr);

}  // namespace s2s
