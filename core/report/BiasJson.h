// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Json.h"
#include "core/report/BiasReport.h"
#include "core/report/JudgeRanks.h"

namespace s2s {

/// {"counted","raters":[{"rater","kind","n","first_seat","swap","length","loudness","triples","gold",...}]}
Json toJson(const BiasReport& report);
/// {"epsilon","annotators":[...],"winning_rate","advantage","passes","note"}
Json toJson(const AlternativeAnnotatorReport& report);
/// {"level","domain","systems","spearman":{"value","low","high"},"kendall","same_order",...}
Json toJson(const RankStratum& stratum);

}  // namespace s2s
