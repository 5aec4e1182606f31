// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"
#include "core/model/Sample.h"
#include "core/study/ClipShelf.h"
#include "core/study/Draft.h"

#include <QList>

namespace s2s {

/// An instruction of the demo set with two answers, one of them clearly better: what a level sounds like.
struct LevelExample {
  Sample sample;
  ClipRequest instruction, a, b;
  Shown better = Shown::A;
};

/// One for each level, L1 first, in @p language ("zh", else English), from the demo set that ships with the program.
/// Any thread. Errors: those of readSet; FileMissing for a set without these samples.
Result<QList<LevelExample>> levelExamples(const QString& demoFolder, const QString& language);

}  // namespace s2s
