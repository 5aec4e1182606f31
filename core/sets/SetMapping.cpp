// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sets/SetMapping.h"

#include "core/base/Codes.h"
#include "core/sets/CsvTable.h"
#include "core/sets/JsonRecords.h"
#include "core/sets/MappingJson.h"

namespace s2s {
namespace {

constexpr Codes<SetField, 21> kFields{{"file",           "id",       "split",    "domain",     "task",
                                       "level",          "language", "text",     "text_cn",    "task_description",
                                       "condition",      "source",   "licence",  "sha256",     "conversation_id",
                                       "turn",           "system",   "response", "transcript", "latency_ms",
                                       "response_sha256"}};

/// Names that people give to such columns; the first that a table has is taken.
QStringList usualNames(SetField field) {
  const auto list = [](const char* names) { return QString::fromLatin1(names).split(QLatin1Char(' ')); };
  switch (field) {
    case SetField::File: return list("file_name file input_path instruction_path speech audio path wav");
    case SetField::Id: return list("id sample_id item_id question_id instruction_id");
    case SetField::Split: return list("split");
    case SetField::Domain: return list("domain category");
    case SetField::Task: return list("task label");
    case SetField::Level: return list("level difficulty");
    case SetField::Language: return list("language lang locale");
    case SetField::Text: return list("text instruction_text transcription sentence instruction");
    case SetField::TextCn: return list("text_cn");
    case SetField::TaskDescription: return list("task_description target");
    case SetField::Condition: return list("condition noise");
    case SetField::Source: return list("source");
    case SetField::Licence: return list("licence license");
    case SetField::Sha256: return list("sha256");
    case SetField::Conversation: return list("conversation_id");
    case SetField::Turn: return list("turn");
    case SetField::System: return list("system model");
    case SetField::Response: return list("response response_path output_path answer_path output");
    case SetField::Transcript: return list("transcript response_text answer_text answer");
    case SetField::LatencyMs: return list("latency_ms");
    case SetField::ResponseSha256: return list("response_sha256");
  }
  return {};
}

bool mayMeanAnything(SetField, const QString&) { return true; }

/// "systems": a system for each column of answers.
Result<QMap<QString, QString>> systemsOf(const Json& json) {
  QMap<QString, QString> systems;
  const auto it = json.find("systems");
  if (it == json.end())
    return systems;
  if (!it->is_object())
    return badMapping(QStringLiteral("systems"));
  for (const auto& [name, column] : it->items()) {
    if (!column.is_string() || name.empty())
      return badMapping(QStringLiteral("systems.") + QString::fromStdString(name));
    systems.insert(QString::fromStdString(name), QString::fromStdString(column.get<std::string>()));
  }
  return systems;
}

}  // namespace

QList<SetField> setFields() {
  QList<SetField> fields;
  for (size_t i = 0; i < kFields.texts.size(); ++i)
    fields.append(static_cast<SetField>(i));
  return fields;
}

QString code(SetField field) { return kFields.of(field); }

std::optional<SetField> setFieldFrom(const QString& code) { return kFields.from(code); }

SetMapping guessedSetMapping(const QStringList& header) {
  SetMapping mapping;
  mapping.columns = guessedColumns(header, setFields(), &usualNames);
  // One without the other says nothing.
  if (!mapping.columns.contains(SetField::System) || !mapping.columns.contains(SetField::Response)) {
    mapping.columns.remove(SetField::System);
    mapping.columns.remove(SetField::Response);
  }
  return mapping;
}

QStringList missingIn(const SetMapping& mapping, const QStringList& header) {
  QStringList missing;
  const auto has = [&](SetField field) { return mapping.columns.contains(field) || mapping.constants.contains(field); };
  if (!mapping.columns.contains(SetField::File))
    missing.append(code(SetField::File));
  if (mapping.columns.contains(SetField::Response) && !has(SetField::System))
    missing.append(code(SetField::System));
  if (mapping.columns.contains(SetField::System) && !has(SetField::Response))
    missing.append(code(SetField::Response));
  for (const QString& column : mapping.columns.values() + mapping.systems.values())
    if (columnNamed(header, column) < 0)
      missing.append(column);
  return missing;
}

Result<SetMapping> setMappingFrom(const Json& json) {
  if (!json.is_object())
    return badMapping(QStringLiteral("no object"));
  const auto columns = mappedTexts(json, "columns", &setFieldFrom);
  const auto constants = mappedTexts(json, "constants", &setFieldFrom);
  const auto values = mappedValues(json, &setFieldFrom, &mayMeanAnything);
  const auto systems = systemsOf(json);
  if (!columns || !constants)
    return columns ? constants.error() : columns.error();
  if (!values || !systems)
    return values ? systems.error() : values.error();
  return SetMapping{*columns, *values, *constants, *systems};
}

Json setMappingJson(const SetMapping& mapping) {
  return {{"columns", mappedTextsJson(mapping.columns)},
          {"values", mappedValuesJson(mapping.values)},
          {"constants", mappedTextsJson(mapping.constants)},
          {"systems", textsJson(mapping.systems)}};
}

Result<SetMapping> readSetMapping(const QString& path) { return mappingInFile(path, &setMappingFrom); }

Result<QStringList> tableHeader(const QString& path) {
  if (path.endsWith(QLatin1String(".csv"), Qt::CaseInsensitive) ||
      path.endsWith(QLatin1String(".tsv"), Qt::CaseInsensitive)) {
    const Result<CsvTable> table = readCsv(path);
    return table ? Result<QStringList>(table->header) : table.error();
  }
  constexpr int kRecords = 20;
  QStringList header;
  int seen = 0;
  const Result<void> done = forEachJsonRecord(path, [&](const JsonRecord& record) {
    if (const Result<Json> json = objectOf(record))
      for (const auto& item : json->items())
        if (const QString key = QString::fromStdString(item.key()); !header.contains(key))
          header.append(key);
    return ++seen < kRecords;
  });
  return done ? Result<QStringList>(header) : done.error();
}

}  // namespace s2s
