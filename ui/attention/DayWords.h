// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/study/WorkDay.h"

#include <QString>

namespace s2s {

/// "25 minutes. Rest your ears a little."
QString breakTitle(int minutes);
/// What was done today, how long that took, and how steady one was: a sentence a line. Compares with nobody. Empty for
/// a day off.
QString dayWords(const DaySummary& day);

}  // namespace s2s
