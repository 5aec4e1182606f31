// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/report/RatingsReport.h"
#include "ui/common/TableModel.h"

namespace s2s {

struct PaperTables;

/// Rank, system, Bradley-Terry with its interval, Elo with what random orders make of it, games won and lost, win rate,
/// games; beside the paper's Elo and rank where @p paper is given. By @p method: the order of the rows, and whether the
/// rank is the set that the intervals leave possible or the place by Elo.
Table leaderboardTable(const RatingsReport& report, RatingMethod method, const PaperTables* paper = nullptr);

/// A row for each system with a column for each of its strata and their plain mean, "Average"; the paper's columns
/// follow where @p paper is given. Thin strata are muted, with their n in the header.
Table strataTable(const RatingsReport& report, RatingStrata kind, RatingMethod method,
                  const PaperTables* paper = nullptr);

/// All of it for other programs: a row for each stratum and system, codes as titles, a column for each number.
Table ratingsForExport(const RatingsReport& report);

}  // namespace s2s
