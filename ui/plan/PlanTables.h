// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/report/RaterFlags.h"
#include "core/study/Draw.h"
#include "core/study/Merge.h"
#include "ui/common/TableModel.h"

#include <QString>

namespace s2s {

/// Battles by level and domain: those that are drawn, and what would be added ("12 + 3").
Table coverageTable(const DrawPreview& preview);

/// One row for each person, in the order of the study. @p moreItems: what a draw would add to the walks.
Table annotatorsTable(const QList<RaterWork>& work, const QHash<RaterId, int>& moreItems);

/// What a merge would do, by annotator.
Table mergeTable(const Merge& merge);

/// The flags in words, e.g. "too fast, flat"; empty without one.
QString words(RaterFlags flags);

}  // namespace s2s
