// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/ReplyOf.h"

#include "core/base/Json.h"

#include <algorithm>

namespace s2s {
namespace {

QString wordsOf(const HttpReply& http) {
  switch (http.failure) {
    case HttpReply::Failure::None: return QStringLiteral("the server answered with HTTP %1").arg(http.status);
    case HttpReply::Failure::Unreachable: return QStringLiteral("the server cannot be reached");
    case HttpReply::Failure::Tls: return QStringLiteral("the server's certificate is not valid; nothing was sent");
    case HttpReply::Failure::TimedOut: return QStringLiteral("the server did not answer in time");
    case HttpReply::Failure::TooBig: return QStringLiteral("the server's answer has no end");
    case HttpReply::Failure::Cut: return QStringLiteral("the connection broke in the middle of the answer");
  }
  return {};
}

Again againAfter(const HttpReply& http) {
  switch (http.failure) {
    case HttpReply::Failure::None: break;
    case HttpReply::Failure::Tls: return Again::NoneOfIt;
    case HttpReply::Failure::TooBig: return Again::No;
    default: return Again::Later;
  }
  switch (http.status) {
    case 200:  // a body that is no answer of the API
    case 408:
    case 429:
    case 500:
    case 502:
    case 503:
    case 504: return Again::Later;
    case 401:
    case 402:
    case 403:
    case 404: return Again::NoneOfIt;
    default: break;
  }
  return http.status >= 300 && http.status < 400 ? Again::NoneOfIt : Again::No;
}

}  // namespace

JudgeReply failedReply(const HttpReply& http, const Secret& key) {
  JudgeReply reply;
  reply.again = againAfter(http);
  reply.httpStatus = http.status;
  reply.latencyMs = http.latencyMs;
  reply.retryAfterMs = delayMs(QString::fromLatin1(http.retryAfter));
  const QString message = http.failure == HttpReply::Failure::None ? serverMessage(http.body) : http.detail;
  const QString words = http.status >= 300 && http.status < 400
                            ? QStringLiteral("the server sends on to another address, which is not followed")
                            : wordsOf(http);
  reply.detail = key.redacted(message.isEmpty() ? words : QStringLiteral("%1: %2").arg(words, message));
  return reply;
}

JudgeReply judgedReply(const QString& text, JudgeMode mode, bool cut) {
  Answer answer = answerFrom(text, mode);
  // A whole JSON object is whole; a sentence might have gone on to take itself back.
  if (cut && (mode == JudgeMode::Paper || !answer.winner))
    answer = {.why = QStringLiteral("the answer was cut off: all tokens were used up")};
  return judgedReply(text, answer);
}

JudgeReply judgedReply(const QString& text, const Answer& answer) {
  JudgeReply reply;
  reply.status = answer.winner ? JudgeStatus::Ok : JudgeStatus::Invalid;
  reply.winner = answer.winner;
  reply.criteria = answer.criteria;
  reply.reason = answer.reason;
  reply.detail = answer.why;
  reply.raw = text.left(kMaxRaw);
  return reply;
}

std::optional<qint64> delayMs(const QString& text) {
  QString number = text.trimmed();
  if (number.endsWith(QLatin1Char('s')))
    number.chop(1);
  bool good = false;
  const double seconds = number.toDouble(&good);
  if (!good || !(seconds >= 0))
    return std::nullopt;
  return static_cast<qint64>(std::min(seconds, 86'400.0) * 1'000);
}

QString serverMessage(const QByteArray& body) {
  const auto json = parseJson(body, {.maxBytes = 1024 * 1024});
  if (!json || !json->is_object() || !json->contains("error"))
    return {};
  const Json& error = (*json)["error"];
  const QString message = error.is_object() ? stringAt(error, "message") : stringAt(*json, "error");
  return message.simplified().left(300);
}

}  // namespace s2s
