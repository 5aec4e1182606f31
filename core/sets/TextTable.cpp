// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sets/TextTable.h"

#include "core/sets/CsvTable.h"
#include "core/sets/JsonRecords.h"

#include <QFile>
#include <QHash>

namespace s2s {
namespace {

/// Takes the cells row by row, and remembers no more of them than is shown.
class Columns {
 public:
  explicit Columns(const QStringList& names) {
    m_table.columns = names;
    m_table.values.resize(names.size());
    m_table.hasMore.fill(false, names.size());
    m_places.resize(names.size());
  }

  void take(const QStringList& cells) {
    if (m_table.rowCount++ < kRowsShown)
      m_table.rows.append(cells);
    for (qsizetype i = 0; i < m_table.columns.size(); ++i)
      count(i, cells.value(i).trimmed());
  }

  TextTable table() && { return std::move(m_table); }

 private:
  void count(qsizetype column, const QString& text) {
    QList<ColumnValue>& values = m_table.values[column];
    QHash<QString, qsizetype>& places = m_places[column];
    if (const auto known = places.constFind(text); known != places.cend()) {
      ++values[*known].rows;
    } else if (values.size() < kMostColumnValues) {
      places.insert(text, values.size());
      values.append({text, 1});
    } else {
      m_table.hasMore[column] = true;
    }
  }

  TextTable m_table;
  QList<QHash<QString, qsizetype>> m_places;
};

bool isCancelled(const std::atomic<bool>* flag) { return flag && *flag; }

Result<TextTable> fromCsv(const QString& path, const std::atomic<bool>* cancelled) {
  const Result<CsvTable> csv = readCsv(path);
  if (!csv)
    return csv.error();
  Columns columns(csv->header);
  for (const QStringList& row : csv->rows) {
    if (isCancelled(cancelled))
      return Error{Fault::Cancelled, path};
    columns.take(row);
  }
  return std::move(columns).table();
}

/// The keys of the first objects that stand for texts, in the order in which they come up.
Result<QStringList> keysOf(const QString& path) {
  QStringList keys;
  int seen = 0;
  const Result<void> done = forEachJsonRecord(path, [&](const JsonRecord& record) {
    if (const Result<Json> json = parseJson(record.text); json && json->is_object())
      for (const auto& item : json->items())
        if (const QString key = QString::fromStdString(item.key());
            !item.value().is_structured() && !keys.contains(key))
          keys.append(key);
    return ++seen < kRowsShown;
  });
  return done ? Result<QStringList>(keys) : done.error();
}

Result<TextTable> fromObjects(const QString& path, const std::atomic<bool>* cancelled) {
  const Result<QStringList> keys = keysOf(path);
  if (!keys)
    return keys.error();
  Columns columns(*keys);
  const Result<void> done = forEachJsonRecord(path, [&](const JsonRecord& record) {
    if (const Result<Json> json = parseJson(record.text); json && json->is_object()) {
      QStringList cells;
      for (const QString& key : *keys)
        cells.append(textUnder(*json, key));
      columns.take(cells);
    }
    return !isCancelled(cancelled);
  });
  if (isCancelled(cancelled))
    return Error{Fault::Cancelled, path};
  return done ? Result<TextTable>(std::move(columns).table()) : done.error();
}

qsizetype placeOf(const QStringList& columns, const QString& name) {
  for (qsizetype i = 0; i < columns.size(); ++i)
    if (columns.at(i).compare(name, Qt::CaseInsensitive) == 0)
      return i;
  return -1;
}

}  // namespace

QList<ColumnValue> TextTable::valuesOf(const QString& column) const { return values.value(placeOf(columns, column)); }

bool TextTable::hasMoreThan(const QString& column) const { return hasMore.value(placeOf(columns, column)); }

bool isCsv(const QString& path) {
  QFile file(path);
  if (!file.open(QIODevice::ReadOnly))
    return true;  // whoever reads it says why not
  constexpr qint64 kHead = 4096;
  QByteArray head = file.read(kHead);
  if (head.startsWith("\xEF\xBB\xBF"))
    head.remove(0, 3);
  head = head.trimmed();
  return !head.startsWith('[') && !head.startsWith('{');
}

QString textUnder(const Json& object, const QString& column) {
  const auto it = object.find(utf8(column));
  if (it == object.end() || it->is_null() || it->is_structured())
    return {};
  return it->is_string() ? QString::fromStdString(it->get<std::string>()) : QString::fromUtf8(toBytes(*it));
}

Result<TextTable> readTextTable(const QString& path, const std::atomic<bool>* cancelled) {
  Result<TextTable> table = isCsv(path) ? fromCsv(path, cancelled) : fromObjects(path, cancelled);
  if (!table)
    return table;
  if (table->columns.size() < 2)
    return Error{Fault::BadTable, path, QStringLiteral("there are fewer than two columns")};
  if (table->rowCount == 0)
    return Error{Fault::BadTable, path, QStringLiteral("there are no rows")};
  return table;
}

}  // namespace s2s
