// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/JudgeFile.h"

#include <QDir>
#include <QFileInfo>
#include <QSaveFile>

namespace s2s {
namespace {

void put(Json& json, const char* key, const QString& text) {
  if (!text.isEmpty())
    json[key] = utf8(text);
}

template <class Number>
void put(Json& json, const char* key, const std::optional<Number>& number) {
  if (number)
    json[key] = *number;
}

Json optionsJson(const JudgeOptions& options) {
  Json json = Json::object();
  put(json, "temperature", options.temperature);
  put(json, "seed", options.seed);
  put(json, "max_output_tokens", options.maxOutputTokens);
  put(json, "thinking_budget", options.thinkingBudget);
  put(json, "thinking_level", options.thinkingLevel);
  return json;
}

Json audioJson(const JudgeConfig& config) {
  const JudgeAudio& audio = config.audio;
  Json json{{"rate", audio.rate},
            {"format", utf8(code(audio.format))},
            {"gap_s", audio.gapSeconds},
            {"policy", utf8(code(audio.policy))}};
  if (config.mode == JudgeMode::Structured)
    json["cues"] = utf8(code(audio.cues));
  return json;
}

void putAddressee(Json& json, const JudgeConfig& config) {
  switch (config.api) {
    case JudgeApi::Gemini:
    case JudgeApi::OpenAiChat:
      put(json, "base", config.base);
      put(json, "model", config.model);
      put(json, "key_env", config.keyEnv);
      break;
    case JudgeApi::Program: {
      Json list = Json::array();
      for (const QString& argument : config.program)
        list.push_back(utf8(argument));
      json["program"] = list;
      if (config.memoryMb > 0)
        json["memory_mb"] = config.memoryMb;
      put(json, "model", config.model);
      break;
    }
    case JudgeApi::Replay: put(json, "answers", config.answers); break;
  }
  if (config.api == JudgeApi::OpenAiChat) {
    json["stream"] = config.stream;
    json["data_uri_prefix"] = config.dataUriPrefix;
  }
}

/// As it is written into a file in @p folder: below it, or else beside it. Nobody's folders are in a file that is
/// shared.
QString toldFrom(const QString& folder, const QString& path) {
  if (!QDir::isAbsolutePath(path))
    return path;
  const QString relative = QDir(folder).relativeFilePath(path);
  return relative.startsWith(QLatin1String("../")) ? QFileInfo(path).fileName() : relative;
}

JudgeConfig sharedFrom(const QString& folder, JudgeConfig config) {
  config.prompt = toldFrom(folder, config.prompt);
  config.answers = toldFrom(folder, config.answers);
  if (!config.program.isEmpty() && QDir::isAbsolutePath(config.program.constFirst())) {
    const QString program = toldFrom(folder, config.program.constFirst());
    config.program.first() = program.contains(QLatin1Char('/')) ? program : QStringLiteral("./") + program;
  }
  return config;
}

}  // namespace

QByteArray judgeFileText(const JudgeConfig& config) {
  Json json{{"name", utf8(config.name)}, {"api", utf8(code(config.api))}};
  putAddressee(json, config);
  json["mode"] = utf8(code(config.mode));
  json["prompt"] = utf8(config.prompt);
  json["audio"] = audioJson(config);
  json["options"] = optionsJson(config.options);
  json["in_flight"] = config.inFlight;
  json["requests_per_minute"] = config.requestsPerMinute;
  json["max_tries"] = config.maxTries;
  json["timeout_s"] = config.timeoutSeconds;
  json["price"] = {{"audio_in_per_1m", config.price.audioInPerMillion},
                   {"text_in_per_1m", config.price.textInPerMillion},
                   {"out_per_1m", config.price.outPerMillion}};
  if (config.speech) {
    json["speech"] = {{"base", utf8(config.speech->base)},
                      {"model", utf8(config.speech->model)},
                      {"voice", utf8(config.speech->voice)}};
    put(json["speech"], "key_env", config.speech->keyEnv);
  }
  return QByteArray::fromStdString(json.dump(2, ' ', false, Json::error_handler_t::replace)) + '\n';
}

Result<void> writeJudgeFile(const QString& path, const JudgeConfig& config) {
  QSaveFile file(path);
  const QByteArray text = judgeFileText(sharedFrom(QFileInfo(path).absolutePath(), config));
  if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size() || !file.commit())
    return Error{Fault::FileUnwritable, path, file.errorString()};
  return {};
}

}  // namespace s2s
