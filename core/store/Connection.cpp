// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/Connection.h"

#include "core/store/Query.h"

#include <QFileInfo>
#include <QSqlError>
#include <QUrl>

#include <atomic>

namespace s2s::sql {
namespace {

// Primary result codes, and one extended one, of https://www.sqlite.org/rescode.html. Numbers, because including
// sqlite3.h would tie us to another SQLite than the one inside Qt's driver.
constexpr int kPerm = 3, kReadOnly = 8, kCorrupt = 11, kFull = 13, kCantOpen = 14, kAuth = 23, kNotADatabase = 26;
constexpr int kSharedMemorySize = 4874;  ///< the -shm could not grow: SQLite's other way to say that a disk is full

QString uniqueName() {
  static std::atomic<int> count = 0;
  return QStringLiteral("s2s-study-%1").arg(++count);
}

/// Percent-encoded, so that '?' and '#' in a file name are not taken for parameters.
QString uriOf(const QString& path, Access access) {
  const QString absolute = QFileInfo(path).absoluteFilePath();
  const QString encoded = QString::fromLatin1(QUrl::toPercentEncoding(absolute, "/:"));
  const QLatin1String root(absolute.startsWith(QLatin1Char('/')) ? "file://" : "file:///");
  switch (access) {
    case Access::Create: return root + encoded + QLatin1String("?mode=rwc");
    case Access::ReadWrite: return root + encoded + QLatin1String("?mode=rw");
    case Access::ReadOnly: return root + encoded + QLatin1String("?mode=ro");
    case Access::Immutable: break;
  }
  return root + encoded + QLatin1String("?mode=ro&immutable=1");
}

QString optionsOf(Access access) {
  const bool writes = access == Access::Create || access == Access::ReadWrite;
  return writes ? QStringLiteral("QSQLITE_OPEN_URI") : QStringLiteral("QSQLITE_OPEN_URI;QSQLITE_OPEN_READONLY");
}

Fault faultOf(int native, Access access) {
  if (native == kSharedMemorySize)
    return Fault::DiskFull;
  switch (native & 0xff) {
    case kFull: return Fault::DiskFull;
    case kCorrupt:
    case kNotADatabase: return Fault::StudyDamaged;
    case kPerm:
    case kAuth:
    case kReadOnly: return Fault::StudyReadOnly;
    case kCantOpen:
      return access == Access::Create || access == Access::ReadWrite ? Fault::FileUnwritable : Fault::FileUnreadable;
    default: return Fault::StoreFailed;
  }
}

}  // namespace

Connection::Connection(const QString& path, Access access) : m_path(path), m_access(access), m_name(uniqueName()) {}

QString Connection::engine() {
  const QString name = QStringLiteral("s2s-engine");
  QString version;
  {
    QSqlDatabase memory = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), name);
    memory.setDatabaseName(QStringLiteral(":memory:"));
    QSqlQuery query(memory);
    if (memory.open() && query.exec(QStringLiteral("select sqlite_version()")) && query.next())
      version = QStringLiteral("SQLite ") + query.value(0).toString();
  }
  QSqlDatabase::removeDatabase(name);
  return version;
}

Connection::~Connection() { QSqlDatabase::removeDatabase(m_name); }

Result<std::unique_ptr<Connection>> Connection::open(const QString& path, Access access) {
  std::unique_ptr<Connection> connection(new Connection(path, access));
  QSqlDatabase database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), connection->m_name);
  database.setDatabaseName(uriOf(path, access));
  database.setConnectOptions(optionsOf(access));
  if (!database.open())
    return connection->failure(database.lastError());
  if (const Result<void> ready = connection->setUp(); !ready)
    return ready.error();
  return connection;
}

Result<void> Connection::setUp() {
  // The first two come before anything of the file is read: it may be a stranger's.
  for (const char* pragma :
       {"trusted_schema=off", "cell_size_check=on", "busy_timeout=5000", "foreign_keys=on", "synchronous=full"})
    if (const Result<void> done = run(QLatin1String("pragma ") + QLatin1String(pragma)); !done)
      return done;
  return {};
}

QSqlDatabase Connection::handle() const { return QSqlDatabase::database(m_name, false); }

Result<void> Connection::run(const QString& statement) { return Query(*this, statement).run(); }

Result<QString> Connection::text(const QString& statement) {
  Query query(*this, statement);
  if (const Result<void> done = query.run(); !done)
    return done.error();
  QString value;
  if (query.next())
    value = query.row().text();
  if (const Result<void> read = query.ended(); !read)
    return read.error();
  return value;
}

Error Connection::failure(const QSqlError& error) const {
  const int native = error.nativeErrorCode().toInt();
  return {faultOf(native, m_access), m_path, QStringLiteral("%1 (%2)").arg(error.text()).arg(native)};
}

Transaction::Transaction(Connection& connection, Kind kind)
    : m_connection(connection),
      m_begun(connection.run(kind == Kind::Writing ? QStringLiteral("begin immediate") : QStringLiteral("begin"))) {}

Transaction::~Transaction() {
  // SQLite may have rolled back by itself (a full disk): then there is nothing left to do, and it says so.
  if (m_begun && !m_committed) [[maybe_unused]]
    const Result<void> rolledBack = m_connection.run(QStringLiteral("rollback"));
}

Result<void> Transaction::commit() {
  Result<void> done = m_connection.run(QStringLiteral("commit"));
  m_committed = static_cast<bool>(done);
  return done;
}

}  // namespace s2s::sql
