// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/Connection.h"

#include <QList>
#include <QSqlQuery>
#include <QVariant>

#include <optional>

namespace s2s::sql {

/// The columns of the row that a Query stands on, taken one after the other in the order of the select.
class Row {
 public:
  explicit Row(const QSqlQuery& query) : m_query(query) {}

  QString text() { return m_query.value(m_column++).toString(); }
  int number() { return m_query.value(m_column++).toInt(); }
  qint64 big() { return m_query.value(m_column++).toLongLong(); }
  double real() { return m_query.value(m_column++).toDouble(); }
  bool flag() { return number() != 0; }
  std::optional<double> realOrNothing();
  std::optional<bool> flagOrNothing();
  std::optional<QString> textOrNothing();

 private:
  const QSqlQuery& m_query;
  int m_column = 0;
};

/// A prepared statement; may be run again with other values.
class Query {
 public:
  Query(const Connection& connection, const QString& statement);

  /// @p values in the order of the placeholders. An empty QVariant is null; a null QString is an empty text.
  Result<void> run(const QVariantList& values = {});
  bool next() { return m_query.next(); }
  Row row() const { return Row(m_query); }
  /// Whether next() turned false because there was no more, or because of an error.
  Result<void> ended() const;
  /// The names and the values of the columns of the row that the query stands on.
  QStringList columns() const;
  QVariantList values() const;
  int rowsChanged() const { return m_query.numRowsAffected(); }

 private:
  const Connection& m_connection;
  QSqlQuery m_query;
  bool m_prepared;
};

/// Runs @p query and appends what @p read makes of each row.
template <class Value>
Result<void> readAll(Query& query, const QVariantList& values, Value (*read)(Row), QList<Value>& list) {
  if (const Result<void> done = query.run(values); !done)
    return done;
  while (query.next())
    list.append(read(query.row()));
  return query.ended();
}

/// "insert into table (a, b) values (:a, :b)".
QString insertInto(QLatin1String table, QLatin1String columns);
/// The same, and where the first column is there already, the others take the new values.
QString upsertInto(QLatin1String table, QLatin1String columns);

/// An absent reference: null in the database, empty outside.
QVariant orNull(const QString& text);

}  // namespace s2s::sql
