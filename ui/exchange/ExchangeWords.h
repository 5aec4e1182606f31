// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sets/ColumnMapping.h"
#include "core/sets/SetMapping.h"
#include "core/study/StudyExport.h"

#include <QString>

namespace s2s {

// The words for what comes into a study and goes out of it, in the language of the moment.

QString words(MappedField field);
QString words(SetField field);
/// "113 with a winner (59 heard first, 54 heard second), 20 both good, 181 both bad": parts that are 0 are left out.
QString words(const VerdictTally& tally);
/// What a file of verdicts describes and the study lacks; empty where there is nothing.
QString describedWords(int samples, int systems);

/// Who was added with a file of verdicts; empty where nobody was.
QString newRaterWords(const QList<Rater>& raters);

QString words(ExportKind kind);
/// What an export holds and who reads it, two sentences.
QString contentWords(ExportKind kind);
/// What naming the systems puts into an export that is otherwise blind.
QString revealWords(ExportKind kind);

}  // namespace s2s
