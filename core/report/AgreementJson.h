// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Json.h"
#include "core/report/AgreementReport.h"

namespace s2s {

/// The object of the command line's contract: {"a","b","criterion","strata":[...]}.
Json toJson(const AgreementReport& report);
/// One stratum: {"level","domain","n","agreement","chance","kappa",...,"table","note"}.
Json toJson(const Agreement& agreement, Stratifier by, const QString& value);

}  // namespace s2s
