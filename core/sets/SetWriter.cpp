// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sets/SetWriter.h"

#include "core/model/Verdict.h"
#include "core/sets/JsonPut.h"

namespace s2s {
namespace {

/// A field that holds JSON as it was written.
void putWritten(Json& json, const char* key, const QString& written) {
  if (const Result<Json> value = parseJson(written.toUtf8()); !written.isEmpty() && value)
    json[key] = *value;
}

/// Columns that the format does not know; they never replace one that it knows.
void putOthers(Json& json, const QString& others) {
  const Result<Json> object = parseJson(others.toUtf8());
  if (others.isEmpty() || !object || !object->is_object())
    return;
  for (const auto& [key, value] : object->items())
    if (!json.contains(key))
      json[key] = value;
}

}  // namespace

Json setJson(const SetInfo& set, const Json& original) {
  Json json = original.is_object() ? original : Json::object();
  json["id"] = utf8(set.id.text());
  json["name"] = utf8(set.name);
  json["version"] = utf8(set.version);
  put(json, "licence", set.licence);
  json["level_base"] = 1;
  json["loudness_policy"] = utf8(code(set.policy));
  putIfTrue(json, "synthetic", set.synthetic);
  return json;
}

Json sampleJson(const Sample& sample) {
  Json json = Json::object();
  put(json, "file_name", sample.sound.file);
  put(json, "id", sample.key);
  put(json, "split", code(sample.split));
  put(json, "domain", code(sample.domain));
  put(json, "task", sample.task);
  put(json, "level", code(sample.level));
  put(json, "language", sample.language);
  put(json, "text", sample.text);
  put(json, "text_cn", sample.textCn);
  put(json, "task_description", sample.taskDescription);
  putWritten(json, "cues_in", sample.cuesIn);
  putWritten(json, "cues_out", sample.cuesOut);
  put(json, "condition", sample.condition);
  put(json, "source", sample.source);
  put(json, "licence", sample.licence);
  put(json, "sha256", sample.sound.sha256);
  put(json, "conversation_id", sample.conversation);
  put(json, "turn", qint64{sample.turn});
  putOthers(json, sample.extra);
  return json;
}

Json responseJson(const Response& response, const QString& sampleKey) {
  Json json = Json::object();
  put(json, "file_name", response.sound.file);
  put(json, "sample_id", sampleKey);
  put(json, "system", response.system);
  put(json, "transcript", response.transcript);
  put(json, "latency_ms", qint64{response.latencyMs});
  put(json, "sha256", response.sound.sha256);
  putOthers(json, response.extra);
  return json;
}

Json systemJson(const System& system) {
  Json json = Json::object();
  put(json, "system", system.name);
  put(json, "name", system.title);
  put(json, "group", system.group);
  put(json, "backbone", system.backbone);
  put(json, "encoder", system.encoder);
  put(json, "decoder", system.decoder);
  put(json, "licence", system.licence);
  return json;
}

QByteArray jsonLines(const QList<Json>& objects) {
  QByteArray lines;
  for (const Json& object : objects)
    lines += toBytes(object) + '\n';
  return lines;
}

}  // namespace s2s
