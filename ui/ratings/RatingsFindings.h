// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/report/EloHistory.h"
#include "core/report/HeadToHead.h"
#include "core/report/RatingsReport.h"
#include "ui/common/RaterNames.h"

#include <memory>
#include <stop_token>

namespace s2s {

/// Whose verdicts are rated: kHumans for all people, else one rater.
struct RatingsQuestion {
  QString rater;
  EloSettings elo;
  BtSettings bt;
  CountingRule rule;
  double targetWidth = 0;                ///< of an interval, for "how many more"
  QList<StyleFigure> style;              ///< what Bradley-Terry controls for, as far as it was measured
  QHash<ResponseId, SoundFacts> sounds;  ///< empty: not measured, so style is not controlled for
  bool resampled = false;  ///< also what takes longer: bands of resampling, and how little changes the first place
};

/// All that the ratings page shows.
struct RatingsFindings {
  RatingsQuestion question;  ///< as answered; the rater is empty when there is none
  QList<RaterChoice> raters;
  RatingsReport report;
  HeadToHead headToHead;
  EloHistory history;
  NotCounted notCounted;

  bool isEmpty() const { return report.strata.isEmpty() || report.strata.first().standings.isEmpty(); }
};
using RatingsFindingsPtr = std::shared_ptr<const RatingsFindings>;

/// Random orders and resamples: fewer where each is long.
int roundsFor(size_t games);

/// Pure; any thread. A rater who has no verdicts is replaced by all people, or by the first judge where there are none.
/// @p stop: of what takes longer; once asked for, the findings mean nothing.
RatingsFindingsPtr ratingsFindings(const Contents& contents, RatingsQuestion question, std::stop_token stop = {});

}  // namespace s2s
