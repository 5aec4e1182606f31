// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/JudgeServerReplies.h"

#include "core/base/Json.h"

#include <algorithm>
#include <cmath>

namespace s2s::test {
namespace {

QByteArray error(int code, const char* status, Json details = Json::array()) {
  return toBytes({{"error", {{"code", code}, {"message", "as asked"}, {"status", status}, {"details", details}}}});
}

Json violation(const char* quota) {
  return {{"@type", "type.googleapis.com/google.rpc.QuotaFailure"},
          {"violations", Json::array({Json{{"quotaId", quota}, {"quotaMetric", "requests"}}})}};
}

Json retryIn(const QByteArray& seconds) {
  return {{"@type", "type.googleapis.com/google.rpc.RetryInfo"}, {"retryDelay", seconds.toStdString() + "s"}};
}

/// What the model writes.
std::string textOf(const Asked& asked, const Said& said) {
  if (!said.text.isEmpty())
    return utf8(said.text);
  const bool first = said.winner == Place::First;
  if (said.trouble == Trouble::WrongEnum)
    return asked.structured ? R"({"winner":"THIRD","reason":"neither"})" : "Third one wins";
  const char* json = first ? R"({"winner":"FIRST","reason":"clearer"})" : R"({"winner":"SECOND","reason":"clearer"})";
  if (said.trouble == Trouble::FencedJson)
    return std::string("```json\n") + json + "\n```\n";
  if (asked.structured)
    return json;
  return first ? "First one wins" : "Second one wins";
}

/// Answers that are the same for both APIs.
std::optional<HttpAnswer> commonTrouble(Trouble trouble) {
  switch (trouble) {
    case Trouble::Hang: return HttpAnswer{.hang = true};
    case Trouble::InvalidJson: return HttpAnswer{.body = "{\"candidates\": [oops"};
    case Trouble::ServerError: return HttpAnswer{.status = 500, .body = error(500, "INTERNAL")};
    case Trouble::Overloaded: return HttpAnswer{.status = 503, .body = error(503, "UNAVAILABLE")};
    case Trouble::BadRequest: return HttpAnswer{.status = 400, .body = error(400, "INVALID_ARGUMENT")};
    case Trouble::Redirect: return HttpAnswer{.status = 307, .headers = {{"Location", "/elsewhere"}}};
    case Trouble::TooMuch: return HttpAnswer{.body = QByteArray(20 * 1024 * 1024, ' ')};
    default: return std::nullopt;
  }
}

QByteArray eventOf(const Json& json) { return "data: " + toBytes(json) + "\r\n\r\n"; }

Json chunk(const Json& delta, const Json& finish) {
  return {{"id", "c1"},
          {"object", "chat.completion.chunk"},
          {"model", JudgeServer::kModelVersion},
          {"choices", Json::array({Json{{"index", 0}, {"delta", delta}, {"finish_reason", finish}}})}};
}

const Json kUsage{{"prompt_tokens", 1300},
                  {"completion_tokens", 5},
                  {"total_tokens", 1305},
                  {"prompt_tokens_details", {{"audio_tokens", 1250}, {"text_tokens", 50}}}};

QByteArray streamOf(const std::string& text, const char* finish, bool cut) {
  QByteArray out = ": a comment to keep the line open\r\n\r\n" + eventOf(chunk({{"role", "assistant"}}, nullptr));
  for (size_t at = 0; at < text.size(); at += 5)
    out += eventOf(chunk({{"content", text.substr(at, 5)}}, nullptr));
  if (cut)
    return out + "data: {\"choices\":[{\"del";
  out += eventOf(chunk(Json::object(), finish));
  out += eventOf({{"model", JudgeServer::kModelVersion}, {"choices", Json::array()}, {"usage", kUsage}});
  return out + "data: [DONE]\r\n\r\n";
}

/// A quarter of a second of a quiet tone.
QByteArray someSpeech() {
  constexpr quint32 kFrames = 6'000, kRate = 24'000;
  QByteArray bytes("RIFF");
  const auto put = [&bytes](quint32 value, int size) {
    for (int i = 0; i < size; ++i)
      bytes.append(static_cast<char>(value >> (8 * i)));
  };
  put(36 + 2 * kFrames, 4);
  bytes += "WAVEfmt ";
  put(16, 4), put(1, 2), put(1, 2), put(kRate, 4), put(2 * kRate, 4), put(2, 2), put(16, 2);
  bytes += "data";
  put(2 * kFrames, 4);
  for (quint32 i = 0; i < kFrames; ++i)
    put(static_cast<quint16>(static_cast<qint16>(8'000 * std::sin(0.1 * i))), 2);
  return bytes;
}

}  // namespace

HttpAnswer geminiAnswer(const Asked& asked, const Said& said) {
  if (const auto trouble = commonTrouble(said.trouble))
    return *trouble;
  const Json perMinute = violation("GenerateRequestsPerMinutePerProjectPerModel");
  const Json perDay = violation("GenerateRequestsPerDayPerProjectPerModel");
  if (said.trouble == Trouble::RateLimited)
    return {.status = 429,
            .body = error(429, "RESOURCE_EXHAUSTED", Json::array({perMinute, retryIn(said.retryAfter)}))};
  if (said.trouble == Trouble::DailyQuota)
    return {.status = 429, .body = error(429, "RESOURCE_EXHAUSTED", Json::array({perDay, retryIn("26.66")}))};
  if (said.trouble == Trouble::WrongKey)
    return {.status = 403, .body = error(403, "PERMISSION_DENIED")};

  Json body{{"usageMetadata",
             {{"promptTokenCount", 1300},
              {"candidatesTokenCount", 5},
              {"thoughtsTokenCount", 40},
              {"totalTokenCount", 1345}}},
            {"modelVersion", utf8(said.modelVersion)}};
  if (said.trouble == Trouble::Blocked) {
    body["promptFeedback"] = {{"blockReason", "PROHIBITED_CONTENT"}};
    return {.body = toBytes(body)};
  }
  Json candidate{{"content", {{"role", "model"}}}, {"finishReason", "STOP"}, {"index", 0}};
  if (said.trouble == Trouble::EmptyMaxTokens)
    candidate["finishReason"] = "MAX_TOKENS";
  else
    candidate["content"]["parts"] =
        Json::array({Json{{"text", "thinking aloud: the second one wins"}, {"thought", true}},
                     Json{{"text", textOf(asked, said)}}});
  body["candidates"] = Json::array({candidate});
  HttpAnswer answer{.body = toBytes(body)};
  if (said.trouble == Trouble::HalfBody || said.trouble == Trouble::CutStream)
    answer.cutAfter = answer.body.size() - 10;
  return answer;
}

HttpAnswer chatAnswer(const Asked& asked, const Said& said, bool streaming) {
  if (const auto trouble = commonTrouble(said.trouble))
    return *trouble;
  const auto refusal = [](const char* type, const char* code) {
    return toBytes({{"error", {{"message", "as asked"}, {"type", type}, {"param", nullptr}, {"code", code}}}});
  };
  if (said.trouble == Trouble::RateLimited)
    return {.status = 429,
            .body = refusal("requests", "rate_limit_exceeded"),
            .headers = {{"Retry-After", said.retryAfter}}};
  if (said.trouble == Trouble::DailyQuota)
    return {.status = 429, .body = refusal("insufficient_quota", "insufficient_quota")};
  if (said.trouble == Trouble::WrongKey)
    return {.status = 401, .body = refusal("invalid_request_error", "invalid_api_key")};

  const bool empty = said.trouble == Trouble::EmptyMaxTokens || said.trouble == Trouble::Blocked;
  const char* finish = said.trouble == Trouble::Blocked ? "content_filter" : empty ? "length" : "stop";
  const std::string text = empty ? std::string() : textOf(asked, said);
  HttpAnswer answer;
  if (streaming) {
    answer.type = "text/event-stream";
    answer.announceLength = said.trouble == Trouble::HalfBody;
    answer.body = streamOf(text, finish, said.trouble == Trouble::CutStream);
  } else {
    const Json message{{"role", "assistant"}, {"content", text}};
    answer.body =
        toBytes({{"model", JudgeServer::kModelVersion},
                 {"choices", Json::array({Json{{"index", 0}, {"message", message}, {"finish_reason", finish}}})},
                 {"usage", kUsage}});
  }
  if (said.trouble == Trouble::HalfBody || (said.trouble == Trouble::CutStream && !streaming))
    answer.cutAfter = answer.body.size() / 2;
  return answer;
}

HttpAnswer speechAnswer(const Asked&) { return {.type = "audio/wav", .body = someSpeech()}; }

}  // namespace s2s::test
