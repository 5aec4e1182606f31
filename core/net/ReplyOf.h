// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/Judge.h"
#include "core/net/Answer.h"
#include "core/net/Http.h"

namespace s2s {

/// A reply without a vote: what to do about an answer of @p http that is no judge's answer (an outage, a refused key, a
/// wrong request). The server's own words go into the detail, cut and without @p key.
JudgeReply failedReply(const HttpReply& http, const Secret& key);

/// A reply with the judge's text: a vote where it says who wins, else invalid. @p cut: the text was ended by a limit.
JudgeReply judgedReply(const QString& text, JudgeMode mode, bool cut);

/// The same from an answer that was understood already.
JudgeReply judgedReply(const QString& text, const Answer& answer);

/// "26.66s", "26.66" or "3" in milliseconds; nothing where it is no such text. At most a day.
std::optional<qint64> delayMs(const QString& text);

/// The message of an API's error body {"error": {"message": ...}}, or nothing; at most 300 characters.
QString serverMessage(const QByteArray& body);

inline constexpr qsizetype kMaxRaw = 64 * 1024;  ///< characters of an answer that are kept

}  // namespace s2s
