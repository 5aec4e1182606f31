// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/Json.h"
#include "tests/support/JudgeServerReplies.h"

#include <algorithm>
#include <set>
#include <string>

namespace s2s::test {
namespace {

using Keys = std::set<std::string>;

/// Complains of what an object has beyond @p known, and of @p needed that it lacks.
void expectKeys(const Json& object, const Keys& needed, Keys known, const char* where, QStringList& complaints) {
  if (!object.is_object()) {
    complaints << QStringLiteral("%1 is no object").arg(QLatin1String(where));
    return;
  }
  known.insert(needed.begin(), needed.end());
  for (const auto& [key, value] : object.items())
    if (!known.contains(key))
      complaints << QStringLiteral("%1 has an unknown key %2").arg(QLatin1String(where), QString::fromStdString(key));
  for (const std::string& key : needed)
    if (!object.contains(key))
      complaints << QStringLiteral("%1 lacks %2").arg(QLatin1String(where), QString::fromStdString(key));
}

Json bodyOf(const Asked& asked, QStringList& complaints) {
  if (asked.http.method != "POST")
    complaints << QStringLiteral("not a POST");
  if (!asked.http.headers.value("content-type").startsWith("application/json"))
    complaints << QStringLiteral("the content type is not application/json");
  const auto json = parseJson(asked.http.body);
  if (!json)
    complaints << QStringLiteral("the body is no JSON: %1").arg(json.error().detail);
  return json && json->is_object() ? *json : Json::object();
}

QByteArray fromBase64(const QByteArray& text, QStringList& complaints) {
  const auto decoded = QByteArray::fromBase64Encoding(text, QByteArray::AbortOnBase64DecodingErrors);
  if (!decoded)
    complaints << QStringLiteral("the audio is not valid base64");
  return decoded ? *decoded : QByteArray();
}

/// The only element of an array under @p key.
Json only(const Json& object, const char* key, QStringList& complaints) {
  const auto at = object.find(key);
  if (at != object.end() && at->is_array() && at->size() == 1)
    return (*at)[0];
  complaints << QStringLiteral("%1 is no array of one").arg(QLatin1String(key));
  return Json::object();
}

void takeGenerationConfig(Asked& asked, const Json& config, QStringList& complaints) {
  expectKeys(config, {},
             {"temperature", "seed", "maxOutputTokens", "responseMimeType", "responseSchema", "thinkingConfig"},
             "generationConfig", complaints);
  asked.structured = config.contains("responseSchema");
  if (!asked.structured)
    return;
  if (stringAt(config, "responseMimeType") != QLatin1String("application/json"))
    complaints << QStringLiteral("a schema without its MIME type");
  const Json& schema = config["responseSchema"];
  if (stringAt(schema, "type") != QLatin1String("OBJECT") || !schema.contains("properties") ||
      schema["properties"]["winner"]["enum"] != Json::array({"FIRST", "SECOND"}))
    complaints << QStringLiteral("the schema does not ask for a winner");
}

}  // namespace

void takeGemini(Asked& asked, QStringList& complaints) {
  if (!asked.http.path.startsWith("/v1beta/models/") || !asked.http.path.endsWith(":generateContent"))
    complaints << QStringLiteral("wrong path: %1").arg(QString::fromUtf8(asked.http.path));
  const Json body = bodyOf(asked, complaints);
  expectKeys(body, {"contents", "generationConfig"}, {"systemInstruction"}, "body", complaints);
  const Json content = only(body, "contents", complaints);
  expectKeys(content, {"role", "parts"}, {}, "content", complaints);
  if (stringAt(content, "role") != QLatin1String("user"))
    complaints << QStringLiteral("the role is not user");
  for (const Json& part : content.value("parts", Json::array())) {
    if (part.contains("text")) {
      expectKeys(part, {"text"}, {}, "text part", complaints);
      asked.text += stringAt(part, "text");
    } else {
      expectKeys(part, {"inlineData"}, {}, "audio part", complaints);
      const Json data = part.value("inlineData", Json::object());
      expectKeys(data, {"mimeType", "data"}, {}, "inlineData", complaints);
      asked.mime = stringAt(data, "mimeType");
      asked.audio = fromBase64(stringAt(data, "data").toLatin1(), complaints);
    }
  }
  if (!QStringList{QStringLiteral("audio/wav"), QStringLiteral("audio/mp3"), QStringLiteral("audio/flac")}.contains(
          asked.mime))
    complaints << QStringLiteral("a MIME type that is not taken: %1").arg(asked.mime);
  takeGenerationConfig(asked, body.value("generationConfig", Json::object()), complaints);
}

void takeChat(Asked& asked, QStringList& complaints) {
  if (asked.http.path != "/v1/chat/completions")
    complaints << QStringLiteral("wrong path: %1").arg(QString::fromUtf8(asked.http.path));
  const Json body = bodyOf(asked, complaints);
  expectKeys(body, {"model", "messages", "modalities"},
             {"stream", "stream_options", "temperature", "seed", "max_tokens", "max_completion_tokens"}, "body",
             complaints);
  if (boolAt(body, "stream") != body.contains("stream_options"))
    complaints << QStringLiteral("stream and stream_options do not belong together");
  if (body.value("modalities", Json()) != Json::array({"text"}))
    complaints << QStringLiteral("modalities are not [\"text\"]");
  const Json message = only(body, "messages", complaints);
  expectKeys(message, {"role", "content"}, {}, "message", complaints);
  for (const Json& part : message.value("content", Json::array())) {
    if (stringAt(part, "type") == QLatin1String("text")) {
      asked.text += stringAt(part, "text");
      continue;
    }
    expectKeys(part, {"type", "input_audio"}, {}, "audio part", complaints);
    const Json audio = part.value("input_audio", Json::object());
    expectKeys(audio, {"data", "format"}, {}, "input_audio", complaints);
    QByteArray data = stringAt(audio, "data").toLatin1();
    asked.dataUri = data.startsWith("data:;base64,");
    if (asked.dataUri)
      data.remove(0, 13);
    asked.mime = QStringLiteral("audio/") + stringAt(audio, "format");
    asked.audio = fromBase64(data, complaints);
  }
  asked.structured = asked.text.contains(QLatin1String("\"winner\""));
}

void takeSpeech(Asked& asked, QStringList& complaints) {
  if (asked.http.path != "/v1/audio/speech")
    complaints << QStringLiteral("wrong path: %1").arg(QString::fromUtf8(asked.http.path));
  const Json body = bodyOf(asked, complaints);
  expectKeys(body, {"model", "input", "voice", "response_format"}, {"instructions", "speed"}, "body", complaints);
  asked.text = stringAt(body, "input");
}

}  // namespace s2s::test
