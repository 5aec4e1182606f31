// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"

#include <QByteArray>
#include <QList>
#include <QStringList>

namespace s2s {

/// What to do with a row that cannot be read: an open quote, bad UTF-8, more than kMostRowBytes.
enum class BrokenRows { Fail, Skip };

inline constexpr qsizetype kMostRowBytes = 16 * 1024 * 1024;
inline constexpr qint64 kMostTableBytes = 256LL * 1024 * 1024;

/// A row that was passed over, with the 1-based line at which it begins.
struct BrokenRow {
  int line = 0;
  QString why;
  bool operator==(const BrokenRow&) const = default;
};

/// A CSV file (RFC 4180, UTF-8 with or without BOM; comma, semicolon or tab by the header) as text cells.
struct CsvTable {
  QStringList header;
  QList<QStringList> rows;
  QList<int> lines;         ///< 1-based line at which each row begins
  QList<BrokenRow> broken;  ///< with BrokenRows::Skip; reading goes on in the line after
  char separator = ',';

  int column(const QString& name) const;  ///< -1: none; case is ignored
};

/// That a table lacks columns that are needed.
Error missingColumns(const QString& path, const QStringList& columns);

/// Blank lines are left out; rows with too many or too few cells are kept as they are.
/// Errors: FileMissing, FileUnreadable, BadTable (over kMostTableBytes, no header, UTF-16; a row that cannot be read).
Result<CsvTable> readCsv(const QString& path, BrokenRows rows = BrokenRows::Fail);
Result<CsvTable> parseCsv(QByteArrayView text, BrokenRows rows = BrokenRows::Fail);

/// A text of ours for spreadsheets: with a BOM, and with an apostrophe before each cell that begins with = + - @, a
/// control character or an apostrophe, so that none is taken for a formula. readCsv() takes it away again where the
/// file has a BOM.
QByteArray excelCsv(QByteArrayView plain);

/// One line, ended by LF, with quotes where they are needed.
QByteArray csvLine(const QStringList& cells);

}  // namespace s2s
