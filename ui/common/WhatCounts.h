// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/report/AgreementReport.h"
#include "core/report/RatingsReport.h"

#include <QString>

namespace s2s {

// The line that is printed beside every figure: which verdicts entered it, and how many did not and why.

QString whatCounts(const CountingRule& rule);
QString leftOut(const NotCounted& notCounted);
QString leftOut(const AgreementReport& report);
QString leftOut(const RatingsReport& report);

}  // namespace s2s
