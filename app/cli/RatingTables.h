// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/Terminal.h"
#include "core/report/RatingsReport.h"

namespace s2s::cli {

/// The tables of `rate` for people: one for each stratum, and what was left out.
void print(const RatingsReport& report, Terminal& terminal);

}  // namespace s2s::cli
