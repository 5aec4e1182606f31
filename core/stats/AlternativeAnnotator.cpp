// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/stats/AlternativeAnnotator.h"

#include "core/stats/Distributions.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace s2s {
namespace {

struct Contest {
  qint64 items = 0, judgeAhead = 0, annotatorAhead = 0;

  qint64 even() const { return items - judgeAhead - annotatorAhead; }
};

Contest contest(const RatingTable& people, const std::vector<std::uint8_t>& judge, int annotator) {
  Contest result;
  for (size_t unit = 0; unit < people.units(); ++unit) {
    const std::uint8_t own = people.columns[annotator][unit];
    if (own == kNoLabel || judge[unit] == kNoLabel)
      continue;
    int others = 0, withAnnotator = 0, withJudge = 0;
    for (int other = 0; other < people.raters(); ++other) {
      const std::uint8_t label = people.columns[other][unit];
      if (other == annotator || label == kNoLabel)
        continue;
      ++others;
      withAnnotator += label == own ? 1 : 0;
      withJudge += label == judge[unit] ? 1 : 0;
    }
    if (others == 0)
      continue;
    ++result.items;
    result.judgeAhead += withJudge > withAnnotator ? 1 : 0;
    result.annotatorAhead += withAnnotator > withJudge ? 1 : 0;
  }
  return result;
}

/// A t test of the mean of (annotator's win - judge's win), which is 1, 0 or -1, against epsilon.
LeftOutAnnotator tested(int annotator, const Contest& contest, double epsilon) {
  LeftOutAnnotator result;
  const double n = static_cast<double>(contest.items);
  const double ahead = static_cast<double>(contest.annotatorAhead), behind = static_cast<double>(contest.judgeAhead);
  result.annotator = annotator;
  result.items = contest.items;
  result.judgeWins = (behind + static_cast<double>(contest.even())) / n;
  result.annotatorWins = (ahead + static_cast<double>(contest.even())) / n;
  const double mean = (ahead - behind) / n;
  const double variance = (ahead + behind - n * mean * mean) / (n - 1);
  if (variance > 0) {
    result.t = (mean - epsilon) / std::sqrt(variance / n);
    result.p = studentBelow(*result.t, n - 1);
  } else {  // the same on every item: no doubt either way
    result.p = mean < epsilon ? 0.0 : 1.0;
  }
  return result;
}

/// Benjamini & Yekutieli 2001: false discoveries under any dependence.
void decide(std::vector<LeftOutAnnotator>& annotators, double rate) {
  std::vector<size_t> order(annotators.size());
  std::iota(order.begin(), order.end(), size_t{0});
  std::stable_sort(order.begin(), order.end(),
                   [&](size_t one, size_t two) { return *annotators[one].p < *annotators[two].p; });
  const double m = static_cast<double>(annotators.size());
  double harmonic = 0;
  for (size_t i = 1; i <= annotators.size(); ++i)
    harmonic += 1 / static_cast<double>(i);
  size_t rejected = 0;
  for (size_t i = 0; i < order.size(); ++i)
    if (*annotators[order[i]].p <= static_cast<double>(i + 1) * rate / (m * harmonic))
      rejected = i + 1;
  for (size_t i = 0; i < rejected; ++i)
    annotators[order[i]].judgeIsAsGood = true;
}

}  // namespace

AlternativeAnnotatorTest alternativeAnnotatorTest(const RatingTable& people, const std::vector<std::uint8_t>& judge,
                                                  const AlternativeAnnotatorSettings& settings) {
  Q_ASSERT(people.columns.empty() || judge.size() == people.units());
  AlternativeAnnotatorTest test;
  qint64 items = 0;
  for (int annotator = 0; annotator < people.raters(); ++annotator) {
    const Contest found = contest(people, judge, annotator);
    items += found.items;
    if (found.items < std::max(2, settings.fewestItems))
      ++test.tooFew;
    else
      test.annotators.push_back(tested(annotator, found, settings.epsilon));
  }
  if (test.annotators.empty()) {
    test.undefined = items == 0 ? Undefined::NoPairs : Undefined::TooFew;
    return test;
  }
  decide(test.annotators, settings.falseDiscovery);
  double good = 0, advantage = 0;
  for (const LeftOutAnnotator& annotator : test.annotators) {
    good += annotator.judgeIsAsGood ? 1 : 0;
    advantage += annotator.judgeWins;
  }
  const double m = static_cast<double>(test.annotators.size());
  test.winningRate = good / m;
  test.advantage = advantage / m;
  test.passes = *test.winningRate >= 0.5;
  return test;
}

}  // namespace s2s
