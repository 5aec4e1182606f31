// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/JudgeFile.h"

#include "core/net/Address.h"
#include "core/net/CheckedJson.h"
#include "core/net/KeyLikeness.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>

namespace s2s {
namespace {

constexpr qint64 kMaxBytes = 256 * 1024;
constexpr auto kGemini = "https://generativelanguage.googleapis.com";

/// Reads the object under @p key with @p read, and takes its faults and unknown keys over into the file's.
template <class Read>
void readObject(CheckedJson& file, const char* key, QStringList& unknown, std::optional<Error>& error, Read read) {
  const Json* object = file.object(key);
  if (!object)
    return;
  CheckedJson fields(*object, QString::fromLatin1(key) + QLatin1Char('.'));
  read(fields);
  unknown += fields.unknown();
  if (!error)
    error = fields.error();
}

void readAudio(CheckedJson& fields, JudgeAudio& audio) {
  audio.rate = static_cast<int>(fields.whole("rate", 8'000, 48'000).value_or(audio.rate));
  audio.format = fields.code("format", audio.format, soundFormatFrom, "it must be wav, flac or mp3");
  audio.gapSeconds = fields.number("gap_s", 0, 10).value_or(audio.gapSeconds);
  audio.policy = fields.code("policy", audio.policy, loudnessPolicyFrom, "it must be aligned or raw");
  audio.cues = fields.code("cues", audio.cues, cuesFrom, "it must be spoken or tones");
}

void readOptions(CheckedJson& fields, JudgeOptions& options) {
  options.temperature = fields.number("temperature", 0, 2);
  options.seed = fields.whole("seed", INT32_MIN, INT32_MAX);
  if (const auto tokens = fields.whole("max_output_tokens", 1, 1'000'000))
    options.maxOutputTokens = static_cast<int>(*tokens);
  if (const auto budget = fields.whole("thinking_budget", -1, 1'000'000))
    options.thinkingBudget = static_cast<int>(*budget);
  options.thinkingLevel = fields.text("thinking_level");
  if (options.thinkingBudget && !options.thinkingLevel.isEmpty())
    fields.refuse("thinking_level", QStringLiteral("a model takes a budget or a level, not both"));
}

void readPrice(CheckedJson& fields, JudgePrice& price) {
  price.audioInPerMillion = fields.number("audio_in_per_1m", 0, 1e9).value_or(0);
  price.textInPerMillion = fields.number("text_in_per_1m", 0, 1e9).value_or(0);
  price.outPerMillion = fields.number("out_per_1m", 0, 1e9).value_or(0);
}

QString readVariable(CheckedJson& fields) {
  static const QRegularExpression name(QStringLiteral("^[A-Za-z_][A-Za-z0-9_]{0,63}$"));
  const QString variable = fields.text("key_env");
  if (!variable.isEmpty() && !name.match(variable).hasMatch())
    fields.refuse("key_env", QStringLiteral("it must be the name of an environment variable, such as GEMINI_API_KEY"));
  return variable;
}

QString readAddress(CheckedJson& fields) {
  const QString base = fields.text("base");
  if (base.isEmpty())
    return base;
  const auto url = serverAddress(base);
  if (!url)
    fields.refuse("base", url.error().detail);
  return url ? url->toString() : QString();
}

void readSpeech(CheckedJson& fields, JudgeConfig& config) {
  config.speech = SpeechEndpoint{readAddress(fields), fields.text("model"), fields.text("voice"), readVariable(fields)};
  if (config.speech->base.isEmpty() || config.speech->model.isEmpty() || config.speech->voice.isEmpty())
    fields.refuse("base", QStringLiteral("a speech endpoint needs a base, a model and a voice"));
}

QString below(const QString& folder, const QString& file) {
  return file.isEmpty() ? file : QDir::cleanPath(QDir(folder).absoluteFilePath(file));
}

void readAddressee(CheckedJson& file, const QString& folder, JudgeConfig& config) {
  config.base = readAddress(file);
  config.model = file.text("model");
  config.keyEnv = readVariable(file);
  config.stream = file.flag("stream", false);
  config.dataUriPrefix = file.flag("data_uri_prefix", false);
  config.program = file.texts("program");
  if (!config.program.isEmpty() && config.program.first().contains(QLatin1Char('/')))
    config.program.first() = below(folder, config.program.first());
  config.memoryMb = static_cast<int>(file.whole("memory_mb", 0, 10'000'000).value_or(0));
  config.answers = below(folder, file.text("answers"));
}

void readPace(CheckedJson& file, JudgeConfig& config) {
  config.inFlight = static_cast<int>(file.whole("in_flight", 1, 256).value_or(config.inFlight));
  config.requestsPerMinute = file.number("requests_per_minute", 0, 1e6).value_or(config.requestsPerMinute);
  config.maxTries = static_cast<int>(file.whole("max_tries", 1, 20).value_or(config.maxTries));
  config.timeoutSeconds = static_cast<int>(file.whole("timeout_s", 1, 3'600).value_or(config.timeoutSeconds));
}

/// What an API cannot do without.
void checkNeeds(CheckedJson& file, JudgeConfig& config) {
  if (config.name.trimmed().isEmpty() || config.name.size() > 64)
    file.refuse("name", QStringLiteral("a judge needs a name of at most 64 characters"));
  if (!file.contains("api"))
    file.refuse("api", QStringLiteral("it must be gemini, openai-chat, program or replay"));
  const bool isServer = config.api == JudgeApi::Gemini || config.api == JudgeApi::OpenAiChat;
  if (config.api == JudgeApi::Gemini && config.base.isEmpty())
    config.base = QString::fromLatin1(kGemini);
  if (isServer && config.base.isEmpty())
    file.refuse("base", QStringLiteral("this API needs the address of its server"));
  if (isServer && config.model.isEmpty())
    file.refuse("model", QStringLiteral("this API needs the name of a model"));
  if (config.api == JudgeApi::Program && (config.program.isEmpty() || config.program.first().isEmpty()))
    file.refuse("program", QStringLiteral("it must be a list: the program and its arguments"));
  if (config.api == JudgeApi::Replay && config.answers.isEmpty())
    file.refuse("answers", QStringLiteral("a replay needs its file of answers"));
}

Error keyFound(const QString& place) {
  return Error{
      Fault::BadUsage, place,
      QStringLiteral("this looks like an API key. A judge file is shared and never holds one: take it out, put "
                     "it into an environment variable, and name that variable under key_env")};
}

}  // namespace

Result<JudgeFile> judgeFileFrom(const QByteArray& text, const QString& folder) {
  const auto json = parseJson(text, {.maxDepth = 8, .maxBytes = kMaxBytes});
  if (!json)  // what the parser says quotes the file, and with it a key that does not belong there
    return Error{Fault::BadJson, {}, {}, json.error().line};
  if (!json->is_object())
    return Error{Fault::BadUsage, QStringLiteral("{}"), QStringLiteral("a judge is one JSON object")};
  if (const QString place = placeOfKey(*json); !place.isEmpty())
    return keyFound(place);

  JudgeFile out;
  JudgeConfig& config = out.config;
  std::optional<Error> error;
  CheckedJson file(*json, {});
  config.name = file.text("name");
  config.api = file.code("api", config.api, judgeApiFrom, "it must be gemini, openai-chat, program or replay");
  config.mode = file.code("mode", config.mode, judgeModeFrom, "it must be paper or structured");
  if (const QString prompt = file.text("prompt"); !prompt.isEmpty())
    config.prompt = prompt.endsWith(QLatin1String(".json")) ? below(folder, prompt) : prompt;
  readAddressee(file, folder, config);
  readPace(file, config);
  readObject(file, "audio", out.unknownKeys, error, [&](CheckedJson& fields) { readAudio(fields, config.audio); });
  readObject(file, "options", out.unknownKeys, error,
             [&](CheckedJson& fields) { readOptions(fields, config.options); });
  readObject(file, "price", out.unknownKeys, error, [&](CheckedJson& fields) { readPrice(fields, config.price); });
  readObject(file, "speech", out.unknownKeys, error, [&](CheckedJson& fields) { readSpeech(fields, config); });
  checkNeeds(file, config);
  out.unknownKeys = file.unknown() + out.unknownKeys;
  if (file.error())
    return *file.error();
  if (error)
    return *error;
  return out;
}

Result<JudgeFile> readJudgeFile(const QString& path) {
  QFile file(path);
  if (!file.exists())
    return Error{Fault::FileMissing, path};
  if (!file.open(QIODevice::ReadOnly))
    return Error{Fault::FileUnreadable, path};
  auto read = judgeFileFrom(file.read(kMaxBytes + 1), QFileInfo(path).absolutePath());
  if (read)
    return read;
  Error error = read.error();
  error.subject = error.subject.isEmpty() ? path : QStringLiteral("%1: %2").arg(path, error.subject);
  return error;
}

}  // namespace s2s
