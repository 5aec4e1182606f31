// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/report/BiasReport.h"
#include "ui/agreement/AgreementFindings.h"
#include "ui/common/TableModel.h"

namespace s2s {

/// A row for each rater: what sways them (order, length, loudness) and how steady they are (repeats, drift, speed, runs
/// of one side, circular triples, gold items).
Table raterTable(const BiasReport& report);

/// A row for each other judge: both against the same people on the same battles, and the difference with its paired
/// interval.
Table otherJudgesTable(const JudgeFindings& judge);
/// A row for each person: kappa without them.
Table withoutTable(const RaterBias& judge);
/// A row for each system, and within each language and source: how much more often the judge lets it win than the
/// people do.
Table residualTable(const RaterBias& judge);

}  // namespace s2s
