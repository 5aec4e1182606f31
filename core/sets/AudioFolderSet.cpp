// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sets/SetLayouts.h"

#include <algorithm>

namespace s2s {
namespace {

/// Names of folders that are no label: the splits and containers that data sets commonly have.
bool saysNothing(const QString& folder) {
  static const QStringList kNames = {QStringLiteral("train"), QStringLiteral("test"),  QStringLiteral("validation"),
                                     QStringLiteral("valid"), QStringLiteral("dev"),   QStringLiteral("eval"),
                                     QStringLiteral("data"),  QStringLiteral("audio"), QStringLiteral("wav"),
                                     QStringLiteral("wavs"),  QStringLiteral("clips"), QStringLiteral("sounds"),
                                     QStringLiteral("input"), QStringLiteral("files"), QStringLiteral("samples")};
  return kNames.contains(folder.toLower());
}

/// The innermost folder that names something: a task of the paper, or a label of somebody's own.
QString labelOf(const QString& path) {
  const QStringList folders = foldersOf(path);
  const auto label =
      std::find_if(folders.crbegin(), folders.crend(), [](const QString& folder) { return !saysNothing(folder); });
  return label == folders.crend() ? QString() : *label;
}

/// A transcript under one of the names that such columns usually have.
QString transcriptOf(LineFields& fields) {
  for (const char* name : {"text", "transcription", "transcript", "sentence"})
    if (const Json* value = fields.value(name); value && value->is_string())
      return fields.text(name);
  return {};
}

void takeRow(SetBuilder& builder, LineFields& fields, const QString& folder) {
  Sample sample;
  sample.sound = builder.soundFrom(fields, "file_name", "sha256", folder);
  const QString id = fields.text("id"), level = fields.text("level");
  sample.key = id.isEmpty() ? withoutExtension(sample.sound.file.section(QLatin1Char('/'), -1)) : id;
  if (id.isEmpty() && builder.hasSample(sample.key))
    sample.key = withoutExtension(sample.sound.file);  // train/1.wav and test/1.wav
  const QString text = transcriptOf(fields);
  readSampleFields(fields, sample);
  sample.text = sample.text.isEmpty() ? text : sample.text;
  if (sample.task.isEmpty())
    sample.task = taskCodeFrom(labelOf(sample.sound.file));
  if (const TaskInfo* task = paperTask(sample.task); task && sample.domain == Domain::Unknown)
    sample.domain = task->domain;
  if (!fields.refused())
    builder.addSample(std::move(sample), level, {fields.file(), fields.line()});
}

}  // namespace

QStringList metadataTables(const Inventory& inventory) {
  QStringList tables;
  for (const char* name : {"metadata.jsonl", "metadata.csv"})
    for (const QString& file : inventory.files) {
      const qsizetype slash = file.lastIndexOf(QLatin1Char('/'));
      const QString folder = file.left(slash + 1);
      const bool isFirst = std::none_of(tables.cbegin(), tables.cend(), [&](const QString& table) {
        return table.left(table.lastIndexOf(QLatin1Char('/')) + 1) == folder;
      });
      if (file.mid(slash + 1) == QLatin1String(name) && isFirst)
        tables.append(file);
    }
  std::sort(tables.begin(), tables.end());
  return tables;
}

std::optional<Error> readAudioFolder(SetBuilder& builder, const QStringList& tables) {
  for (const QString& table : tables) {
    const QString folder = table.left(table.lastIndexOf(QLatin1Char('/')) + 1);
    const auto error = builder.forEachObject(table, [&](LineFields& fields) { takeRow(builder, fields, folder); });
    if (!error)
      continue;
    if (tables.size() == 1)
      return error;
    builder.report(ProblemKind::FileUnusable, Severity::Refused, {table, error->line}, error->detail);
  }
  return readSystemsAndResponses(builder);
}

std::optional<Error> readFolders(SetBuilder& builder) {
  for (const QString& file : builder.inventory().files) {
    if (!isSoundName(file) || isSystemFile(file))
      continue;
    if (builder.isCancelled())
      return std::nullopt;
    Sample sample;
    sample.key = withoutExtension(file);
    sample.task = taskCodeFrom(labelOf(file));
    if (const TaskInfo* task = paperTask(sample.task))
      sample.domain = task->domain;
    sample.sound = builder.soundOf(file);
    sample.text = builder.textIn(withoutExtension(file) + QStringLiteral(".txt"));
    builder.addSample(std::move(sample), {}, {file, 0});
  }
  return std::nullopt;
}

}  // namespace s2s
