// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"

#include <QList>
#include <QString>

namespace s2s::sql {

class Connection;

/// "S2SA" in the header of every study file (pragma application_id).
inline constexpr quint32 kApplicationId = 0x53325341;

/// Writes it into the header of a new file.
Result<void> markAsStudy(Connection& connection);

/// One numbered step of the schema. Its statements end with a semicolon at the end of a line; "--" starts a line that
/// is left out.
struct Script {
  int version = 0;
  QString text;
};

/// The steps that this program knows (resources sql/001_first.sql ...), by version, without gaps.
QList<Script> knownScripts();
int knownVersion();

/// The version of a file; 0 for an empty one. Error: StudyDamaged when there are tables, but no version.
Result<int> versionOf(Connection& connection);

/// Brings the schema from its version to that of the last script, all steps in one transaction: it happens as a whole
/// or not. A file that is not new is first copied whole to @p backup (unless that is empty), which must not be there
/// yet; the copy is checked, and goes again when the migration fails, because then the file is what it was.
Result<void> migrate(Connection& connection, const QList<Script>& scripts, const QString& backup);

}  // namespace s2s::sql
