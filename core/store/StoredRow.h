// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Json.h"
#include "core/base/Result.h"

#include <QList>
#include <QString>
#include <QStringList>
#include <QVariantList>

#include <vector>

namespace s2s::sql {

class Connection;
class Query;

/// What is known of a table without knowing its columns: enough to note its rows a second time and to bring them back.
struct TableFacts {
  const char* name;
  std::vector<const char*> key;
  bool grows;   ///< rows are added while people work and never change
  bool events;  ///< what people and judges said: counted when a backup is verified and when a study is restored
};

/// All tables of a study, those that others refer to first. A new table needs its line here.
const std::vector<TableFacts>& tablesOfAStudy();
const TableFacts* factsOf(const QString& table);

/// One row of one table, with the names of its columns.
struct StoredRow {
  QString table;
  QStringList columns;
  QVariantList values;

  bool operator==(const StoredRow&) const = default;
  QVariant value(QLatin1String column) const;
  /// The values of the key, readable: "anna/3", an event id.
  QString key() const;
};

/// The row that @p query stands on.
StoredRow rowOf(const Query& query, const QString& table);

Json jsonOf(const StoredRow& row);
/// Nothing where the json is not a row of a table of ours.
std::optional<StoredRow> rowFrom(const Json& json);

/// What a table holds under the key of @p row, if anything.
Result<std::optional<StoredRow>> storedUnderKeyOf(const Connection& connection, const StoredRow& row);
/// By the columns that both have, since one may be of an older schema; as they would be written into the journal.
bool sameContent(const StoredRow& one, const StoredRow& other);
/// Inserts a row by the columns that the table has. @return whether it was new.
Result<bool> insertRow(Connection& connection, const StoredRow& row);

}  // namespace s2s::sql
