// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/Backup.h"
#include "core/store/StorePrivate.h"
#include "core/store/WholeCopy.h"

namespace s2s {
namespace {

/// More rows than this at once come from a file that can be read again; the next backup has them.
constexpr qint64 kMostNoted = 2000;

QString tableOf(const sql::TableFacts& facts) { return QLatin1String(facts.name); }

Result<qint64> lastRowOf(sql::Connection& connection, const QString& table) {
  const Result<QString> last = connection.text(QStringLiteral("select max(rowid) from %1").arg(table));
  return last ? Result<qint64>(last->toLongLong()) : last.error();
}

Result<QList<sql::StoredRow>> rowsAfter(sql::Connection& connection, const QString& table, qint64 row) {
  sql::Query query(connection, QStringLiteral("select * from %1 where rowid > :row order by rowid").arg(table));
  if (const Result<void> done = query.run({row}); !done)
    return done.error();
  QList<sql::StoredRow> rows;
  while (query.next())
    rows.append(sql::rowOf(query, table));
  if (const Result<void> read = query.ended(); !read)
    return read.error();
  return rows;
}

}  // namespace

Result<void> Store::Private::startJournal() {
  const Result<QString> study = connection->text(QStringLiteral("select id from study"));
  if (!study)
    return study.error();
  for (const sql::TableFacts& facts : sql::tablesOfAStudy()) {
    if (!facts.grows)
      continue;
    const Result<qint64> last = lastRowOf(*connection, tableOf(facts));
    if (!last)
      return last.error();
    noted.insert(tableOf(facts), *last);
  }
  journal = std::make_unique<sql::Journal>(backupFolder(path), *study);
  return {};
}

void Store::Private::noteAdded() {
  if (!journal)
    return;
  QList<sql::StoredRow> added;
  for (auto table = noted.begin(); table != noted.end(); ++table) {
    const Result<qint64> last = lastRowOf(*connection, table.key());
    if (!last || *last <= table.value())
      continue;
    if (*last - table.value() <= kMostNoted)
      if (const Result<QList<sql::StoredRow>> rows = rowsAfter(*connection, table.key(), table.value()); rows)
        added += *rows;
    table.value() = *last;
  }
  // What was added is on disk already: a journal that cannot be written is no failed save. The next backup makes up.
  [[maybe_unused]] const Result<void> written = journal->append(added);
}

Result<void> Store::copyTo(const QString& path) {
  const Result<void> copied = sql::copyTo(*d->connection, path);
  if (copied && d->journal)
    d->journal->turnOver();
  return copied;
}

Result<RowCounts> Store::rowCounts() const { return sql::rowCounts(*d->connection); }

}  // namespace s2s
