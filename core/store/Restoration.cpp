// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/Restoration.h"

#include "core/store/Connection.h"
#include "core/store/Journal.h"
#include "core/store/Query.h"

#include <algorithm>

namespace s2s::sql {
namespace {

QString placeOf(const StoredRow& row) { return row.table + QLatin1Char('/') + row.key(); }

bool isEvent(const StoredRow& row) { return factsOf(row.table)->events; }

EventLine lineOf(const StoredRow& row) {
  const QVariant at = row.value(QLatin1String("committed_at"));
  const bool isMark = row.table == QLatin1String("marks");
  const QVariant who = row.value(isMark ? QLatin1String("reviewer") : QLatin1String("rater"));
  return {row.table, row.key(), who.toString(), at.toLongLong()};
}

/// Everything but the key.
QString contentOf(const StoredRow& row) {
  const TableFacts* facts = factsOf(row.table);
  QStringList parts;
  for (qsizetype i = 0; i < row.columns.size(); ++i)
    if (std::none_of(facts->key.begin(), facts->key.end(),
                     [&](const char* key) { return row.columns.at(i) == QLatin1String(key); }))
      parts.append(row.values.at(i).toString());
  return row.table + QLatin1Char('\n') + parts.join(QLatin1Char('\n'));
}

Result<QList<StoredRow>> rowsIn(Connection& connection, const QString& table) {
  Query query(connection, QStringLiteral("select * from %1").arg(table));
  if (const Result<void> done = query.run(); !done)
    return done.error();
  QList<StoredRow> rows;
  while (query.next())
    rows.append(rowOf(query, table));
  if (const Result<void> read = query.ended(); !read)
    return read.error();
  return rows;
}

/// What others refer to comes first.
QList<StoredRow> inOrder(const QList<StoredRow>& rows) {
  QList<StoredRow> sorted;
  sorted.reserve(rows.size());
  for (const TableFacts& facts : tablesOfAStudy())
    for (const StoredRow& row : rows)
      if (row.table == QLatin1String(facts.name))
        sorted.append(row);
  return sorted;
}

}  // namespace

Result<void> Restoration::begin() {
  for (const TableFacts& facts : tablesOfAStudy()) {
    const Result<QList<StoredRow>> rows = rowsIn(m_connection, QLatin1String(facts.name));
    if (!rows)
      return rows.error();
    for (const StoredRow& row : *rows)
      m_known.insert(placeOf(row), row);
    m_result.kept += facts.events ? rows->size() : 0;
  }
  return {};
}

Result<void> Restoration::fill(const Salvaged& salvaged, const QString& folder) {
  Transaction transaction(m_connection, Transaction::Kind::Writing);
  if (!transaction.begun())
    return transaction.begun();
  if (const Result<void> added = addAll(salvaged, folder); !added)
    return added;
  for (const StoredRow& key : salvaged.keysAlone)
    if (isEvent(key) && !m_known.contains(placeOf(key)))
      m_result.lost.append(lineOf(key));
  return transaction.commit();
}

Result<void> Restoration::addAll(const Salvaged& salvaged, const QString& folder) {
  // Of another study that had the same name the journal may still be there.
  QString id;
  for (const StoredRow& row : m_known.values() + salvaged.rows)
    if (id.isEmpty() && row.table == QLatin1String("study"))
      id = row.value(QLatin1String("id")).toString();
  for (const StoredRow& row : inOrder(Journal(folder, id).read().rows + salvaged.rows))
    if (const Result<void> done = add(row); !done)
      return done;
  for (const StoredRow& row : inOrder(salvaged.doubtful))
    if (!isKnownByContent(row))
      if (const Result<void> done = add(row); !done)
        return done;
  return {};
}

Result<void> Restoration::add(const StoredRow& row) {
  const auto known = m_known.constFind(placeOf(row));
  if (known != m_known.constEnd()) {
    if (isEvent(row) && !sameContent(*known, row) && !m_result.differing.contains(lineOf(row)))
      m_result.differing.append(lineOf(row));
    return {};
  }
  const Result<bool> added = insertRow(m_connection, row);
  if (!added && added.error().fault != Fault::StoreFailed)
    return added.error();  // a full disk, not a row that does not fit
  if (!added || !*added) {
    if (isEvent(row))
      m_result.unfit.append(lineOf(row));
    return {};
  }
  m_known.insert(placeOf(row), row);
  if (isEvent(row))
    m_result.broughtBack.append(lineOf(row));
  return {};
}

bool Restoration::isKnownByContent(const StoredRow& row) {
  const QString content = contentOf(row);
  return std::any_of(m_known.cbegin(), m_known.cend(),
                     [&](const StoredRow& known) { return known.table == row.table && contentOf(known) == content; });
}

}  // namespace s2s::sql
