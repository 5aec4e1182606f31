// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/agreement/AgreementFindings.h"
#include "ui/common/TableModel.h"

namespace s2s {

/// All that is known of one part: name, value, 95 % interval, and what each says. Figures that are still computed are
/// not there; those that do not exist say why.
Table coefficientTable(const AgreementStratum& stratum, const std::optional<JudgeFindings>& judge);

/// "0.655 (0.584 to 0.727)"; only the value where there is no interval, a dash where there is neither.
QString coefficientText(const Coefficient& coefficient);

}  // namespace s2s
