// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/study/JudgeDesk.h"

#include <QString>

namespace s2s {

// The words of the judge page, in the language of the moment.

QString words(JudgeApi api);
QString words(JudgeMode mode);
QString words(JudgeStatus status);
QString words(JudgeOrder order);
QString words(JudgeDesk::Key key);
/// "12 s", "3 min", "2 h 10 min".
QString spanWords(qint64 ms);
/// Where a run stands: a sentence that says what can be done.
QString stateWords(const JudgeRun& run);
/// "ok 12, refused 1, invalid 0, unavailable 2".
QString countWords(const JudgeTally& tally);
QString forecastWords(const JudgeForecast& forecast);

}  // namespace s2s
