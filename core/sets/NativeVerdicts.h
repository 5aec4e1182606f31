// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Json.h"
#include "core/model/Contents.h"
#include "core/sets/VerdictFile.h"

namespace s2s {

/// One event as a line of native verdicts.jsonl: keys in the order of the format, absent ones left out.
/// system_a and system_b only with Reveal::Yes.
Json nativeJson(const Verdict& verdict, const Contents& contents, Reveal reveal);

/// Reads verdicts.jsonl. A battle the study has not drawn is made from its two responses.
Result<ReadVerdicts> readNativeVerdicts(const QString& path, const Contents& contents);

/// All events, one a line, sorted by event id; byte-identical after export, import, export.
QByteArray nativeVerdicts(const Contents& contents, Reveal reveal);

}  // namespace s2s
