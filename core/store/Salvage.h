// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/StoredRow.h"

namespace s2s::sql {

/// What a damaged study file, and the log of SQLite beside it, still give, row by row.
struct Salvaged {
  QList<StoredRow> rows;       ///< whose key its index confirms
  QList<StoredRow> doubtful;   ///< whose key its index does not know: one of the two was turned over
  QList<StoredRow> keysAlone;  ///< that an index knows and no row was found for; nothing but the key in them
};

/// Reads a copy in a temporary folder, so that nothing is changed beside the file. Steps over what cannot be read.
/// @p everything: all tables, else only those that grow. Error: FileUnreadable, DiskFull, FileUnwritable (no room for
/// the copy); a file without one readable row is no error.
Result<Salvaged> salvage(const QString& study, bool everything);

}  // namespace s2s::sql
