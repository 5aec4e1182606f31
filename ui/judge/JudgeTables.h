// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/Contents.h"
#include "ui/common/TableModel.h"

namespace s2s {

/// The judges of a study, with a row for each version of the model that has verdicts; the key of a row is the judge's
/// id.
Table judgesTable(const Contents& contents);
/// Their runs, the latest first; the key of a row is the run's id.
Table judgeRunsTable(const Contents& contents);
/// The name that a judge's verdicts go under.
QString judgeName(const Contents& contents, const JudgeId& id);

}  // namespace s2s
