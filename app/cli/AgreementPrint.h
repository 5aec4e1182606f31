// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/Terminal.h"
#include "core/report/AgreementReport.h"
#include "core/report/JudgeRanks.h"
#include "core/report/JudgeReport.h"

namespace s2s::cli {

/// One row for each stratum: n, agreement, chance, kappa with its interval, AC1, alpha, and what else there is.
void printStrata(const QList<AgreementStratum>& strata, Terminal& terminal);
/// The table of the whole, with the two names.
void printConfusion(const ConfusionTable& table, const QString& a, const QString& b, Terminal& terminal);
/// Every coefficient of one stratum, a line each.
void printFigures(const AgreementStratum& stratum, Terminal& terminal);
void print(const JudgeComparison& comparison, const QString& judge, const QString& versus, Terminal& terminal);
void print(const AlternativeAnnotatorReport& report, Terminal& terminal);
void print(const QList<RankStratum>& ranks, RatingMethod method, Terminal& terminal);

/// "[low, high]", or a dash.
QString interval(std::optional<double> low, std::optional<double> high, int digits);

}  // namespace s2s::cli
