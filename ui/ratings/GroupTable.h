// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/report/RatingsReport.h"
#include "ui/common/TableModel.h"

namespace s2s {

/// The name of a group of systems for people.
QString groupName(const QString& group);

/// A row for the whole and for each domain and level: the mean rating of each group's systems (industry, academia ...)
/// and the gap between the highest and the lowest, by Bradley-Terry with its 95 % interval and by Elo. No columns where
/// the study does not know two groups.
Table groupTable(const RatingsReport& report);

}  // namespace s2s
