// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/RuleJson.h"

namespace s2s {

Json toJson(const CountingRule& rule) {
  return {{"trial", utf8(rule.trial)},
          {"judge_order", utf8(rule.judgeOrder)},
          {"waived_count", rule.waivedCount},
          {"demo_counts", rule.demoCounts}};
}

Json textOrNull(const QString& text) { return text.isEmpty() ? Json(nullptr) : Json(utf8(text)); }

}  // namespace s2s
