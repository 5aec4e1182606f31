// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/QualityMark.h"
#include "core/model/Verdict.h"

#include <QList>

namespace s2s {

// Events are only ever added; what holds now are the heads of the revision chains. Of two heads of one chain the larger
// event id counts: never a clock. When that head is withdrawn nothing holds. An event revises only events of its own
// chain. A record that was imported is the root of a chain of its own: several of one rater about one battle are
// repeats, and Trials tells which is which. The order is givenBefore().

/// Whether an event came from a foreign file: its id is a hash, and not one that was drawn when the verdict was given.
bool isImported(const EventId& event);

/// By the time of commitment, then by event id; events that a file brought without a time by their place in it.
bool givenBefore(const Verdict& one, const Verdict& two);
bool givenBefore(const QualityMark& one, const QualityMark& two);

/// One verdict for each (battle, rater, trial), and for each imported record, that was not taken back.
QList<const Verdict*> currentVerdicts(const QList<Verdict>& events);

/// One mark for each (sample, reviewer, round) that was not taken back.
QList<const QualityMark*> currentMarks(const QList<QualityMark>& events);

}  // namespace s2s
