// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Json.h"

#include <QByteArrayView>
#include <QString>

#include <functional>

namespace s2s {

/// One element of a JSON list, or one line of JSON lines, not parsed yet.
struct JsonRecord {
  QByteArrayView text;   ///< empty where it was not kept: see refusal
  int line = 0;          ///< 1-based, where it begins
  QString refusal;       ///< what is wrong with it as a whole: too long, not closed; empty: parse it
  bool between = false;  ///< no record: what is wrong stands between two, a comma for one
};

inline constexpr qsizetype kMostRecordBytes = 16 * 1024 * 1024;

/// The object that a record holds. Error: BadJson with the reason and the line in the file.
Result<Json> objectOf(const JsonRecord& record);

/// Cuts a file, a list ("[" first) or JSON lines, into records and hands them out one by one, in pieces of 1 MB: the
/// memory needed is that of the longest record, and longer ones than kMostRecordBytes are passed over. What stands
/// between the records is checked here, the records by whoever takes them; a bad one costs no other. Stops once
/// @p take answers false. Errors: FileMissing, FileUnreadable, BadTable (UTF-16).
Result<void> forEachJsonRecord(const QString& path, const std::function<bool(const JsonRecord&)>& take);

}  // namespace s2s
