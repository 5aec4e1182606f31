// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/Store.h"

#include "core/store/Backup.h"
#include "core/store/Schema.h"
#include "core/store/StorePrivate.h"
#include "core/store/StudyFile.h"
#include "core/store/WholeCopy.h"

#include <QFile>
#include <QFileInfo>

#include <utility>

namespace s2s {
namespace {

using sql::Access;
using sql::Connection;

/// SQLITE_ERROR, "no such column": our statements do not fit the tables of a file whose version we know. Its schema is
/// a text in the file as well.
bool hasOtherTables(const Error& error) {
  return error.fault == Fault::StoreFailed && error.detail.endsWith(QLatin1String("(1)"));
}

Error ofAKnownVersion(const Error& error) {
  return hasOtherTables(error) ? Error{Fault::StudyDamaged, error.subject, error.detail} : error;
}

/// What was confirmed, by the journal beside the backups, has to be there as it was: the end of a log that is damaged
/// is dropped by SQLite without a word, a text that was turned over looks like any other, and an older copy may have
/// been put in the place of the study.
Result<void> nothingIsMissing(Connection& connection, const QList<sql::StoredRow>& confirmed) {
  int missing = 0, differing = 0;
  for (const sql::StoredRow& row : confirmed) {
    const Result<std::optional<sql::StoredRow>> stored = sql::storedUnderKeyOf(connection, row);
    if (!stored)
      return ofAKnownVersion(stored.error());
    missing += *stored ? 0 : 1;
    differing += *stored && !sql::sameContent(row, **stored) ? 1 : 0;
  }
  if (missing == 0 && differing == 0)
    return {};
  return Error{Fault::StudyDamaged, connection.path(),
               QStringLiteral("%1 confirmed entries are missing, %2 differ").arg(missing).arg(differing)};
}

/// The version of the schema of a file that is whole and holds all that was confirmed.
Result<int> checkedVersion(Connection& connection) {
  if (const Result<void> whole = sql::checkPages(connection, QFileInfo(connection.path()).size()); !whole)
    return whole.error();
  const Result<int> version = sql::versionOf(connection);
  if (!version)
    return ofAKnownVersion(version.error());
  if (*version == 0)
    return Error{Fault::StudyDamaged, connection.path(), QStringLiteral("there are no tables")};
  if (*version > sql::knownVersion())
    return version;
  const Result<QString> study = connection.text(QStringLiteral("select id from study"));
  if (!study)
    return ofAKnownVersion(study.error());
  const sql::Journal journal(backupFolder(connection.path()), *study);
  if (const Result<void> all = nothingIsMissing(connection, journal.read().rows); !all)
    return all.error();
  return version;
}

/// A connection that changes nothing, or as little as can be. @p alone: we hold the lock.
Result<std::unique_ptr<Connection>> connectReader(const QString& path, bool alone) {
  const Result<StudyHeader> header = studyHeader(path);
  if (!header)
    return header.error();
  if (hasJournal(path) && folderIsWritable(path)) {
    // Only a writer can roll back what another one did not finish; reading alone would be refused.
    Result<std::unique_ptr<Connection>> connection = Connection::open(path, Access::ReadWrite);
    if (connection)
      if (const Result<void> still = (*connection)->run(QStringLiteral("pragma query_only=on")); !still)
        return still.error();
    return connection;
  }
  const bool nobodyWrites = alone || (!folderIsWritable(path) && !QFile::exists(StudyLock::fileOf(path)));
  const bool immutable = header->isWal && nobodyWrites && !hasLog(path);
  return Connection::open(path, immutable ? Access::Immutable : Access::ReadOnly);
}

QString versions(int version) { return QStringLiteral("%1 > %2").arg(version).arg(sql::knownVersion()); }

/// Makes the whole new study under another name.
Result<void> build(const QString& path, const StudyInfo& info) {
  Result<std::unique_ptr<Connection>> connection = Connection::open(path, Access::Create);
  if (!connection)
    return connection.error();
  Connection& made = **connection;
  if (const Result<void> marked = sql::markAsStudy(made); !marked)
    return marked;
  if (const Result<void> shaped = sql::migrate(made, sql::knownScripts(), {}); !shaped)
    return shaped;
  return sql::writeInfo(made, info);
}

void remove(const QString& path) {
  for (const QString& file : filesBeside(path) + QStringList{path})
    QFile::remove(file);
}

/// Under another name first: whoever finds the study finds it whole.
Result<void> buildAndRename(const QString& path, const StudyInfo& info) {
  const QString unfinished = path + QLatin1String(".new");
  remove(unfinished);  // of somebody who was killed here; we hold the lock
  Result<void> done = build(unfinished, info);
  if (done && !QFile::rename(unfinished, path))
    done = Error{QFile::exists(path) ? Fault::FileExists : Fault::FileUnwritable, path};
  if (done)
    return done;
  remove(unfinished);
  return Error{done.error().fault, path, done.error().detail};
}

}  // namespace

Store::Store() : d(std::make_unique<Private>()) {}

Store::~Store() {
  if (d->connection && d->mode == OpenMode::ReadWrite)
    d->settle();
}

QString Store::engine() { return Connection::engine(); }

const QString& Store::path() const { return d->path; }

OpenMode Store::mode() const { return d->mode; }

Store::Age Store::age() const {
  const int known = sql::knownVersion();
  return d->fileVersion < known ? Age::Older : d->fileVersion > known ? Age::Newer : Age::Same;
}

Result<std::unique_ptr<Store>> Store::create(const QString& path, const StudyInfo& info) {
  for (const QString& file : QStringList{path} + filesBeside(path))
    if (QFileInfo::exists(file))
      return Error{Fault::FileExists, file};
  if (!folderIsWritable(path))
    return Error{Fault::FileUnwritable, path};
  std::unique_ptr<Store> store(new Store);
  store->d->path = path;
  store->d->mode = OpenMode::ReadWrite;
  Result<std::unique_ptr<StudyLock>> lock = StudyLock::take(path);
  if (!lock)
    return lock.error();
  store->d->lock = *std::move(lock);
  if (const Result<void> built = buildAndRename(path, info); !built)
    return built.error();
  if (const Result<void> connected = store->d->connectWriter(); !connected)
    return connected.error();
  return store;
}

Result<std::unique_ptr<Store>> Store::open(const QString& path, OpenMode mode) {
  if (const Result<StudyHeader> header = studyHeader(path); !header)
    return header.error();
  std::unique_ptr<Store> store(new Store);
  store->d->path = path;
  store->d->mode = mode;
  const Result<void> opened = mode == OpenMode::ReadWrite ? store->d->openForWriting() : store->d->openForReading();
  if (!opened)
    return opened.error();
  return store;
}

Result<void> Store::Private::openForReading() {
  Result<std::unique_ptr<Connection>> reader = connectReader(path, false);
  if (!reader)
    return reader.error();
  const Result<int> version = checkedVersion(**reader);
  if (!version)
    return version.error();
  fileVersion = *version;
  connection = *std::move(reader);
  return {};
}

Result<void> Store::Private::openForWriting() {
  if (!QFileInfo(path).isWritable() || !folderIsWritable(path))
    return Error{Fault::FileUnwritable, path};
  Result<std::unique_ptr<StudyLock>> taken = StudyLock::take(path);
  if (!taken)
    return taken.error();
  lock = *std::move(taken);
  {
    // A damaged file must stay as it is, and a writer would write the log into it on closing.
    Result<std::unique_ptr<Connection>> reader = connectReader(path, true);
    if (!reader)
      return reader.error();
    const Result<int> version = checkedVersion(**reader);
    if (!version)
      return version.error();
    fileVersion = *version;
  }
  if (fileVersion > sql::knownVersion())
    return Error{Fault::StudyTooNew, path, versions(fileVersion)};
  if (const Result<void> connected = connectWriter(); !connected)
    return connected;
  return startJournal();
}

Result<void> Store::Private::connectWriter() {
  Result<std::unique_ptr<Connection>> writer = Connection::open(path, Access::ReadWrite);
  if (!writer)
    return writer.error();
  if (fileVersion > 0 && fileVersion < sql::knownVersion()) {
    const QString backup = backupName(path, sql::knownVersion());
    if (const Result<void> done = sql::migrate(**writer, sql::knownScripts(), backup); !done)
      return done;
  }
  // Where the file system cannot do WAL the mode stays what it was: as safe, but readers may have to wait.
  if (const Result<QString> wal = (*writer)->text(QStringLiteral("pragma journal_mode=wal")); !wal)
    return wal.error();
  fileVersion = sql::knownVersion();
  connection = *std::move(writer);
  return {};
}

void Store::Private::settle() {
  // Each of these may be refused while somebody reads, or on a full disk; then the log stays, which loses nothing.
  for (const char* pragma : {"busy_timeout=0", "wal_checkpoint(truncate)", "journal_mode=delete"})
    [[maybe_unused]] const Result<void> done = connection->run(QLatin1String("pragma ") + QLatin1String(pragma));
}

Result<void> Store::Private::mayChange() const {
  if (mode == OpenMode::ReadOnly)
    return Error{Fault::StudyReadOnly, path};
  // SQLite would go on writing into a file that somebody has deleted or moved away.
  if (!QFileInfo::exists(path))
    return Error{Fault::FileMissing, path};
  return {};
}

Result<void> Store::Private::change(const std::function<Result<void>()>& work) {
  if (together) {
    // SQLite may have rolled back by itself: nothing after the first failure may reach the disk alone.
    if (*together)
      together = work();
    return *together;
  }
  if (const Result<void> allowed = mayChange(); !allowed)
    return allowed;
  sql::Transaction transaction(*connection, sql::Transaction::Kind::Writing);
  if (!transaction.begun())
    return transaction.begun();
  if (const Result<void> done = work(); !done)
    return done;
  Result<void> done = transaction.commit();
  if (done)
    noteAdded();
  return done;
}

Result<void> Store::together(const std::function<Result<void>()>& work) {
  if (d->together)
    return d->change(work);
  return d->change([&]() -> Result<void> {
    d->together = Result<void>();
    const Result<void> answer = work();
    const Result<void> changes = *std::exchange(d->together, std::nullopt);
    return changes ? answer : changes;
  });
}

Result<Contents> Store::load() const {
  sql::Transaction snapshot(*d->connection, sql::Transaction::Kind::Reading);
  if (!snapshot.begun())
    return snapshot.begun().error();
  Contents contents;
  for (const auto read : {sql::readInfo, sql::readSets, sql::readSystems, sql::readSamples, sql::readResponses,
                          sql::readRaters, sql::readBattles, sql::readPlan, sql::readKnownAnswers, sql::readVerdicts,
                          sql::readMarks, sql::readJudges, sql::readMappings}) {
    const Result<void> done = read(*d->connection, contents);
    if (done)
      continue;
    const bool newTables = done.error().fault == Fault::StoreFailed && d->fileVersion > sql::knownVersion();
    return newTables ? Error{Fault::StudyTooNew, d->path, versions(d->fileVersion)} : ofAKnownVersion(done.error());
  }
  contents.index();
  return contents;
}

Result<void> Store::setInfo(const StudyInfo& info) {
  return d->change([&] { return sql::writeInfo(*d->connection, info); });
}

}  // namespace s2s
