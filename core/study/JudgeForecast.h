// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/study/JudgeEstimate.h"
#include "core/study/JudgeRecords.h"

#include <QObject>

#include <functional>

namespace s2s {

class JudgeSounds;

/// What a run would need, before anything is sent.
struct JudgeForecast {
  int items = 0;       ///< chosen
  int ok = 0;          ///< of these, not to be asked again
  int measured = 0;    ///< items whose sound was made; the others are taken to be as long on average
  int unreadable = 0;  ///< of those looked at: their sound is missing, changed or cannot be decoded
  int tooLarge = 0;    ///< of those looked at: their sound is more than the server takes in one request
  JudgeEstimate estimate;

  bool isExact() const { return measured + unreadable + tooLarge >= items - ok; }
};

/// Makes the sound of some forty of the @p items that are not ok yet and estimates the rest. Not called when
/// @p context goes first.
void forecast(JudgeSounds& sounds, const Contents& contents, const KnownJudge& judge, const QList<JudgeItemKey>& items,
              QObject* context, std::function<void(const JudgeForecast&)> done);

}  // namespace s2s
