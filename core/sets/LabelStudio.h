// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sets/VerdictFile.h"

namespace s2s {

/// Reads a Label Studio export: tasks with data{instruction_audio, audio_a, audio_b, text, level, domain, task,
/// pair_id}, annotations of people and predictions of judges. left is audio_a, the first presented. The answers are
/// found by data.response_a/_b, else data.model_a/_b or system_a/_b, else by the one folder of the sound's path that is
/// called like a known system, else where the file's name is the id of a response; nothing is made of other names.
/// Addresses and paths of local storage count from their last input/ or output/. was_cancelled is a skip, ground_truth
/// gold, lead_time the active time. Each annotation is one record. Errors: FileMissing, FileUnreadable, BadTable.
Result<ReadVerdicts> readLabelStudio(const QString& path, const Contents& contents, const RaterNames& raters);

/// The current verdicts as Label Studio tasks, one for each battle and presented order, so that left stays left. Sound
/// has opaque names (responses/ID.wav) and no task ever names a system: with Reveal::Yes the provenance file does.
/// @p count: of the annotations and predictions in it.
QByteArray labelStudioVerdicts(const Contents& contents, qint64* count = nullptr);

}  // namespace s2s
