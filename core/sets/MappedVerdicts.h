// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sets/ColumnMapping.h"
#include "core/sets/VerdictFile.h"

namespace s2s {

/// Reads any CSV, JSON list or JSON lines through a mapping. A value that the mapping of its column does not have
/// refuses the row, with its line. @p raters.otherwise is used where the mapping says nothing of raters.
/// Errors: FileMissing, FileUnreadable, BadTable (also when a column of the mapping is not there).
Result<ReadVerdicts> readMappedVerdicts(const QString& path, const Contents& contents, const ColumnMapping& mapping,
                                        const RaterNames& raters);

}  // namespace s2s
