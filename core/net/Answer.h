// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/Judge.h"

#include <QString>

#include <optional>

namespace s2s {

/// A judge's text as understood. Without a winner it is no vote, and @c why says what is wrong with it.
struct Answer {
  std::optional<Place> winner;
  PlaceCriteria criteria;
  QString reason;
  QString why;

  bool operator==(const Answer&) const = default;
};

/// The paper's "First one wins" and "Second one wins" and what comes near them, in English and Chinese: other case,
/// punctuation, quotes, markdown, "is better", a few words before it, praise behind it, or the object of
/// answerFromJson() and nothing else. The whole text has to be such a statement: what is counted must have been said,
/// and no list of words finds everything that takes a statement back. Pure.
Answer answerFromPhrase(const QString& text);

/// {"winner": "FIRST"|"SECOND", "reason"?, "alignment"?, "expressiveness"?, "quality"?: "FIRST"|"SECOND"|"SAME"}, bare,
/// in a fenced block or with prose around one object. Anything else under these keys is no answer. Pure.
Answer answerFromJson(const QString& text);

/// By the mode of the judge: paper is a phrase, structured is JSON. Pure.
Answer answerFrom(const QString& text, JudgeMode mode);

/// Of a local program: JSON where there is an object, else a phrase. Pure.
Answer answerFromProgram(const QString& text);

}  // namespace s2s
