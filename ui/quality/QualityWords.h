// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/report/QualityOutcome.h"
#include "core/study/QualityCheck.h"
#include "ui/quality/MarkKeys.h"

#include <QStringList>

namespace s2s {

QString words(MarkReason reason);
QString words(Mark mark);
QString words(MarkRound round);
QString words(Fate fate);
/// "L3" for chips.
QString shortWords(Level level);
QString words(AuditQuestion question);

/// What must still be heard, "Hear the sample to the end · 62 %"; empty when the gate is open.
QString missingWords(const SampleGate& gate);
/// Why a press did nothing, and what to do.
QString refusalWords(MarkRefusal why, const SampleGate& gate, const MarkKeys& keys);

/// The opinions of the others, one line each, equal ones counted together.
QStringList opinionWords(const QList<Opinion>& opinions);

/// "0:02.1 – 0:03.4", or nothing.
QString spanWords(const SpanMs& span);

/// Which samples were put aside. Names no file.
QString samplesAsideWords(const QList<PutAside>& samples);
QString roundFinishedWords(MarkRound round, int done, double hours, int putAside);

}  // namespace s2s
