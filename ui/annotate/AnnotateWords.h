// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/study/Session.h"
#include "ui/annotate/KeyMap.h"

namespace s2s {

/// What must still be heard, "Hear B to the end · 62 %"; empty when the gate is open.
QString missingWords(const GateState& gate);

/// Why a press did nothing, and what to do. @p chosen is the side that was pressed.
QString refusalWords(Refusal why, const Draft& draft, const GateState& gate, Shown chosen, const KeyMap& keys);

/// Why a key of the volume did nothing.
QString volumeLockedWords();

/// "The expected answer was B." Calm, whether it was chosen or not.
QString expectedWords(const TrainingFeedback& feedback);
/// Why, in the language of the program where the lead wrote it in both.
QString reasonWords(const TrainingFeedback& feedback);

/// Which battles were put aside. Names no file: files may be named after systems.
QString putAsideWords(const QList<PutAside>& battles);

/// "All 300 battles are done. You listened for 6.5 hours." With @p today in words, if there is anything to say of it.
QString finishedWords(int done, double hours, int putAside, const QString& today);

}  // namespace s2s
