// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"
#include "core/model/Contents.h"
#include "core/sets/Problem.h"

#include <QList>
#include <QString>

namespace s2s {

enum class Reveal { No, Yes };
enum class VerdictFormat { Auto, Native, Csv };

/// Verdicts as read from a file, with what they need that the study lacks.
struct ReadVerdicts {
  int read = 0;  ///< records in the file
  QList<Verdict> verdicts;
  QList<Rater> raters;  ///< all raters named, new or not
  QList<DrawnBattle> battles;  ///< battles that the study has not drawn
  QList<Problem> problems;
};

std::optional<VerdictFormat> verdictFormatFrom(const QString& name);

/// Errors: FileMissing, FileUnreadable, UnknownFormat.
Result<ReadVerdicts> readVerdicts(const QString& path, VerdictFormat format, const Contents& contents,
                                  const QString& rater);
/// Writes through QSaveFile: the old file whole, or the new one. Errors: FileUnwritable, DiskFull.
Result<void> writeVerdicts(const QString& path, VerdictFormat format, const Contents& contents, Reveal reveal);

}  // namespace s2s
