// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sets/VerdictFile.h"

namespace s2s {

/// Reads FastChat / LMSYS battles: model_a is the first presented; "tie (bothbad)" is a tie in which neither is
/// acceptable. judge is human:NAME, llm:NAME@PROMPT:ORDER, or a name; @p raters.otherwise is used where there is none.
/// What is first said and answered in the conversations is the text of the item and the transcripts of the answers.
/// Errors: FileMissing, FileUnreadable, BadTable.
Result<ReadVerdicts> readFastChatVerdicts(const QString& path, const Contents& contents, const RaterNames& raters);

/// The current verdicts as a list of FastChat battles, one a line, in the order in which they were given, with level,
/// domain, task and "s2s" (what FastChat has no room for). Models are the ids of the responses unless revealed. What
/// was skipped, and answers of a judge that are none, have no place in the format and are left out. @p count: of the
/// battles in it.
QByteArray fastChatVerdicts(const Contents& contents, Reveal reveal, qint64* count = nullptr);

}  // namespace s2s
