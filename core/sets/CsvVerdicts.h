// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/Contents.h"
#include "core/sets/VerdictFile.h"

namespace s2s {

/// Reads a plain CSV of verdicts with a header: sample (or item), system_a, system_b, winner (a | b | tie | model_a |
/// model_b, or the winning system's name), rater, optional: time (ISO or ms), trial, rater_kind, note. Systems through
/// aliases; what does not match is reported, never guessed. @p rater is used where the file has no such column.
Result<ReadVerdicts> readCsvVerdicts(const QString& path, const Contents& contents, const QString& rater);

/// The current verdicts as CSV; see the header line for its columns. System names only with Reveal::Yes: else
/// the responses' ids.
QByteArray csvVerdicts(const Contents& contents, Reveal reveal);

}  // namespace s2s
