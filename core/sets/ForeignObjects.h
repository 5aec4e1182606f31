// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sets/ForeignVerdicts.h"
#include "core/sets/JsonLines.h"

#include <functional>

namespace s2s {

/// Reads a list or lines of JSON objects; @p read fills in what one of them says. A record in which it finds something
/// wrong is refused, with its line. Errors: those of forEachJsonRecord.
Result<void> forEachObject(const QString& path, ForeignVerdicts& into,
                           const std::function<void(LineFields&, ForeignVerdict&)>& read);

/// The same for records that hold several verdicts: @p read takes them itself.
Result<void> forEachObjectItself(const QString& path, ForeignVerdicts& into,
                                 const std::function<void(const Json&, int line)>& read);

/// The object with its keys sorted, however they were written.
QByteArray canonicalRecord(const Json& json);

}  // namespace s2s
