// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sets/VerdictFile.h"

namespace s2s {

/// Reads human_evaluate_result.json of the published S2S-Arena: the item's fields, name, chosen_model (A | B), model_a
/// and model_b (the key of the output's path), result. Levels count from L0. A result that contradicts chosen_model
/// refuses its record. A is taken for the first presented.
/// Errors: FileMissing, FileUnreadable, BadTable.
Result<ReadVerdicts> readArenaVerdicts(const QString& path, const Contents& contents, const RaterNames& raters);

/// Reads the TRACE relabels of the same pairs: label{content, voice_quality, paralinguistics, overall} of 1 | 2 |
/// both_good | both_bad, 1 being the first presented. "Both" has no winner: it says whether the answers are acceptable.
/// The file names no rater: @p raters.otherwise, else "TRACE".
Result<ReadVerdicts> readTraceVerdicts(const QString& path, const Contents& contents, const RaterNames& raters);

}  // namespace s2s
