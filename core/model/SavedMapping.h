// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>
#include <QStringList>

namespace s2s {

/// How a table of strangers was read once: kept with the study, and offered again when a table with the same columns
/// comes.
struct SavedMapping {
  QStringList columns;  ///< of the table, in its order
  QString mapping;      ///< as in a mapping file (JSON)
  QString file;         ///< name of the table it was made for, without its folder
  qint64 usedAt = 0;    ///< UTC ms

  bool operator==(const SavedMapping&) const = default;
};

/// The one used last for a table with these columns, whatever their order; null: none was.
const SavedMapping* savedMappingFor(const QList<SavedMapping>& mappings, const QStringList& columns);

/// Puts @p mapping before the others, in place of one for the same columns in the same order.
void putMapping(QList<SavedMapping>& mappings, const SavedMapping& mapping);

}  // namespace s2s
