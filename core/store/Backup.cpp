// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/Backup.h"

#include "core/base/Id.h"
#include "core/store/Store.h"
#include "core/store/StudyFile.h"
#include "core/store/WholeCopy.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QStandardPaths>
#include <QStorageInfo>

#include <algorithm>

namespace s2s {
namespace {

constexpr qint64 kDayMs = 24 * 60 * 60 * 1000;
constexpr qint64 kRoomForVerdicts = 8 * 1000 * 1000;  ///< what a backup leaves free on the disk

QString timeFormat() { return QStringLiteral("yyyyMMdd'T'HHmmsszzz'Z'"); }
QLatin1String ending() { return QLatin1String(".s2sarena"); }
QLatin1String unfinished() { return QLatin1String(".part"); }

QString folderBeside(const QString& study) { return wholeNameOf(study) + QLatin1String(".backups"); }

QString folderOfOurs(const QString& study) {
  const QString base = QStandardPaths::writableLocation(QStandardPaths::AppDataLocation);
  return base + QLatin1String("/backups/") + hashedId({wholeNameOf(study)});
}

bool canHold(const QString& folder) {
  return QFileInfo::exists(folder) ? QFileInfo(folder).isDir() && QFileInfo(folder).isWritable()
                                   : folderIsWritable(folder);
}

QString nameOf(const QString& study, qint64 time) {
  const QString stamp = QDateTime::fromMSecsSinceEpoch(time, Qt::UTC).toString(timeFormat());
  return QFileInfo(wholeNameOf(study)).completeBaseName() + QLatin1Char('.') + stamp + ending();
}

/// When the backup of that name was taken, if it is one's.
std::optional<qint64> timeIn(const QString& name) {
  if (!name.endsWith(ending()))
    return std::nullopt;
  const QString stamp = name.chopped(ending().size()).section(QLatin1Char('.'), -1);
  QDateTime time = QDateTime::fromString(stamp, timeFormat());
  if (!time.isValid())
    return std::nullopt;
  time.setTimeSpec(Qt::UTC);
  return time.toMSecsSinceEpoch();
}

QList<Backup> backupsIn(const QString& folder) {
  QList<Backup> found;
  for (const QFileInfo& file : QDir(folder).entryInfoList(QDir::Files))
    if (const std::optional<qint64> time = timeIn(file.fileName()))
      found.append({file.absoluteFilePath(), *time, file.size()});
  return found;
}

void removeUnfinished(const QString& folder) {
  for (const QFileInfo& file : QDir(folder).entryInfoList({QLatin1Char('*') + unfinished() + QLatin1Char('*')}))
    QFile::remove(file.absoluteFilePath());
}

/// A full disk is said before the last of it is taken from the verdicts.
Result<void> roomFor(qint64 bytes, const QString& folder) {
  const QStorageInfo disk(folder);
  if (disk.isValid() && disk.bytesAvailable() >= 0 && disk.bytesAvailable() < bytes + kRoomForVerdicts)
    return Error{Fault::DiskFull, folder, QStringLiteral("%1 bytes are free").arg(disk.bytesAvailable())};
  return {};
}

void thin(const QString& folder, qint64 nowMs) {
  const QList<Backup> all = backupsIn(folder);
  QList<qint64> times;
  for (const Backup& backup : all)
    times.append(backup.takenAt);
  const QList<qint64> gone = thinnedOut(times, nowMs);
  for (const Backup& backup : all)
    if (gone.contains(backup.takenAt))
      QFile::remove(backup.path);
}

}  // namespace

QString backupFolder(const QString& study) {
  const QString beside = folderBeside(study);
  return canHold(beside) ? beside : folderOfOurs(study);
}

QList<Backup> backupsOf(const QString& study) {
  QList<Backup> all = backupsIn(folderBeside(study)) + backupsIn(folderOfOurs(study));
  std::sort(all.begin(), all.end(), [](const Backup& a, const Backup& b) { return a.takenAt > b.takenAt; });
  return all;
}

Result<Backup> backUp(Store& store, qint64 nowMs) {
  const QString folder = backupFolder(store.path());
  if (!QDir().mkpath(folder))
    return Error{Fault::FileUnwritable, folder};
  removeUnfinished(folder);  // of somebody who was killed here; we hold the lock
  const qint64 bytes = QFileInfo(store.path()).size() + QFileInfo(store.path() + QLatin1String("-wal")).size();
  if (const Result<void> room = roomFor(bytes, folder); !room)
    return room.error();
  qint64 time = nowMs;
  while (QFile::exists(folder + QLatin1Char('/') + nameOf(store.path(), time)))
    ++time;
  const QString path = folder + QLatin1Char('/') + nameOf(store.path(), time);
  if (const Result<void> copied = store.copyTo(path); !copied)
    return copied.error();
  thin(folder, nowMs);
  return Backup{path, time, QFileInfo(path).size()};
}

bool backupIsDue(const Store& store, qint64 nowMs) {
  const QList<Backup> all = backupsOf(store.path());
  if (all.isEmpty())
    return true;
  const Backup& newest = all.constFirst();
  if (newest.takenAt > nowMs || newest.takenAt < nowMs - kDayMs)
    return true;
  const Result<RowCounts> then = sql::rowCountsOf(newest.path);
  const Result<RowCounts> now = store.rowCounts();
  return !then || !now || *then != *now;
}

}  // namespace s2s
