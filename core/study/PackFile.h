// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"
#include "core/study/BlindPack.h"

#include <QHash>
#include <QString>

#include <atomic>

namespace s2s {

/// Folder of the sounds in a pack.
inline constexpr QLatin1String kPackSounds("sounds");

/// Writes the study file of a pack. @p hashes: sha256 of the sounds by name; one that is not there is missing.
Result<void> writePackStudy(const QString& path, const BlindPack& pack, const QHash<QString, QString>& hashes);

/// The study in the folder of a pack. Errors: FolderMissing, NotAPack (none, or more than one).
Result<QString> studyInFolder(const QString& folder);

/// Whether @p path is the archive or folder of a pack rather than a study file.
bool isPackPath(const QString& path);

/// The study of a pack, ready to be opened: of a folder the one in it; of an archive the one in a folder beside it, or
/// below @p elsewhere where that cannot be written. It is unpacked there once; another time the work goes on in it.
/// Errors: those of unpack() and studyInFolder().
Result<QString> unpackedPack(const QString& path, const QString& elsewhere,
                             const std::atomic<bool>* cancelled = nullptr);

}  // namespace s2s
