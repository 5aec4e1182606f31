// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Json.h"
#include "core/base/Result.h"
#include "core/model/Contents.h"
#include "core/sets/Problem.h"

#include <QByteArray>
#include <QList>

namespace s2s {

/// Quality marks as read from a file, with the reviewers they name.
struct ReadMarks {
  int read = 0;          ///< lines of the file; read - marks.size() were refused
  int alreadyThere = 0;  ///< of marks: those that the study, or the file itself further up, already holds
  QList<QualityMark> marks;
  QList<Rater> raters;  ///< all reviewers named, new or not
  QList<Problem> problems;
};

/// One event as a line of marks.jsonl: keys in the order of the format, absent ones left out. No system is named in it.
Json nativeJson(const QualityMark& mark, const Contents& contents);

/// All events, one a line, sorted by event id; byte-identical after export, import, export.
QByteArray nativeMarks(const Contents& contents);

/// Reads marks.jsonl; lines that cannot be taken are among the problems. A sample is found by sample_id and, where the
/// line has it, set_id. Errors: those of readWhole.
Result<ReadMarks> readNativeMarks(const QString& path, const Contents& contents);

}  // namespace s2s
