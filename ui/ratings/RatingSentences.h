// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/report/RatingsReport.h"

#include <QString>

namespace s2s {

// What must be said beside ratings, in whole sentences. Each is empty where there is nothing to say.

/// Why a stratum has no Bradley-Terry ratings.
QString missingWords(const RatingStratum& stratum);
/// The strata of one kind that have none, and why.
QString missingWords(const RatingsReport& report, RatingStrata kind);
/// How wide the intervals are, and how many games the width that was asked for, and the first two places, would take.
QString howManyMore(const RatingsReport& report);
/// The same of one stratum.
QString howManyMore(const RatingStratum& stratum, const RatingsReport& report);
/// How little changes the first place.
QString fragilityWords(const RatingsReport& report);
/// By how much each group of systems stands above the others.
QString groupWords(const RatingsReport& report);
/// By what the figures were computed.
QString methodWords(const RatingsReport& report);

}  // namespace s2s
