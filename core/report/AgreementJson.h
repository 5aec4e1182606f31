// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Json.h"
#include "core/report/AgreementReport.h"

namespace s2s {

/// What the contract names, or every figure there is.
enum class Figures { Main, All };

/// The object of the command line's contract: {"a","b","criterion","strata":[...]}.
Json toJson(const AgreementReport& report, Figures figures = Figures::Main);
/// One stratum: {"level","domain","n","agreement","chance","kappa",...,"table","bootstrap","note"}.
Json toJson(const AgreementStratum& stratum, Figures figures = Figures::Main);

}  // namespace s2s
