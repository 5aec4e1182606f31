// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/WholeCopy.h"

#include "core/store/Connection.h"
#include "core/store/Query.h"

#include <QFile>
#include <QFileInfo>

#include <memory>

namespace s2s::sql {
namespace {

// Measured with 12,430 responses and 20,000 verdicts, 16 MB: integrity_check 45 ms, quick_check 22 ms. Together with
// reading it all a start stays under 0.3 s.
constexpr qint64 kEveryIndexBytes = 60 * 1000 * 1000;
constexpr qint64 kEveryPageBytes = 200 * 1000 * 1000;

Result<void> checkCopy(const QString& path, const RowCounts& expected) {
  const Result<std::unique_ptr<Connection>> connection = Connection::open(path, Access::ReadOnly);
  if (!connection)
    return connection.error();
  const Result<QString> verdict = (*connection)->text(QStringLiteral("pragma integrity_check(1)"));
  if (!verdict)
    return verdict.error();
  const Result<RowCounts> rows = rowCounts(**connection);
  if (!rows)
    return rows.error();
  if (*verdict != QLatin1String("ok"))
    return Error{Fault::StudyDamaged, path, *verdict};
  if (*rows != expected)
    return Error{Fault::StudyDamaged, path, QStringLiteral("the copy holds other numbers of rows")};
  return {};
}

Result<void> copyAndCheck(Connection& connection, const QString& path) {
  const Result<RowCounts> rows = rowCounts(connection);
  if (!rows)
    return rows.error();
  if (const Result<void> done = Query(connection, QStringLiteral("vacuum into :copy")).run({path}); !done)
    return done;
  return checkCopy(path, *rows);
}

}  // namespace

Result<RowCounts> rowCounts(Connection& connection) {
  Query names(connection,
              QStringLiteral("select name from sqlite_master where type = 'table' and name not like 'sqlite_%'"));
  if (const Result<void> done = names.run(); !done)
    return done.error();
  RowCounts counts;
  while (names.next()) {
    const QString table = names.row().text();
    const Result<QString> count = connection.text(QStringLiteral("select count(*) from \"%1\"").arg(table));
    if (!count)
      return count.error();
    counts.insert(table, count->toLongLong());
  }
  if (const Result<void> read = names.ended(); !read)
    return read.error();
  return counts;
}

Result<RowCounts> rowCountsOf(const QString& path) {
  const Result<std::unique_ptr<Connection>> connection = Connection::open(path, Access::ReadOnly);
  if (!connection)
    return connection.error();
  return rowCounts(**connection);
}

Result<void> copyTo(Connection& connection, const QString& path) {
  if (QFile::exists(path))
    return Error{Fault::FileExists, path};
  const QString unfinished = path + QLatin1String(".part");
  QFile::remove(unfinished);
  Result<void> done = copyAndCheck(connection, unfinished);
  if (done && !QFile::rename(unfinished, path))
    done = Error{Fault::FileUnwritable, path};
  if (done)
    return done;
  QFile::remove(unfinished);
  QFile::remove(unfinished + QLatin1String("-journal"));
  return Error{done.error().fault, path, done.error().detail};
}

Result<void> checkPages(Connection& connection, qint64 bytes) {
  if (bytes >= kEveryPageBytes)
    return {};
  const bool everyIndex = bytes < kEveryIndexBytes;
  const Result<QString> verdict = connection.text(everyIndex ? QStringLiteral("pragma integrity_check(1)")
                                                             : QStringLiteral("pragma quick_check(1)"));
  if (!verdict)
    return verdict.error();
  if (*verdict != QLatin1String("ok"))
    return Error{Fault::StudyDamaged, connection.path(), *verdict};
  return {};
}

}  // namespace s2s::sql
