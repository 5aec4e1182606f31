// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/stats/ClusterBootstrap.h"
#include "core/stats/MarginalTests.h"

namespace s2s {

/// One item that two judges and the people labelled.
struct TwiceJudged {
  int people = 0, one = 0, two = 0;
  int cluster = 0;
};

/// The figure of each judge against the people, and what the first has more than the second.
struct PairedFigure {
  std::optional<double> one, two, difference;
  BootstrapInterval bootstrap;  ///< of the difference
};

/// Two judges against the same people on the same items: because they share items, their intervals cannot be compared
/// one by one, only the difference can.
struct JudgeComparison {
  qint64 n = 0;
  PairedFigure kappa, observed;
  std::optional<McNemar> rightness;  ///< b: only the first agrees with the people; c: only the second
  std::optional<Undefined> undefined;
};

/// @p clusters: the items name clusters 0 ... clusters - 1. @p weights: of as many labels as there are; of the kappas
/// and the shares agreed, not of who is right.
JudgeComparison comparedJudges(const std::vector<TwiceJudged>& items, int clusters, const AgreementWeights& weights,
                               const Resampling& settings);

}  // namespace s2s
