// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"
#include "core/model/Contents.h"
#include "core/sets/Problem.h"

#include <QList>
#include <QString>

#include <optional>

namespace s2s {

enum class Reveal { No, Yes };
enum class VerdictFormat { Auto, Native, Csv, Marks };

/// Verdicts, or quality marks, as read from a file, with what they need that the study lacks.
struct ReadVerdicts {
  int read = 0;          ///< records in the file; read - taken() were refused
  int alreadyThere = 0;  ///< of those taken: what that the study, or the file itself further up, already holds
  QList<Verdict> verdicts;
  QList<QualityMark> marks;    ///< of a file of marks, which holds nothing else
  QList<Rater> raters;         ///< all raters named, new or not
  QList<DrawnBattle> battles;  ///< battles that the study has not drawn; their propensity is not known
  QList<Problem> problems;

  int taken() const { return static_cast<int>(verdicts.size() + marks.size()); }
};

std::optional<VerdictFormat> verdictFormatFrom(const QString& name);

/// Auto goes by the extension (csv, tsv; jsonl, ndjson), else by what the file begins with; lines of quality marks are
/// known by their keys.
/// Errors: FileMissing, FileUnreadable, UnknownFormat, BadTable.
Result<ReadVerdicts> readVerdicts(const QString& path, VerdictFormat format, const Contents& contents,
                                  const QString& rater);
/// Writes through QSaveFile: the old file whole, or the new one. Auto goes by the extension, else Native. Errors:
/// FileUnwritable, DiskFull.
Result<void> writeVerdicts(const QString& path, VerdictFormat format, const Contents& contents, Reveal reveal);

}  // namespace s2s
