// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/Terminal.h"
#include "core/report/AgreementReport.h"

#include <string>
#include <vector>

namespace s2s::cli {

struct AgreementOptions {
  std::string source, a, b, versus, cluster;
  std::string criterion = "overall", orientation = "canonical", order = "ab", weights = "none";
  std::vector<std::string> by;
  std::vector<std::string> raters;  ///< columns of a table, instead of a and b
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
std::optional<BootstrapSettings> bootstrapChoice(const AgreementOptions& options);

/// Several raters of a table at once, whoever of them rated what.
void agreementOfMany(const AgreementOptions& options, Terminal& terminal);
/// Two raters: a rater a column, an item a row.
void agreementOfTable(const AgreementOptions& options, Terminal& terminal);

}  // namespace s2s::cli
