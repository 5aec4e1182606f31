// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Json.h"
#include "core/report/QualityReport.h"

namespace s2s {

/// {"rule":"unanimity","reviewers":4}, with "k" where the rule is k of n.
Json toJson(const MarkRule& rule);

/// {"counted","whole","strata":[{"by","value","n","kept",...}],"reasons","reviewers","agreement"}. Reviewers are
/// pseudonyms. A value that is not defined is null with a note.
Json toJson(const QualityReport& report);

}  // namespace s2s
