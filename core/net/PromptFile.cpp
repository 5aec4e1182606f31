// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/PromptFile.h"

#include "core/net/CheckedJson.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

namespace s2s {
namespace {

constexpr QLatin1String kShipped(":/s2s/prompts");

Error about(const QString& path, Error error) {
  error.subject = error.subject.isEmpty() ? path : QStringLiteral("%1: %2").arg(path, error.subject);
  return error;
}

PerSpoken<QString> perSpoken(const Json* object, const char* name, CheckedJson& whole, QStringList& unknown) {
  if (!object)
    return {};
  CheckedJson fields(*object, QString::fromLatin1(name) + QLatin1Char('.'));
  PerSpoken<QString> texts{fields.text("intro"), fields.text("instruction"), fields.text("first"),
                           fields.text("second"), fields.text("outro")};
  if (fields.error())
    whole.refuse(name, QStringLiteral("its values must be texts"));
  unknown += fields.unknown();
  return texts;
}

/// Hex of the recording's bytes, or nothing where there is none.
QString hashOfRecording(const QString& path) {
  QFile file(path);
  if (path.isEmpty() || !file.open(QIODevice::ReadOnly))
    return {};
  return hashedId({QString::fromLatin1(file.readAll().toBase64())});
}

QString versionOf(const JudgePrompt& prompt, const QString& name) {
  const PerSpoken<QString>& said = prompt.spoken;
  const PerSpoken<QString>& voice = prompt.voice;
  const QString content =
      hashedId({code(prompt.mode), prompt.language, prompt.text,
                prompt.criteria ? QStringLiteral("criteria") : QString(), said.intro, said.instruction, said.first,
                said.second, said.outro, hashOfRecording(voice.intro), hashOfRecording(voice.instruction),
                hashOfRecording(voice.first), hashOfRecording(voice.second), hashOfRecording(voice.outro)});
  return QStringLiteral("%1@%2").arg(name, content.left(12));
}

PerSpoken<QString> below(const QString& folder, PerSpoken<QString> files) {
  for (QString* file : {&files.intro, &files.instruction, &files.first, &files.second, &files.outro})
    if (!file->isEmpty())
      *file = QDir::cleanPath(QDir(folder).absoluteFilePath(*file));
  return files;
}

Result<JudgePrompt> promptFrom(const Json& json, const QString& path) {
  if (!json.is_object())
    return Error{Fault::BadUsage, {}, QStringLiteral("a prompt is one JSON object")};
  CheckedJson fields(json, {});
  JudgePrompt prompt;
  prompt.mode = fields.code("mode", JudgeMode::Paper, judgeModeFrom, "it must be paper or structured");
  prompt.language = fields.text("language");
  prompt.text = fields.text("text");
  prompt.criteria = fields.flag("criteria", false);
  QStringList unknown;
  prompt.spoken = perSpoken(fields.object("spoken"), "spoken", fields, unknown);
  prompt.voice = below(QFileInfo(path).path(), perSpoken(fields.object("voice"), "voice", fields, unknown));
  if (!fields.contains("mode") || prompt.text.trimmed().isEmpty())
    fields.refuse("text", QStringLiteral("a prompt needs a mode and a text"));
  if (prompt.criteria && prompt.mode == JudgeMode::Paper)
    fields.refuse("criteria", QStringLiteral("the two sentences of the paper say nothing of criteria"));
  unknown += fields.unknown();
  if (!unknown.isEmpty())
    return Error{Fault::BadUsage, unknown.join(QStringLiteral(", ")), QStringLiteral("a prompt has no such key")};
  if (fields.error())
    return *fields.error();
  prompt.version = versionOf(prompt, QFileInfo(path).completeBaseName());
  return prompt;
}

Result<JudgePrompt> readFile(const QString& path) {
  QFile file(path);
  if (!file.exists())
    return Error{Fault::FileMissing, path};
  if (!file.open(QIODevice::ReadOnly))
    return Error{Fault::FileUnreadable, path};
  auto json = parseJson(file.read(1024 * 1024 + 1), {.maxDepth = 8, .maxBytes = 1024 * 1024});
  if (!json)
    return about(path, json.error());
  auto prompt = promptFrom(*json, path);
  return prompt ? prompt : Result<JudgePrompt>(about(path, prompt.error()));
}

}  // namespace

Result<JudgePrompt> readPrompt(const QString& prompt, JudgeMode mode) {
  const bool isFile = QDir::isAbsolutePath(prompt);
  if (!isFile && !shippedPrompts(mode).contains(prompt))
    return Error{Fault::UnknownName, prompt, shippedPrompts(mode).join(QStringLiteral(", "))};
  const QString path = isFile ? prompt : QStringLiteral("%1/%2-%3.json").arg(kShipped, code(mode), prompt);
  auto read = readFile(path);
  if (read && read->mode != mode)
    return Error{Fault::BadUsage, path,
                 QStringLiteral("it is a prompt for the mode %1, and the judge is asked in the mode %2")
                     .arg(code(read->mode), code(mode))};
  return read;
}

QStringList shippedPrompts(JudgeMode mode) {
  const QString start = code(mode) + QLatin1Char('-');
  QStringList names;
  for (const QString& file : QDir(kShipped).entryList({start + QStringLiteral("*.json")}, QDir::Files, QDir::Name))
    names.append(file.mid(start.size()).chopped(5));
  return names;
}

}  // namespace s2s
