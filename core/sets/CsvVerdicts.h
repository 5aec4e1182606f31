// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/Contents.h"
#include "core/sets/VerdictFile.h"

namespace s2s {

/// Reads a plain CSV of verdicts with a header: sample (or item), system_a, system_b (or model_a, model_b), winner
/// (a | b | tie | tie (bothbad) | model_a | model_b, or the winning system's name), rater; optional: event_id, set,
/// presented_first (a | b), time (ISO, UTC unless it says otherwise, or ms), trial, rater_kind (human | judge), status
/// (of a judge), alignment, expressiveness, quality (a | b | same), acceptable_a, acceptable_b (yes | no), skip_reason,
/// flags, note; task, domain, level. Systems go through the aliases, and ids of responses do as well. Samples and
/// systems that the study lacks are described, with what the provenance beside the file says of them; ids that nothing
/// describes are refused. model_a is the first presented; with system_a that is not known unless the column says it. @p
/// raters.otherwise is used where the file has no such column. A second reading of the same records finds them already
/// there. Errors: FileMissing, FileUnreadable, BadTable (also when a needed column is missing).
Result<ReadVerdicts> readCsvVerdicts(const QString& path, const Contents& contents, const RaterNames& raters);

/// The current verdicts as CSV with the columns set, sample, level, domain, task, system_a, system_b, presented_first,
/// winner, alignment, expressiveness, quality, acceptable_a, acceptable_b, skip_reason, rater, rater_kind, trial,
/// status, time, flags (training, gold, trap, demo, unblinded, waived), note, event_id. System names only with
/// Reveal::Yes: else the responses' ids. @p count: of the rows.
QByteArray csvVerdicts(const Contents& contents, Reveal reveal, qint64* count = nullptr);

}  // namespace s2s
