// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Json.h"

#include <QList>
#include <QString>
#include <QStringList>

#include <atomic>

namespace s2s {

/// One of the texts that a column has, and in how many rows.
struct ColumnValue {
  QString text;
  int rows = 0;

  bool operator==(const ColumnValue&) const = default;
};

inline constexpr int kRowsShown = 20;
inline constexpr int kMostColumnValues = 60;

/// What a person needs to see of somebody's table to say what its columns mean.
struct TextTable {
  QStringList columns;
  QList<QStringList> rows;           ///< the first kRowsShown, a cell for each column
  QList<QList<ColumnValue>> values;  ///< for each column what it holds, as met; no more than kMostColumnValues
  QList<bool> hasMore;               ///< for each column whether it holds still other texts
  int rowCount = 0;

  /// What the column of that name holds; nothing where there is none.
  QList<ColumnValue> valuesOf(const QString& column) const;
  bool hasMoreThan(const QString& column) const;
};

/// A CSV file, a list of JSON objects or JSON lines as a table of texts, as readMappedVerdicts() sees it: the columns
/// of JSON are the keys of the first kRowsShown objects that hold no object or list. Any thread.
/// Errors: FileMissing, FileUnreadable, BadTable (also when there are fewer than two columns or no rows), Cancelled.
Result<TextTable> readTextTable(const QString& path, const std::atomic<bool>* cancelled = nullptr);

/// Whether a file is read as CSV rather than as JSON: by its first character that is no blank.
bool isCsv(const QString& path);
/// What a JSON object has under a column: a text, or a number or truth value as text; empty for anything else.
QString textUnder(const Json& object, const QString& column);

}  // namespace s2s
