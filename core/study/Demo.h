// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/Contents.h"

namespace s2s {

/// Invented raters and verdicts, so that every page of a demo has something true to show: five annotators and two
/// judges (one good, one that prefers what it hears first; both orders). They prefer systems that stand first in the
/// set, and responses with fewer "defects" where the set tells them. Four of the annotators reviewed the samples
/// (see demoMarks). All are marked as demo. Depends on the contents
/// and the seed only.
struct DemoEvents {
  QList<Rater> raters;
  QList<PlanItem> plan;  ///< the walks of the invented annotators
  QList<Verdict> verdicts;
  QList<QualityMark> marks;
};
DemoEvents demoEvents(const Contents& contents, quint64 seed);

}  // namespace s2s
