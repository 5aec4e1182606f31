// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/Sample.h"
#include "core/model/Task.h"
#include "core/model/Verdict.h"

#include <QString>

namespace s2s {

// The words for values, in the language of the moment; made late, by views and tables.
QString words(Domain domain);
QString words(Level level);  ///< "L3 Expression"
QString words(Split split);
QString words(Criterion criterion);
QString words(Broken reason);
QString words(SkipReason reason);
QString words(LoserReason reason);
QString words(LoudnessPolicy policy);
/// Name of a task in English or Chinese; a task of somebody's own is shown as written, with spaces.
QString taskWords(const QString& taskCode);
/// What to attend to: the sample's own target, else the task's.
QString targetWords(const Sample& sample);
/// "Chinese", "English", ... for BCP 47 codes, in the language of the moment.
QString languageWords(const QString& code);
/// True when the texts of the program are Chinese at the moment.
bool wordsAreChinese();

}  // namespace s2s
