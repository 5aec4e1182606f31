// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"

#include <QHash>
#include <QList>
#include <QString>

namespace s2s {

class Store;

/// A copy of a study as it once was: a study file itself, named after its time.
struct Backup {
  QString path;
  qint64 takenAt = 0;  ///< UTC ms; from the name, so that copying it elsewhere keeps it
  qint64 bytes = 0;

  bool operator==(const Backup&) const = default;
};

/// Where the backups of a study go: "name.s2sarena.backups" beside it, and where that cannot be written, a folder of
/// the program's own. The same for every name that leads to the same file. Does not make the folder.
QString backupFolder(const QString& study);
/// All of them, newest first.
QList<Backup> backupsOf(const QString& study);

/// Which of the times may go: kept are all of two days, then the last of each of 12 days, 10 weeks and 9 months (of
/// those that have any), and whatever is from the future, because the clock may have been wrong.
QList<qint64> thinnedOut(QList<qint64> times, qint64 now);

/// How many rows each table has.
using RowCounts = QHash<QString, qint64>;

/// Makes one, in the store's thread: VACUUM INTO under a name that is no backup's; the copy is opened again, looked at
/// whole and its rows counted; only then it gets its name, the journal of the store begins anew, and what is thinned
/// out goes. With 12,430 responses and 20,000 verdicts, 16 MB, 0.15 s. Errors: DiskFull (also when little would be left
/// for verdicts), FileUnwritable, StudyDamaged, StoreFailed; nothing is left behind then.
Result<Backup> backUp(Store& store, qint64 nowMs);

/// Whether a backup should be made on opening: there is none, the newest is older than a day, or what the study holds
/// has changed since.
bool backupIsDue(const Store& store, qint64 nowMs);

}  // namespace s2s
