// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/study/Merge.h"

namespace s2s::test {

inline const RaterId kZhang(QStringLiteral("zhang")), kLi(QStringLiteral("li"));
inline const QString kLeadPath = QStringLiteral("lead.s2sarena");

/// The lead's study: two annotators with their walks, some gold, one training item.
Contents leadStudy();

/// What an annotator said about every place of a walk, and about one sample. Each call makes new events.
Edit workOf(const Contents& study, const RaterId& rater);

/// What importing a file into a copy adds that describes @p samples samples of a set of its own, from the first-th on:
/// a verdict on each.
Edit importedInto(const Contents& study, int first, int samples);

Contents with(Contents study, const Edit& edit);

/// Fails the program where the merge is refused.
Contents merged(const Contents& study, const QList<MergeSource>& sources);
Contents merged(const Contents& study, const QList<Contents>& others);

/// The same study looks the same, in whatever order things came into it; where sound lies does not count.
bool areEqual(const Contents& one, const Contents& two);

}  // namespace s2s::test
