// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Json.h"
#include "core/report/HumanAgreement.h"
#include "core/report/ManyRatersReport.h"
#include "core/stats/ClusterBootstrap.h"
#include "core/stats/JudgeComparison.h"
#include "core/stats/MarginalTests.h"
#include "core/stats/Share.h"

namespace s2s {

// Figures of core/stats as JSON; what is not defined is null.

Json numberOrNull(const std::optional<double>& number);
/// {"value","se","low","high"}, or null.
Json toJson(const Coefficient& coefficient);
/// {"value","se","low","high","se0","z","p"}, or null.
Json toJson(const std::optional<KappaValue>& kappa);
/// {"labels","counts"}
Json toJson(const ConfusionTable& table);
/// {"b","c","chi2","p","exact_p","corrected_chi2","corrected_p"}, or null.
Json toJson(const std::optional<McNemar>& test);
/// {"chi2","df","p"}, or null.
Json toJson(const ChiSquare& test);
/// {"rounds","degenerate","clusters","low","high","se"}
Json toJson(const BootstrapInterval& interval);
/// {"count","n","value","low","high"}: a share with its Wilson interval.
Json toJson(const Share& share);
/// {"battles","people","agreement","fleiss","ac1","alpha", ...}
Json toJson(const HumanAgreement& people);
/// {"n","kappa":{"a","b","difference",...},"agreement":{...},"mcnemar"}
Json toJson(const JudgeComparison& comparison);

/// {"units","raters","agreement","fleiss","ac1","brennan_prediger","conger","light","fleiss_test", ...,
/// "alpha":{"nominal","ordinal","interval","ratio"}}
Json toJson(const ManyRatersReport& report);

/// For scripts and bug reports, so not translated: the code of a reason and what it means.
QString noteOf(Undefined reason);

}  // namespace s2s
