// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sets/JsonRecords.h"

namespace s2s {

/// The records of a file as forEachJsonRecord() cuts them, each with its object: a second thread reads and parses some
/// pieces ahead, @p take is called on this one, in the order of the file. The text of a record is empty by then; its
/// size in the file is given. A record between others has no object. Errors: those of forEachJsonRecord.
Result<void> forEachJsonObject(
    const QString& path,
    const std::function<bool(const JsonRecord& record, qsizetype bytes, const Result<Json>& object)>& take);

}  // namespace s2s
