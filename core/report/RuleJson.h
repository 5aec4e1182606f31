// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Json.h"
#include "core/stats/Counting.h"

namespace s2s {

/// {"trial","judge_order","waived_count","demo_counts"}: the rule that is printed beside every figure.
Json toJson(const CountingRule& rule);

/// The text, or null for an empty one.
Json textOrNull(const QString& text);

}  // namespace s2s
