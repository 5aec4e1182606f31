// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Json.h"
#include "core/sets/VerdictFile.h"

namespace s2s {

/// That of the clip itself, else of its set; of an answer: of its system, else of the set.
QString licenceOf(const Sample& sample, const Contents& contents);
QString licenceOf(const Response& response, const Contents& contents);

/// FILE.provenance.json
QString provenancePath(const QString& file);

/// Licence, source and sha256 of every clip that the verdicts of a study are about, with the sets they come from: what
/// travels beside an exported file. Of instructions also level, domain, task, language and text, so that the verdicts
/// can be counted where the set is not. Names systems and their files only with Reveal::Yes.
Json provenanceJson(const Contents& contents, Reveal reveal);
/// The same of the instructions that quality marks are about.
Json provenanceOfMarks(const Contents& contents);

}  // namespace s2s
