// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/study/ImportQuestion.h"

#include <algorithm>

namespace s2s {

QList<Rater> unknownRaters(const ReadVerdicts& found, const Contents& study) {
  QList<Rater> unknown = found.raters;
  unknown.removeIf([&](const Rater& rater) { return study.findRater(rater.id) != nullptr; });
  return unknown;
}

bool mayBeKnown(const QList<Rater>& unknown, const ReadVerdicts& found, const Contents& study) {
  if (found.format == VerdictFormat::Native || found.format == VerdictFormat::Marks)
    return false;
  return std::any_of(unknown.cbegin(), unknown.cend(), [&](const Rater& rater) {
    return std::any_of(study.raters.cbegin(), study.raters.cend(),
                       [&](const Rater& known) { return known.kind == rater.kind; });
  });
}

}  // namespace s2s
