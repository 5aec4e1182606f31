// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"

#include <QString>

namespace s2s {

struct SalvageOutcome {
  qint64 events = 0;
  bool isRaw = false;  ///< no study could be made of what is left: rows by column instead of native verdicts
};

/// Writes every event of a damaged study that can be read (in the file, its journal or the newest whole backup) as
/// lines of native JSON, blind, which can be imported again: verdicts into @p out, quality marks, where there are any,
/// into marksBeside(out). Changes nothing else. Errors: those of writeVerdicts, BadUsage (@p out is the study or one of
/// its backups), NotEnoughData (there is not one event).
Result<SalvageOutcome> exportReadable(const QString& study, const QString& out);

/// "x.jsonl" gives "x.marks.jsonl" beside it.
QString marksBeside(const QString& out);

}  // namespace s2s
