// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/report/HeadToHead.h"
#include "core/stats/BradleyTerry.h"
#include "ui/common/TableModel.h"

namespace s2s {

/// A pair with fewer decided games than this is shown greyed.
inline constexpr qint64 kThinPair = 10;

/// Share of games that the system of the row won against the one of the column, with the number of games; systems in
/// the order given.
/// @p fit: where it has ratings, the tips say by how much the two differ.
Table headToHeadTable(const HeadToHead& headToHead, const QList<int>& order, const BtFit* fit = nullptr);

}  // namespace s2s
