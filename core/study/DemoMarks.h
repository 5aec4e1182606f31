// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/Contents.h"

namespace s2s {

/// Invented quality marks of a demo: four reviewers (the first four annotators) who mostly keep what they hear, but
/// correct a transcript, find a wrong level, reject a few samples and are split about others; an adjudicator who
/// decided some of these; two samples that still wait for the fourth reviewer; and the answers of three auditors about
/// the synthetic samples. All are marked as demo. Depends on the contents and the seed only.
QList<QualityMark> demoMarks(const Contents& contents, quint64 seed);

/// Right answers to battles that are obvious: one response is cut off, noise or in the wrong language where the set
/// tells so, the other is not known to be wrong in any way. A third of them train, the rest are gold.
QList<KnownAnswer> demoKnownAnswers(const Contents& contents);

}  // namespace s2s
