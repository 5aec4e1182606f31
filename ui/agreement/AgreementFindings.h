// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/report/AgreementReport.h"
#include "core/report/HumanCeiling.h"
#include "ui/common/RaterNames.h"

#include <memory>
#include <optional>

namespace s2s {

struct RaterPair {
  QString a, b;
  bool operator==(const RaterPair&) const = default;
};

/// The pair that says most: the human majority against the first judge, else the first two raters. Nothing when fewer
/// than two have given verdicts.
std::optional<RaterPair> defaultPair(const QList<RaterChoice>& raters);
/// Whether both can be picked: a rater with verdicts, or the human majority where there are people.
bool canBeCompared(const RaterPair& pair, const QList<RaterChoice>& raters);

/// All that the agreement page shows.
struct AgreementFindings {
  Contents contents;  ///< without verdicts and plan
  QList<RaterChoice> raters;
  std::optional<AgreementReport> report;  ///< nothing when no two raters can be compared
  std::optional<HumanCeiling> ceiling;
  NotCounted notCounted;
};
using AgreementFindingsPtr = std::shared_ptr<const AgreementFindings>;

/// Pure; any thread. A pair of @p wanted that cannot be compared is replaced by the default pair.
AgreementFindingsPtr agreementFindings(const Contents& contents, AgreementQuery wanted);

}  // namespace s2s
