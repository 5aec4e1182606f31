// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/report/KnownCandidates.h"
#include "ui/common/TableModel.h"

#include <QString>

namespace s2s {

/// One row for each battle with a known answer, in the order of the study; the keys are the battles' ids.
Table knownTable(const Contents& contents);

/// One row for each candidate that has no known answer by now.
Table candidateTable(const Contents& contents, const QList<KnownCandidate>& candidates);

/// "Gold", "Trap", "Training".
QString words(PlanItemKind kind);

}  // namespace s2s
