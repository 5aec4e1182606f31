// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/Contents.h"

#include <QList>

namespace s2s {

/// One annotator's walk over the battles of a study: shuffled for this rater, sides in permuted blocks of two within
/// each pair of systems (|first - second| <= 1 over the plan), a share of battles coming back swapped as trial 2.
/// Battles with a known answer come first for training, or at the stated share in between as gold and trap items.
/// Depends only on the study's plan settings, its battles in any order, the walks of others where battles are dealt
/// out, and the rater's name. Where the rater has a walk already only the places that are missing (battles drawn since)
/// are given.
QList<PlanItem> walkFor(const Contents& contents, const RaterId& rater);

/// The stored walk of a rater in its order.
QList<PlanItem> walkOf(const Contents& contents, const RaterId& rater);

}  // namespace s2s
