// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"
#include "core/model/Contents.h"
#include "core/sets/Problem.h"

#include <QList>
#include <QString>

namespace s2s {

/// What a table of known answers says, row by row.
struct ReadKnownAnswers {
  int read = 0;                ///< rows
  QList<KnownAnswer> answers;  ///< of the good rows, one for each battle
  QList<DrawnBattle> battles;  ///< their battles that the study has not drawn
  QList<Problem> problems;     ///< the rows that are not taken
};

/// Reads a CSV table with the columns battle, or sample, system_a and system_b (and set, where two sets of the study
/// use the same sample id); winner (a, b or the name of a system; of a battle without named systems a and b are its
/// canonical ones); and optional kind (gold, trap, training; gold without one), reason, reason_cn.
/// Errors: those of readCsv(); BadTable where a column is missing.
Result<ReadKnownAnswers> readKnownAnswers(const QString& path, const Contents& contents);

/// "gold", "trap", "training"; empty for what is no kind of known answer.
QString knownKindCode(PlanItemKind kind);

}  // namespace s2s
