// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/Backup.h"

#include <QStringList>

#include <optional>

namespace s2s {

/// Something that people said, as far as a list needs it.
struct EventLine {
  QString table, event, rater;
  qint64 at = 0;  ///< UTC ms; 0 where it could not be read

  bool operator==(const EventLine&) const = default;
};

/// What a restored study holds, and what it does not.
struct Restored {
  QString path;
  qint64 kept = 0;               ///< events of the backup; 0 without one
  QList<EventLine> broughtBack;  ///< not in the backup, but readable in the damaged file or its journal
  QList<EventLine> differing;    ///< there in both with other content: the backup's stays
  QList<EventLine> unfit;        ///< readable, but about a battle or rater that is not there: dropped
  QList<EventLine> lost;         ///< known to have been there, and not readable anywhere: dropped
  QStringList setAside;          ///< the damaged files under their new names
};

/// A backup as it is found now.
struct BackupState {
  Backup backup;
  qint64 events = 0;           ///< what people and judges said
  std::optional<Error> wrong;  ///< it is damaged itself

  bool isWhole() const { return !wrong; }
};

/// Opens a backup and looks at all of it.
BackupState stateOf(const Backup& backup);

/// Why a study cannot be worked in, as opening and reading it tells; nothing where it can. Changes nothing.
std::optional<Error> whatIsWrongWith(const QString& study);

/// Whether repair() may help with @p why: the study is damaged, or it is no study (any more) or gone and there are
/// backups of it.
bool canBeRepaired(const QString& study, const Error& why);

/// Makes a study under the name @p target, which must be free, from a backup (or, without one, from what can be read of
/// the damaged file), with all that was added since and can still be read. Changes nothing else. Errors: those of
/// Store::create, FileMissing (neither a file nor a backup), StudyDamaged (the backup is damaged, or too little is
/// left).
Result<Restored> assemble(const QString& study, const std::optional<Backup>& from, const QString& target);

/// What repair() would do; writes nothing that stays.
Result<Restored> previewRepair(const QString& study, const std::optional<Backup>& from);

/// Puts such a study in the place of the damaged one, which is kept under a name with the time, with its -wal, -shm
/// and journal. Takes the lock of the study meanwhile (StudyInUse).
Result<Restored> repair(const QString& study, const std::optional<Backup>& from, qint64 nowMs);

/// The events of a damaged study that no study can be made of any more, as lines of JSON by column; for a person who
/// knows how to read them.
QByteArray rawEvents(const QString& study);

}  // namespace s2s
