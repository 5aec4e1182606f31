// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/Terminal.h"
#include "core/report/AgreementReport.h"
#include "core/report/TableLabels.h"

#include <string>
#include <vector>

namespace s2s {
struct CsvTable;
}

namespace s2s::cli {

struct AgreementOptions {
  std::string source, a, b, versus, cluster;
  std::string criterion = "overall", orientation = "canonical", order = "ab", weights = "none", ranksBy = "bt";
  std::vector<std::string> by;
  std::vector<std::string> raters;  ///< columns of a table, instead of a and b
  std::vector<std::string> labels;  ///< of a table; none: what occurs
  int bootstrap = 0;                ///< rounds; 0: none
  quint64 seed = 1;
  double epsilon = 0.1;
  bool all = false;
};

/// Named weights, or those of a JSON file: a square array of numbers from 0 to 1 with 1 on its diagonal.
struct WeightChoice {
  Weighting weighting = Weighting::None;
  std::optional<AgreementWeights> custom;
};
Result<WeightChoice> weightChoice(const std::string& text);

/// Nothing without --bootstrap.
std::optional<Resampling> bootstrapChoice(const AgreementOptions& options);

/// Several raters of a table at once, whoever of them rated what.
void agreementOfMany(const AgreementOptions& options, Terminal& terminal);
/// Two raters: a rater a column, an item a row.
void agreementOfTable(const AgreementOptions& options, Terminal& terminal);

// What both of them read from a table.

/// The cells of the named columns.
Result<QList<QStringList>> columnsOf(const CsvTable& table, const std::vector<std::string>& names);
/// Those of --labels, else what occurs in the columns.
Result<TableLabels> labelsOf(const AgreementOptions& options, const QList<QStringList>& columns);
/// Where an order of the labels matters and nobody gave them one.
void warnOfOrder(const AgreementOptions& options, const TableLabels& labels, Terminal& terminal);
/// As many weights as there are labels.
Result<AgreementWeights> weightsOf(const AgreementOptions& options, const TableLabels& labels);

}  // namespace s2s::cli
