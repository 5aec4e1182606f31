// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/Backup.h"

namespace s2s::sql {

class Connection;

Result<RowCounts> rowCounts(Connection& connection);
Result<RowCounts> rowCountsOf(const QString& path);

/// Writes a whole, compact copy of what @p connection sees, also while others read; opens it again, looks at every page
/// and every index, counts the rows, and only then gives it the name @p path, which must be free. Nothing is left when
/// it fails.
Result<void> copyTo(Connection& connection, const QString& path);

/// How thoroughly a file is looked at on opening: by what that costs (45 ms for all of 16 MB).
Result<void> checkPages(Connection& connection, qint64 bytes);

}  // namespace s2s::sql
