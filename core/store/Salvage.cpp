// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/Salvage.h"

#include "core/store/Connection.h"
#include "core/store/Query.h"

#include <QFile>
#include <QFileInfo>
#include <QSet>
#include <QTemporaryDir>

#include <memory>

namespace s2s::sql {
namespace {

/// A study has fewer rows than this in any table; a damaged page may claim anything.
constexpr qint64 kLastRow = 100'000'000;

struct TableKeys {
  QList<StoredRow> rows;
  QSet<QString> keys;
  bool complete = false;  ///< the index was read to its end
};

/// The keys of a table as its index has them.
TableKeys keysInIndex(Connection& connection, const TableFacts& facts) {
  QStringList columns;
  for (const char* column : facts.key)
    columns.append(QLatin1String(column));
  const QString table = QLatin1String(facts.name);
  Query query(connection, QStringLiteral("select %1 from %2").arg(columns.join(QLatin1String(", ")), table));
  TableKeys found;
  if (!query.run())
    return found;
  while (query.next()) {
    found.rows.append(rowOf(query, table));
    found.keys.insert(found.rows.constLast().key());
  }
  found.complete = static_cast<bool>(query.ended());
  return found;
}

/// Appends the rows after @p row until the table or what can be read ends. @return the last one read.
qint64 readOn(Connection& connection, const QString& table, qint64 row, QList<StoredRow>& rows, bool& ended) {
  Query query(connection,
              QStringLiteral("select rowid as place, * from %1 where rowid > :row order by rowid").arg(table));
  ended = false;
  if (!query.run({row}))
    return row;
  while (query.next()) {
    StoredRow found = rowOf(query, table);
    const qint64 place = found.values.takeFirst().toLongLong();
    found.columns.removeFirst();
    if (place <= row || place > kLastRow)
      return row;  // a damaged page that leads back, or nowhere
    row = place;
    rows.append(found);
  }
  ended = static_cast<bool>(query.ended());
  return row;
}

QList<StoredRow> rowsOf(Connection& connection, const QString& table) {
  QList<StoredRow> rows;
  bool ended = false;
  qint64 row = readOn(connection, table, 0, rows, ended);
  // Behind a page that cannot be read there may be others: look for them in growing steps.
  for (qint64 step = 1; !ended && row < kLastRow; step = step * 3 / 2 + 1) {
    const qint64 from = row + step;
    const qint64 reached = readOn(connection, table, from, rows, ended);
    if (reached > from) {
      row = reached;
      step = 1;
    } else if (from >= kLastRow) {
      break;
    }
  }
  return rows;
}

void salvageTable(Connection& connection, const TableFacts& facts, Salvaged& salvaged) {
  const TableKeys index = keysInIndex(connection, facts);
  QSet<QString> found;
  for (const StoredRow& row : rowsOf(connection, QLatin1String(facts.name))) {
    found.insert(row.key());
    const bool confirmed = !index.complete || index.keys.contains(row.key());
    (confirmed ? salvaged.rows : salvaged.doubtful).append(row);
  }
  for (const StoredRow& row : index.rows)
    if (!found.contains(row.key()))
      salvaged.keysAlone.append(row);
}

Result<void> copyOver(const QString& study, const QString& copy) {
  for (const char* suffix : {"", "-wal", "-journal"}) {
    const QString from = study + QLatin1String(suffix);
    if (!QFileInfo(from).isFile())
      continue;
    QFile file(from);
    if (!file.copy(copy + QLatin1String(suffix)))
      return Error{file.error() == QFileDevice::OpenError ? Fault::FileUnreadable : Fault::FileUnwritable, from,
                   file.errorString()};
    QFile::setPermissions(copy + QLatin1String(suffix), QFileDevice::ReadOwner | QFileDevice::WriteOwner);
  }
  return {};
}

}  // namespace

Result<Salvaged> salvage(const QString& study, bool everything) {
  const QTemporaryDir folder;
  const QString copy = folder.filePath(QStringLiteral("copy.s2sarena"));
  if (const Result<void> copied = copyOver(study, copy); !copied)
    return copied.error();
  Salvaged salvaged;
  if (!QFile::exists(copy))
    return salvaged;
  const Result<std::unique_ptr<Connection>> connection = Connection::open(copy, Access::ReadWrite);
  if (!connection)
    return salvaged;
  for (const TableFacts& facts : tablesOfAStudy())
    if (everything || facts.grows)
      salvageTable(**connection, facts, salvaged);
  return salvaged;
}

}  // namespace s2s::sql
