// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/report/Audit.h"
#include "core/report/QualityReport.h"
#include "ui/common/TableModel.h"

namespace s2s {

// The tables of the quality results, as values, in the language of the moment.

/// What became of the samples, by @p by: the whole in the last row.
Table fateTable(const QualityReport& report, Stratifier by);
/// Who marked how many, and how.
Table reviewerTable(const QualityReport& report);
/// How far the reviewers agree about keep or reject, and about each reason.
Table questionTable(const QualityReport& report);
/// Two reviewers in each row, about keep or reject.
Table reviewerPairTable(const QualityReport& report);
/// The answers of the audit by level, with Wilson intervals.
Table auditTable(const AuditReport& report);

/// What the audit says of one question, beside the paper, and whether the sample is large enough for the claim.
QString auditWords(const AuditReport& report, AuditQuestion question);

}  // namespace s2s
