// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/Query.h"

#include <QSqlError>
#include <QSqlRecord>
#include <QStringList>

namespace s2s::sql {
namespace {

QStringList namesIn(QLatin1String columns) {
  QStringList names = QString(columns).split(QLatin1Char(','));
  for (QString& name : names)
    name = name.trimmed();
  return names;
}

/// Qt would bind a null QString as null, which no text column of ours takes.
QVariant bindable(const QVariant& value) {
  const bool isNullText = value.typeId() == QMetaType::QString && value.toString().isNull();
  return isNullText ? QVariant(QStringLiteral("")) : value;
}

}  // namespace

std::optional<double> Row::realOrNothing() {
  const QVariant value = m_query.value(m_column++);
  return value.isNull() ? std::nullopt : std::optional(value.toDouble());
}

std::optional<bool> Row::flagOrNothing() {
  const QVariant value = m_query.value(m_column++);
  return value.isNull() ? std::nullopt : std::optional(value.toInt() != 0);
}

std::optional<QString> Row::textOrNothing() {
  const QVariant value = m_query.value(m_column++);
  return value.isNull() ? std::nullopt : std::optional(value.toString());
}

Query::Query(const Connection& connection, const QString& statement)
    : m_connection(connection), m_query(connection.handle()) {
  m_query.setForwardOnly(true);
  m_prepared = m_query.prepare(statement);
}

Result<void> Query::run(const QVariantList& values) {
  if (!m_prepared)
    return m_connection.failure(m_query.lastError());
  for (int i = 0; i < values.size(); ++i)
    m_query.bindValue(i, bindable(values.at(i)));
  if (!m_query.exec())
    return m_connection.failure(m_query.lastError());
  return {};
}

Result<void> Query::ended() const {
  if (m_query.lastError().isValid())
    return m_connection.failure(m_query.lastError());
  return {};
}

QStringList Query::columns() const {
  const QSqlRecord record = m_query.record();
  QStringList names;
  for (int i = 0; i < record.count(); ++i)
    names.append(record.fieldName(i));
  return names;
}

QVariantList Query::values() const {
  QVariantList all;
  const int count = m_query.record().count();
  for (int i = 0; i < count; ++i)
    all.append(m_query.value(i));
  return all;
}

QString insertInto(QLatin1String table, QLatin1String columns) {
  const QStringList names = namesIn(columns);
  return QStringLiteral("insert into %1 (%2) values (:%3)")
      .arg(table, names.join(QLatin1String(", ")), names.join(QLatin1String(", :")));
}

QString upsertInto(QLatin1String table, QLatin1String columns) {
  const QStringList names = namesIn(columns);
  QStringList updates;
  for (const QString& name : names.mid(1))
    updates.append(QStringLiteral("%1 = excluded.%1").arg(name));
  return insertInto(table, columns) + QStringLiteral(" on conflict (%1) do update set %2")
                                          .arg(names.constFirst(), updates.join(QLatin1String(", ")));
}

QVariant orNull(const QString& text) { return text.isEmpty() ? QVariant() : QVariant(text); }

}  // namespace s2s::sql
