// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/ReplyOf.h"
#include "core/net/RequestBody.h"
#include "core/net/ServerApi.h"

#include <algorithm>
#include <cmath>

namespace s2s {
namespace {

constexpr double kTokensPerSecond = 32;  ///< of audio

Json schemaFor(bool criteria) {
  const Json place{{"type", "STRING"}, {"enum", {"FIRST", "SECOND"}}};
  const Json preference{{"type", "STRING"}, {"enum", {"FIRST", "SECOND", "SAME"}}};
  Json properties{{"winner", place}};
  Json required = Json::array({"winner"});
  if (criteria)
    for (const char* key : {"alignment", "expressiveness", "quality"}) {
      properties[key] = preference;
      required.push_back(key);
    }
  properties["reason"] = {{"type", "STRING"}};
  return {{"type", "OBJECT"}, {"properties", properties}, {"required", required}};
}

Json generationConfig(const JudgeOptions& options, const JudgeRequest& request) {
  Json config = Json::object();
  if (options.temperature)
    config["temperature"] = *options.temperature;
  if (options.seed)
    config["seed"] = *options.seed;
  if (options.maxOutputTokens)
    config["maxOutputTokens"] = *options.maxOutputTokens;
  if (request.mode == JudgeMode::Structured) {
    config["responseMimeType"] = "application/json";
    config["responseSchema"] = schemaFor(request.criteria);
  }
  if (options.thinkingBudget)
    config["thinkingConfig"] = {{"thinkingBudget", *options.thinkingBudget}};
  else if (!options.thinkingLevel.isEmpty())
    config["thinkingConfig"] = {{"thinkingLevel", utf8(options.thinkingLevel)}};
  return config;
}

QByteArray bodyOf(const JudgeConfig& config, const JudgeRequest& request) {
  const Json parts = Json::array({Json{{"text", utf8(request.text)}},
                                  Json{{"inlineData", {{"mimeType", utf8(request.mime)}, {"data", kAudioHere}}}}});
  return bodyWithAudio({{"contents", Json::array({Json{{"role", "user"}, {"parts", parts}}})},
                        {"generationConfig", generationConfig(config.options, request)}},
                       {}, request.audio);
}

qint64 countAt(const Json& object, const char* key) {
  return static_cast<qint64>(std::clamp(numberAt(object, key).value_or(0), 0.0, 1e12));
}

const Json& childOf(const Json& object, const char* key) {
  static const Json nothing = Json::object();
  const auto at = object.is_object() ? object.find(key) : object.end();
  return object.is_object() && at != object.end() ? *at : nothing;
}

void countTokens(const Json& usage, double seconds, JudgeReply& reply) {
  if (!usage.is_object())
    return;
  const qint64 prompt = countAt(usage, "promptTokenCount");
  reply.audioTokens = std::min(prompt, static_cast<qint64>(std::llround(seconds * kTokensPerSecond)));
  for (const Json& detail : childOf(usage, "promptTokensDetails"))
    if (detail.is_object() && stringAt(detail, "modality") == QLatin1String("AUDIO"))
      reply.audioTokens = std::min(prompt, countAt(detail, "tokenCount"));
  reply.textTokens = prompt - reply.audioTokens;
  reply.outTokens = countAt(usage, "candidatesTokenCount") + countAt(usage, "thoughtsTokenCount");
}

/// What the details of an error body say beyond its status.
void readDetails(const Json& error, JudgeReply& reply) {
  for (const Json& detail : childOf(error, "details")) {
    if (!detail.is_object())
      continue;
    const QString type = stringAt(detail, "@type");
    if (type.endsWith(QLatin1String("RetryInfo")))
      reply.retryAfterMs = delayMs(stringAt(detail, "retryDelay"));
    if (stringAt(detail, "reason") == QLatin1String("API_KEY_INVALID"))
      reply.again = Again::NoneOfIt;
    for (const Json& violation : childOf(detail, "violations"))
      if (violation.is_object() && stringAt(violation, "quotaId").contains(QLatin1String("PerDay")))
        reply.again = Again::NextDay;
  }
}

JudgeReply refused(const QString& why) {
  JudgeReply reply;
  reply.status = JudgeStatus::Refused;
  reply.detail = QStringLiteral("the model refused: %1").arg(why.left(100));
  return reply;
}

QString textOf(const Json& candidate) {
  QString text;
  for (const Json& part : childOf(childOf(candidate, "content"), "parts"))
    if (part.is_object() && !boolAt(part, "thought"))
      text += stringAt(part, "text");
  return text;
}

/// The judge's part of a whole answer.
JudgeReply judged(const Json& body, JudgeMode mode) {
  if (const QString reason = stringAt(childOf(body, "promptFeedback"), "blockReason"); !reason.isEmpty())
    return refused(reason);
  const Json& candidates = childOf(body, "candidates");
  if (!candidates.is_array() || candidates.empty() || !candidates[0].is_object())
    return judgedReply({}, Answer{.why = QStringLiteral("the server sent no candidate")});
  const QString finish = stringAt(candidates[0], "finishReason");
  static const QStringList refusals{QStringLiteral("SAFETY"),    QStringLiteral("RECITATION"),
                                    QStringLiteral("BLOCKLIST"), QStringLiteral("PROHIBITED_CONTENT"),
                                    QStringLiteral("SPII"),      QStringLiteral("LANGUAGE")};
  if (refusals.contains(finish))
    return refused(finish);
  return judgedReply(textOf(candidates[0]), mode, finish == QLatin1String("MAX_TOKENS"));
}

JudgeReply replyOf(const HttpReply& http, const JudgeRequest& request, const Secret& key) {
  const auto json = parseJson(http.body);
  const bool readable = json && json->is_object();
  if (http.failure != HttpReply::Failure::None || http.status != 200 || !readable) {
    JudgeReply reply = failedReply(http, key);
    if (readable && http.failure == HttpReply::Failure::None)
      readDetails(childOf(*json, "error"), reply);
    if (http.status == 200 && http.failure == HttpReply::Failure::None)
      reply.detail = QStringLiteral("the server's answer is not JSON");
    return reply;
  }
  JudgeReply reply = judged(*json, request.mode);
  countTokens(childOf(*json, "usageMetadata"), request.seconds, reply);
  reply.modelVersion = stringAt(*json, "modelVersion");
  reply.httpStatus = http.status;
  reply.latencyMs = http.latencyMs;
  return reply;
}

}  // namespace

ServerApi geminiApi(const JudgeConfig& config, const QUrl& server) {
  QUrl url = server;
  QString path = url.path();
  if (!path.endsWith(QLatin1String("/v1beta")))
    path += QLatin1String("/v1beta");
  url.setPath(QStringLiteral("%1/models/%2:generateContent").arg(path, config.model), QUrl::DecodedMode);
  return {{QByteArrayLiteral("x-goog-api-key"), {}}, url, bodyOf, replyOf};
}

}  // namespace s2s
