// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/StoredRow.h"

namespace s2s::sql {

/// What was added to a study since the backup before the last one, a second time: lines beside its backups, each with
/// a checksum. Written after the commit and before the change is acknowledged; so a damaged study, or a damaged log of
/// SQLite, which drops its end without a word, loses nothing that was confirmed.
class Journal {
 public:
  struct Contents {
    QList<StoredRow> rows;
    int unreadable = 0;  ///< lines whose checksum is wrong; the last one may have been cut off by a kill
  };

  /// @p folder is made when the first line is written. Lines of another study than @p studyId are left out.
  Journal(QString folder, QString studyId) : m_folder(std::move(folder)), m_studyId(std::move(studyId)) {}

  Result<void> append(const QList<StoredRow>& rows) const;
  /// Of all lines, the older ones first.
  Contents read() const;
  /// Begins a new file after a backup and keeps the one before: with the backup before that one nothing is lost even
  /// when the last one turns out to be unreadable.
  void turnOver() const;
  /// The files that are there.
  QStringList files() const;

 private:
  QString m_folder, m_studyId;
};

}  // namespace s2s::sql
