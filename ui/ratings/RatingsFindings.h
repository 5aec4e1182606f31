// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/report/HeadToHead.h"
#include "core/report/RatingsReport.h"
#include "ui/common/RaterNames.h"

#include <memory>

namespace s2s {

/// Whose verdicts are rated: kHumans for all people, else one rater.
struct RatingsQuestion {
  QString rater;
  EloSettings elo;
  RatingMethod method = RatingMethod::Elo;
  CountingRule rule;
};

/// All that the ratings page shows.
struct RatingsFindings {
  RatingsQuestion question;  ///< as answered; the rater is empty when there is none
  QList<RaterChoice> raters;
  RatingsReport report;
  HeadToHead headToHead;
  NotCounted notCounted;

  bool isEmpty() const { return report.strata.isEmpty() || report.strata.first().standings.isEmpty(); }
};
using RatingsFindingsPtr = std::shared_ptr<const RatingsFindings>;

/// Pure; any thread. A rater who has no verdicts is replaced by all people, or by the first judge where there are none.
RatingsFindingsPtr ratingsFindings(const Contents& contents, RatingsQuestion question);

}  // namespace s2s
