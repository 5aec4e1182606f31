// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/Repair.h"

#include <QString>
#include <QStringList>

namespace s2s::words {

/// "Backup of 3 May 2026 14:30: 120 verdicts".
QString ofBackup(const BackupState& state);
/// What a restore would keep, bring back and drop, in sentences.
QString ofRestore(const Restored& would, bool fromBackup);
/// That it was done, and where the damaged file is now.
QString ofRestored(const Restored& done);
/// One line for each event that comes back, differs, does not fit or is lost.
QStringList linesOf(const Restored& would);

}  // namespace s2s::words
