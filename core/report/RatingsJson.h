// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Json.h"
#include "core/report/RatingsReport.h"

namespace s2s {

/// The object of the command line's contract: {"method","k","start","n","skipped","strata":[...]}.
Json toJson(const RatingsReport& report);

}  // namespace s2s
