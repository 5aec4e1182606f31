// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/report/AgreementReport.h"
#include "ui/charts/Series.h"

namespace s2s {

/// A kappa on fewer battles than this says little: its 95 % interval is wider than about 0.6.
inline constexpr qint64 kThinAgreement = 30;

/// A row for each level and each domain of the report, with the value of the whole as reference.
DotPlot kappaDots(const AgreementReport& report);

/// The name of a stratum for people; the whole is "All".
QString stratumWords(const AgreementStratum& stratum);

}  // namespace s2s
