// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Json.h"

#include <QList>
#include <QMap>
#include <QString>
#include <QStringList>

#include <optional>

namespace s2s {

/// What a column of somebody's table may mean. Item, the two systems and the winner are needed.
enum class MappedField {
  Item,
  SystemA,
  SystemB,
  Winner,
  Rater,
  RaterKind,
  Time,
  Level,
  Domain,
  Task,
  Language,
  Text,
  Path,
  Set,
  Note
};

/// Whether system_a is known to have been presented first.
enum class MappedSeat { Unknown, Presented };

/// How a table of verdicts is to be read: shown, saved and used again.
struct ColumnMapping {
  QMap<MappedField, QString> columns;                ///< which column
  QMap<MappedField, QMap<QString, QString>> values;  ///< what its values mean; one that is not there refuses its row
  QMap<MappedField, QString> constants;              ///< for what has no column
  MappedSeat seat = MappedSeat::Unknown;

  bool operator==(const ColumnMapping&) const = default;
};

/// Of a value in the column of winners: it is the name of the system that won.
inline constexpr char kNamedWinner[] = "named";

QList<MappedField> mappedFields();
/// "item", "system_a" ... as in mapping files.
QString code(MappedField field);
std::optional<MappedField> mappedFieldFrom(const QString& code);

/// What the names of the columns suggest; to be looked at by a person before it is used.
ColumnMapping guessedMapping(const QStringList& header);
/// What a text in the column of winners says by itself: a | b | tie | both_good | both_bad | skip; empty: nothing sure.
QString guessedWinner(const QString& written);
/// The needed fields that have neither a column nor a constant, and columns that the table does not have.
QStringList missingIn(const ColumnMapping& mapping, const QStringList& header);

/// {"columns":{...},"values":{"winner":{"1":"a"}},"seat":"presented"|"unknown","constants":{...}}. A winner may mean
/// a | b | tie | both_good | both_bad | skip | named (the system of that name won). Error: BadTable, detail names the
/// key.
Result<ColumnMapping> mappingFrom(const Json& json);
Json mappingJson(const ColumnMapping& mapping);
/// Errors: FileMissing, FileUnreadable, BadJson, BadTable.
Result<ColumnMapping> readMapping(const QString& path);
/// Errors: FileUnwritable, DiskFull.
Result<void> writeMapping(const QString& path, const ColumnMapping& mapping);

}  // namespace s2s
