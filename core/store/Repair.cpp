// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/Repair.h"

#include "core/store/Connection.h"
#include "core/store/Journal.h"
#include "core/store/Query.h"
#include "core/store/Restoration.h"
#include "core/store/Salvage.h"
#include "core/store/Schema.h"
#include "core/store/Store.h"
#include "core/store/StudyFile.h"
#include "core/store/StudyLock.h"
#include "core/store/WholeCopy.h"

#include <QDateTime>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>

namespace s2s {
namespace {

using sql::Access;
using sql::Connection;

Result<void> beginFromBackup(const Backup& from, const QString& target) {
  const Result<std::unique_ptr<Connection>> backup = Connection::open(from.path, Access::ReadOnly);
  if (!backup)
    return backup.error();
  return sql::copyTo(**backup, target);
}

Result<void> beginEmpty(const QString& target) {
  const Result<std::unique_ptr<Connection>> made = Connection::open(target, Access::Create);
  if (!made)
    return made.error();
  if (const Result<void> marked = sql::markAsStudy(**made); !marked)
    return marked;
  return sql::migrate(**made, sql::knownScripts(), {});
}

Result<Restored> assembleIn(const QString& study, const std::optional<Backup>& from, const QString& target) {
  const Result<sql::Salvaged> found = sql::salvage(study, !from);
  if (!found)
    return found.error();
  if (const Result<void> begun = from ? beginFromBackup(*from, target) : beginEmpty(target); !begun)
    return begun.error();
  const Result<std::unique_ptr<Connection>> made = Connection::open(target, Access::ReadWrite);
  if (!made)
    return made.error();
  if (const Result<void> shaped = sql::migrate(**made, sql::knownScripts(), {}); !shaped)
    return shaped.error();
  sql::Restoration restoration(**made);
  if (const Result<void> known = restoration.begin(); !known)
    return known.error();
  // The journal first: each of its lines has a checksum.
  const Result<void> filled = restoration.fill(*found, backupFolder(study));
  if (!filled)
    return filled.error();
  Restored restored = restoration.result();
  restored.path = target;
  return restored;
}

void removeStudy(const QString& path) {
  for (const QString& file : filesBeside(path) + QStringList{path, path + QLatin1String(".part")})
    QFile::remove(file);
}

/// Renames the damaged file and what is beside it, so that they still belong together. @return the new names.
Result<QStringList> setAside(const QString& study, qint64 nowMs) {
  const QString stamp = QDateTime::fromMSecsSinceEpoch(nowMs, Qt::UTC).toString(QStringLiteral("yyyyMMdd'T'HHmmss'Z'"));
  QString name = study + QLatin1String(".damaged-") + stamp;
  for (int i = 2; QFile::exists(name); ++i)
    name = study + QStringLiteral(".damaged-%1-%2").arg(stamp).arg(i);
  QStringList aside;
  for (const QString& file : QStringList{study} + filesBeside(study)) {
    if (!QFile::exists(file))
      continue;
    const QString to = name + file.mid(study.size());
    if (!QFile::rename(file, to))
      return Error{Fault::FileUnwritable, file};
    aside.append(to);
  }
  for (const QString& file : sql::Journal(backupFolder(study), {}).files()) {
    const QString to = file + QLatin1String(".damaged-") + stamp;
    if (QFile::rename(file, to))
      aside.append(to);
  }
  return aside;
}

}  // namespace

std::optional<Error> whatIsWrongWith(const QString& study) {
  const Result<std::unique_ptr<Store>> store = Store::open(study, OpenMode::ReadOnly);
  if (!store)
    return store.error();
  const Result<Contents> contents = (*store)->load();
  return contents ? std::nullopt : std::optional(contents.error());
}

BackupState stateOf(const Backup& backup) {
  BackupState state{backup, 0, {}};
  const Result<std::unique_ptr<Store>> store = Store::open(backup.path, OpenMode::ReadOnly);
  if (!store) {
    state.wrong = store.error();
    return state;
  }
  const Result<RowCounts> rows = (*store)->rowCounts();
  if (!rows)
    state.wrong = rows.error();
  else
    for (const sql::TableFacts& facts : sql::tablesOfAStudy())
      state.events += facts.events ? rows->value(QLatin1String(facts.name)) : 0;
  return state;
}

bool canBeRepaired(const QString& study, const Error& why) {
  const bool gone = why.fault == Fault::NotAStudy || why.fault == Fault::FileMissing;
  return why.fault == Fault::StudyDamaged || (gone && !backupsOf(study).isEmpty());
}

Result<Restored> assemble(const QString& study, const std::optional<Backup>& from, const QString& target) {
  if (!from && !QFile::exists(study))
    return Error{Fault::FileMissing, study};
  if (QFile::exists(target))
    return Error{Fault::FileExists, target};
  Result<Restored> made = assembleIn(study, from, target);
  if (made)
    if (const std::optional<Error> wrong = whatIsWrongWith(target))
      made = *wrong;
  if (!made)
    removeStudy(target);
  return made;
}

Result<Restored> previewRepair(const QString& study, const std::optional<Backup>& from) {
  const QTemporaryDir folder;
  return assemble(study, from, folder.filePath(QStringLiteral("preview.s2sarena")));
}

Result<Restored> repair(const QString& study, const std::optional<Backup>& from, qint64 nowMs) {
  const QString whole = wholeNameOf(study);
  const Result<std::unique_ptr<StudyLock>> lock = StudyLock::take(whole);
  if (!lock)
    return lock.error();
  const QString unfinished = whole + QLatin1String(".restoring");
  removeStudy(unfinished);
  Result<Restored> made = assemble(whole, from, unfinished);
  if (!made)
    return made;
  const Result<QStringList> aside = setAside(whole, nowMs);
  if (!aside)
    return aside.error();
  if (!QFile::rename(unfinished, whole))
    return Error{Fault::FileUnwritable, whole};
  made->path = study;
  made->setAside = *aside;
  return made;
}

QByteArray rawEvents(const QString& study) {
  QByteArray lines;
  const auto write = [&lines](const QList<sql::StoredRow>& rows) {
    for (const sql::StoredRow& row : rows)
      if (sql::factsOf(row.table)->events)
        lines += toBytes(sql::jsonOf(row)) + '\n';
  };
  if (const Result<sql::Salvaged> found = sql::salvage(study, false)) {
    write(found->rows);
    write(found->doubtful);
  }
  write(sql::Journal(backupFolder(study), {}).read().rows);
  return lines;
}

}  // namespace s2s
