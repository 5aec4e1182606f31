// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/report/AgreementReport.h"
#include "core/stats/AlternativeAnnotator.h"
#include "core/stats/JudgeComparison.h"
#include "core/stats/RankAgreement.h"

#include <vector>

namespace s2s {

/// Are the judges @p query .b and @p versus equally close to @p query .a? On the battles that all three decided, in
/// canonical seats; the bootstrap is that of the query (its defaults where there is none).
/// Errors: as agreementReport().
Result<JudgeComparison> judgeComparison(const Contents& contents, const AgreementQuery& query, const QString& versus);

/// The alternative annotator test of a judge, and whom its annotators are.
struct AlternativeAnnotatorReport {
  QList<RaterId> people;  ///< LeftOutAnnotator::annotator counts in this list
  AlternativeAnnotatorSettings settings;
  AlternativeAnnotatorTest test;
};
AlternativeAnnotatorReport alternativeAnnotator(const Contents& contents, const QString& judge, Criterion criterion,
                                                const CountingRule& rule,
                                                const AlternativeAnnotatorSettings& settings = {});

/// What a judge's kappa against the majority would be without one of the people.
struct WithoutOne {
  RaterId person;
  qint64 n = 0;
  std::optional<double> kappa, change;  ///< change: without - with
};
QList<WithoutOne> leaveOneOut(const Contents& contents, const QString& judge, Criterion criterion,
                              const CountingRule& rule);

}  // namespace s2s
