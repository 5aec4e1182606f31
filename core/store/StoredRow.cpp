// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/StoredRow.h"

#include "core/store/Connection.h"
#include "core/store/Query.h"

namespace s2s::sql {
namespace {

Json jsonOf(const QVariant& value) {
  if (value.isNull())
    return nullptr;
  switch (value.typeId()) {
    case QMetaType::Int:
    case QMetaType::LongLong: return value.toLongLong();
    case QMetaType::Double: return value.toDouble();
    default: return utf8(value.toString());
  }
}

std::optional<QVariant> variantFrom(const Json& json) {
  if (json.is_null())
    return QVariant();
  if (json.is_number_integer())
    return QVariant(static_cast<qlonglong>(json.get<qint64>()));
  if (json.is_number_float())
    return QVariant(json.get<double>());
  if (json.is_string())
    return QVariant(QString::fromStdString(json.get_ref<const std::string&>()));
  return std::nullopt;
}

Result<QStringList> columnsOf(Connection& connection, const QString& table) {
  Query query(connection, QStringLiteral("select name from pragma_table_info(:name)"));
  if (const Result<void> done = query.run({table}); !done)
    return done.error();
  QStringList names;
  while (query.next())
    names.append(query.row().text());
  if (const Result<void> read = query.ended(); !read)
    return read.error();
  return names;
}

}  // namespace

const std::vector<TableFacts>& tablesOfAStudy() {
  static const std::vector<TableFacts> tables = {
      {"study", {"one"}, false, false},
      {"sets", {"id"}, false, false},
      {"systems", {"name"}, false, false},
      {"samples", {"id"}, false, false},
      {"responses", {"id"}, false, false},
      {"battles", {"id"}, true, false},
      {"raters", {"id"}, true, false},
      {"plan_items", {"rater", "position"}, true, false},
      {"known_answers", {"battle"}, false, false},
      {"mappings", {"header"}, false, false},
      {"verdicts", {"event"}, true, true},
      {"marks", {"event"}, true, true},
      {"judges", {"event"}, true, false},
      {"judge_runs", {"id"}, true, false},
      {"judge_run_ends", {"run"}, true, false},
      {"judge_items", {"judge", "prompt_version", "battle", "trial"}, true, false},
      {"judge_tries", {"event"}, true, false},
  };
  return tables;
}

const TableFacts* factsOf(const QString& table) {
  for (const TableFacts& facts : tablesOfAStudy())
    if (table == QLatin1String(facts.name))
      return &facts;
  return nullptr;
}

QVariant StoredRow::value(QLatin1String column) const {
  const qsizetype place = columns.indexOf(column);
  return place < 0 ? QVariant() : values.at(place);
}

QString StoredRow::key() const {
  QStringList parts;
  if (const TableFacts* facts = factsOf(table))
    for (const char* column : facts->key)
      parts.append(value(QLatin1String(column)).toString());
  return parts.join(QLatin1Char('/'));
}

StoredRow rowOf(const Query& query, const QString& table) { return {table, query.columns(), query.values()}; }

Json jsonOf(const StoredRow& row) {
  Json columns = Json::object();
  for (qsizetype i = 0; i < row.columns.size(); ++i)
    columns[utf8(row.columns.at(i))] = jsonOf(row.values.at(i));
  return {{"table", utf8(row.table)}, {"row", columns}};
}

std::optional<StoredRow> rowFrom(const Json& json) {
  if (!json.is_object() || !json.contains("table") || !json["table"].is_string() || !json.contains("row") ||
      !json["row"].is_object())
    return std::nullopt;
  StoredRow row;
  row.table = QString::fromStdString(json["table"].get<std::string>());
  if (!factsOf(row.table))
    return std::nullopt;
  for (const auto& [column, value] : json["row"].items()) {
    const std::optional<QVariant> read = variantFrom(value);
    if (!read)
      return std::nullopt;
    row.columns.append(QString::fromStdString(column));
    row.values.append(*read);
  }
  return row;
}

Result<std::optional<StoredRow>> storedUnderKeyOf(const Connection& connection, const StoredRow& row) {
  QStringList conditions;
  QVariantList values;
  for (const char* column : factsOf(row.table)->key) {
    conditions.append(QStringLiteral("%1 = :%1").arg(QLatin1String(column)));
    values.append(row.value(QLatin1String(column)));
  }
  const QString condition = conditions.join(QLatin1String(" and "));
  Query query(connection, QStringLiteral("select * from %1 where %2").arg(row.table, condition));
  if (const Result<void> done = query.run(values); !done)
    return done.error();
  std::optional<StoredRow> found;
  if (query.next())
    found = rowOf(query, row.table);
  if (const Result<void> read = query.ended(); !read)
    return read.error();
  return found;
}

bool sameContent(const StoredRow& one, const StoredRow& other) {
  for (qsizetype i = 0; i < one.columns.size(); ++i) {
    const qsizetype place = other.columns.indexOf(one.columns.at(i));
    if (place >= 0 && jsonOf(one.values.at(i)) != jsonOf(other.values.at(place)))
      return false;
  }
  return true;
}

Result<bool> insertRow(Connection& connection, const StoredRow& row) {
  const Result<QStringList> known = columnsOf(connection, row.table);
  if (!known)
    return known.error();
  QStringList columns;
  QVariantList values;
  for (qsizetype i = 0; i < row.columns.size(); ++i)
    if (known->contains(row.columns.at(i))) {
      columns.append(row.columns.at(i));
      values.append(row.values.at(i));
    }
  const QByteArray list = columns.join(QLatin1String(", ")).toLatin1();
  const QByteArray table = row.table.toLatin1();
  Query insert(connection,
               insertInto(QLatin1String(table), QLatin1String(list)) + QStringLiteral(" on conflict do nothing"));
  if (const Result<void> done = insert.run(values); !done)
    return done.error();
  return insert.rowsChanged() > 0;
}

}  // namespace s2s::sql
