// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Json.h"
#include "core/sets/Problem.h"

#include <QList>

#include <functional>
#include <string>

namespace s2s {

/// One battle of a FastChat / LMSYS file, as written; absent fields are empty. The same object is filled anew for each
/// record.
struct FastChatBattle {
  int line = 0;
  std::string questionId, modelA, modelB, winner, judge, language, level, domain, task;
  std::string text;              ///< what the user says first in conversation_a
  std::string answerA, answerB;  ///< what is first answered to it
  int turn = 0;                  ///< 0: not said
  double tstamp = 0;
  bool anony = true;
  Json extras;  ///< the flat object under "s2s" in files of ours; null elsewhere
};

struct FastChatCount {
  int read = 0;
  QList<Problem> problems;  ///< at most the first 1,000
};

/// Reads battles (a JSON list, or JSON lines) as a stream: strict, no tree of values, no more memory than the longest
/// record takes. model_a, model_b and winner are needed; fields of other types than they should have, or that stand
/// twice, refuse their record. Errors: FileMissing, FileUnreadable, BadTable.
Result<FastChatCount> readFastChat(const QString& path, const std::function<void(const FastChatBattle&)>& take);

}  // namespace s2s
