// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/stats/Coefficient.h"
#include "core/stats/RatingTable.h"

#include <vector>

namespace s2s {

/// May the judge stand in for a person? Calderon, Reichart & Dror 2025, arXiv 2501.10970.
struct AlternativeAnnotatorSettings {
  double epsilon = 0.1;  ///< what a judge's lower cost is worth: 0.1 crowd workers, 0.15 skilled people, 0.2 experts
  double falseDiscovery = 0.05;
  int fewestItems = 30;  ///< an annotator with fewer items is not tested
};

/// One annotator left out, against the judge: who agrees better with the others, item by item.
struct LeftOutAnnotator {
  int annotator = 0;
  qint64 items = 0;                         ///< that this annotator, another one and the judge labelled
  double judgeWins = 0, annotatorWins = 0;  ///< shares of items; even items count for both
  std::optional<double> t, p;               ///< one-sided: the annotator is ahead by epsilon or more
  bool judgeIsAsGood = false;               ///< after Benjamini & Yekutieli 2001
};

struct AlternativeAnnotatorTest {
  std::vector<LeftOutAnnotator> annotators;  ///< those with enough items
  int tooFew = 0;                            ///< annotators without
  std::optional<double> winningRate;         ///< share of tested annotators whom the judge is as good as
  std::optional<double> advantage;           ///< mean over annotators of judgeWins
  bool passes = false;                       ///< winningRate is at least 1/2
  std::optional<Undefined> undefined;
};

/// @p people has a column for each annotator, @p judge a label for each unit, or kNoLabel.
AlternativeAnnotatorTest alternativeAnnotatorTest(const RatingTable& people, const std::vector<std::uint8_t>& judge,
                                                  const AlternativeAnnotatorSettings& settings = {});

}  // namespace s2s
