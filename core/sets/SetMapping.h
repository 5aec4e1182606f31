// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Json.h"

#include <QMap>
#include <QString>
#include <QStringList>

#include <optional>

namespace s2s {

/// What a column of a table of samples may mean. File is needed; System and Response where a row is one answer.
enum class SetField {
  File,
  Id,
  Split,
  Domain,
  Task,
  Level,
  Language,
  Text,
  TextCn,
  TaskDescription,
  Condition,
  Source,
  Licence,
  Sha256,
  Conversation,
  Turn,
  System,
  Response,
  Transcript,
  LatencyMs,
  ResponseSha256
};

/// How a table of samples is to be read. A row is one sample; or, with System and Response, one answer to a sample that
/// may stand in several rows; or, with @p systems, a sample with a column of answers for each system.
struct SetMapping {
  QMap<SetField, QString> columns;                ///< which column
  QMap<SetField, QMap<QString, QString>> values;  ///< what its values mean; others stay as they are
  QMap<SetField, QString> constants;              ///< for what has no column
  QMap<QString, QString> systems;                 ///< system -> column with the path of its answer

  bool operator==(const SetMapping&) const = default;
};

QList<SetField> setFields();
/// "file", "id", "level" ... as in mapping files.
QString code(SetField field);
std::optional<SetField> setFieldFrom(const QString& code);

/// What the names of the columns suggest; to be looked at by a person before it is used.
SetMapping guessedSetMapping(const QStringList& header);
/// The needed fields that have neither a column nor a constant, and columns that the table does not have.
QStringList missingIn(const SetMapping& mapping, const QStringList& header);

/// {"columns":{"file":"wav",...},"values":{"level":{"easy":"L1"}},"constants":{...},"systems":{"Mini-Omni":"out"}}.
/// Error: BadTable, detail names the key.
Result<SetMapping> setMappingFrom(const Json& json);
Json setMappingJson(const SetMapping& mapping);
/// Errors: FileMissing, FileUnreadable, BadJson, BadTable.
Result<SetMapping> readSetMapping(const QString& path);

/// The names of the columns of a CSV file, or the keys of the first records of a JSON lines file.
/// Errors: FileMissing, FileUnreadable, BadTable.
Result<QStringList> tableHeader(const QString& path);

}  // namespace s2s
