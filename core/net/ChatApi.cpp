// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/EventStream.h"
#include "core/net/ReplyOf.h"
#include "core/net/RequestBody.h"
#include "core/net/ServerApi.h"

#include <algorithm>

namespace s2s {
namespace {

/// What a chat answer says, gathered from one body or from many chunks.
struct Chat {
  QString text, finish, refusal, model;
  Json usage = Json::object();
  bool isWhole = false;  ///< a finish reason or [DONE] came
  std::optional<Json> error;
};

QByteArray bodyOf(const JudgeConfig& config, const JudgeRequest& request) {
  const std::string format = utf8(request.mime.section(QLatin1Char('/'), 1));
  const Json content =
      Json::array({Json{{"type", "input_audio"}, {"input_audio", {{"data", kAudioHere}, {"format", format}}}},
                   Json{{"type", "text"}, {"text", utf8(request.text)}}});
  Json body{{"model", utf8(config.model)},
            {"messages", Json::array({Json{{"role", "user"}, {"content", content}}})},
            {"modalities", {"text"}}};
  if (config.options.temperature)
    body["temperature"] = *config.options.temperature;
  if (config.options.seed)
    body["seed"] = *config.options.seed;
  if (config.options.maxOutputTokens)
    body["max_tokens"] = *config.options.maxOutputTokens;
  if (config.stream) {
    body["stream"] = true;
    body["stream_options"] = {{"include_usage", true}};
  }
  return bodyWithAudio(body, config.dataUriPrefix ? QByteArrayLiteral("data:;base64,") : QByteArray(), request.audio);
}

/// A message's content is a text or a list of parts with texts.
QString contentOf(const Json& message) {
  const auto content = message.find("content");
  if (content == message.end() || !content->is_array())
    return stringAt(message, "content");
  QString text;
  for (const Json& part : *content)
    if (part.is_object())
      text += stringAt(part, "text");
  return text;
}

/// Adds a chunk, or a whole body: they differ in the name of the message.
void add(const Json& json, const char* messageKey, Chat& chat) {
  if (json.contains("error") && !json["error"].is_null())
    chat.error = json["error"];
  if (const QString model = stringAt(json, "model"); !model.isEmpty())
    chat.model = model;
  if (const auto usage = json.find("usage"); usage != json.end() && usage->is_object())
    chat.usage = *usage;
  const auto choices = json.find("choices");
  if (choices == json.end() || !choices->is_array() || choices->empty() || !(*choices)[0].is_object())
    return;
  const Json& choice = (*choices)[0];
  if (const auto message = choice.find(messageKey); message != choice.end() && message->is_object()) {
    chat.text += contentOf(*message);
    chat.refusal += stringAt(*message, "refusal");
  }
  if (const QString finish = stringAt(choice, "finish_reason"); !finish.isEmpty()) {
    chat.finish = finish;
    chat.isWhole = true;
  }
}

/// Nothing where the body is neither a JSON object nor a stream of them.
std::optional<Chat> chatIn(const HttpReply& http) {
  Chat chat;
  if (!http.contentType.startsWith("text/event-stream")) {
    const auto json = parseJson(http.body);
    if (!json || !json->is_object())
      return std::nullopt;
    add(*json, "message", chat);
    chat.isWhole = true;
    return chat;
  }
  for (const QByteArray& event : eventsIn(http.body)) {
    if (event == "[DONE]") {
      chat.isWhole = true;
      break;
    }
    const auto json = parseJson(event);
    if (!json || !json->is_object())
      return std::nullopt;
    add(*json, "delta", chat);
  }
  return chat;
}

qint64 countAt(const Json& object, const char* key) {
  return static_cast<qint64>(std::clamp(numberAt(object, key).value_or(0), 0.0, 1e12));
}

void countTokens(const Json& usage, JudgeReply& reply) {
  const qint64 prompt = countAt(usage, "prompt_tokens");
  if (const auto details = usage.find("prompt_tokens_details"); details != usage.end() && details->is_object())
    reply.audioTokens = std::min(prompt, countAt(*details, "audio_tokens"));
  reply.textTokens = prompt - reply.audioTokens;
  reply.outTokens = countAt(usage, "completion_tokens");
}

bool contains(const QString& text, std::initializer_list<const char*> words) {
  return std::any_of(words.begin(), words.end(),
                     [&text](const char* word) { return text.contains(QLatin1String(word), Qt::CaseInsensitive); });
}

/// What an error's code says beyond the status of the answer.
void readError(const Json& error, JudgeReply& reply) {
  if (!error.is_object())
    return;
  const QString code = stringAt(error, "code") + QLatin1Char(' ') + stringAt(error, "type");
  if (contains(code, {"insufficient_quota", "AllocationQuota", "daily"}))
    reply.again = Again::NextDay;
  if (contains(code, {"content_policy", "content_filter", "data_inspection", "DataInspection"})) {
    reply.status = JudgeStatus::Refused;
    reply.again = Again::No;
  }
}

JudgeReply judged(const Chat& chat, JudgeMode mode) {
  const bool filtered = chat.finish == QLatin1String("content_filter");
  if (!filtered && chat.refusal.isEmpty())
    return judgedReply(chat.text, mode, chat.finish == QLatin1String("length"));
  JudgeReply reply;
  reply.status = JudgeStatus::Refused;
  reply.raw = chat.refusal.left(kMaxRaw);
  reply.detail = QStringLiteral("the model refused%1").arg(filtered ? QStringLiteral(": content_filter") : QString());
  return reply;
}

JudgeReply failed(const HttpReply& http, const std::optional<Chat>& chat, const Secret& key) {
  JudgeReply reply = failedReply(http, key);
  if (http.failure != HttpReply::Failure::None)
    return reply;
  if (chat && chat->error)
    readError(*chat->error, reply);
  if (http.status == 200)
    reply.detail = !chat         ? QStringLiteral("the server's answer is not JSON")
                   : chat->error ? QStringLiteral("the server broke off: %1").arg(reply.detail)
                                 : QStringLiteral("the answer broke off in the middle");
  return reply;
}

JudgeReply replyOf(const HttpReply& http, const JudgeRequest& request, const Secret& key) {
  const auto chat = chatIn(http);
  if (http.failure != HttpReply::Failure::None || http.status != 200 || !chat || !chat->isWhole || chat->error)
    return failed(http, chat, key);
  JudgeReply reply = judged(*chat, request.mode);
  countTokens(chat->usage, reply);
  reply.modelVersion = chat->model;
  reply.httpStatus = http.status;
  reply.latencyMs = http.latencyMs;
  return reply;
}

}  // namespace

ServerApi chatApi(const QUrl& server) {
  QUrl url = server;
  url.setPath(url.path() + QStringLiteral("/chat/completions"));
  return {{QByteArrayLiteral("Authorization"), QByteArrayLiteral("Bearer ")}, url, bodyOf, replyOf};
}

}  // namespace s2s
