// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/study/SetAddition.h"

namespace s2s {

// What a set that is read again says differently. Pure.

struct SampleComparison {
  Sample wanted;  ///< as the study is to have it
  QList<SetDifference> differences;
};
struct ResponseComparison {
  Response wanted;
  QList<SetDifference> differences;
};

/// @p mayTake: also what decides over the meaning of a verdict (text, language, domain, task, level, sound) is taken.
SampleComparison compared(const Sample& stored, const Sample& given, bool mayTake);
/// @p key: "sample, system" for the report.
ResponseComparison compared(const Response& stored, const Response& given, const QString& key, bool mayTake);

QList<SetDifference> differencesOf(const SetInfo& stored, const SetInfo& given);
QList<SetDifference> differencesOf(const System& stored, const System& given);
/// The stored description with what the given one says; what it does not say stays.
System filledIn(const System& stored, const System& given);

}  // namespace s2s
