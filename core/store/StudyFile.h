// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"

#include <QString>
#include <QStringList>

namespace s2s {

/// What the first page of a study file says, read without SQLite, so that nobody else's file is touched by it.
struct StudyHeader {
  bool isWal = false;  ///< left in WAL mode by its last writer
};

/// Errors: FileMissing, FileUnreadable, NotAStudy, StudyDamaged (cut off within the header).
Result<StudyHeader> studyHeader(const QString& path);

/// Whether changes of the study that are not in its file yet wait beside it.
bool hasLog(const QString& path);      ///< a -wal that is not empty
bool hasJournal(const QString& path);  ///< a -journal: the last writer died within a change of the whole file

/// Files that SQLite keeps beside a study: with another study of that name they would be taken for its own.
QStringList filesBeside(const QString& path);

bool folderIsWritable(const QString& path);

/// One name for a file, whatever name or link leads to it.
QString wholeNameOf(const QString& path);

/// "name.before-v2.s2sarena" in the same folder, or with a number where that is taken.
QString backupName(const QString& path, int newVersion);

}  // namespace s2s
