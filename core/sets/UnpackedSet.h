// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"
#include "core/sets/Archive.h"

#include <QString>
#include <QStringList>

#include <atomic>
#include <functional>

namespace s2s {

/// A folder that an archive was unpacked to.
struct UnpackedFolder {
  QString folder;               ///< absolute
  QList<RefusedEntry> refused;  ///< entries that were left out
};

/// Sets are larger than packs.
inline constexpr ArchiveLimits kSetLimits{1'000'000, 128LL * 1024 * 1024 * 1024};

struct UnpackOptions {
  ArchiveLimits limits = kSetLimits;
  std::function<void(qint64 done, qint64 total)> progress;  ///< bytes of the archive
  const std::atomic<bool>* cancelled = nullptr;
};

/// Whether a file is a .zip, .tar or .tar.gz, by its first bytes.
bool isArchive(const QString& path);

/// The name of an archive without its extensions: "seed" of "/a/seed.tar.gz".
QString archiveName(const QString& path);

/// What both sets and packs are unpacked with: into a folder below @p parent, named after the archive, that appears
/// once
/// @p check agrees to what is in it. Errors: those of
/// unpack() and of @p check.
enum class Entries { Strict, LeaveOut };
Result<UnpackedFolder> unpackedOnce(const QString& archive, const QString& parent, const UnpackOptions& options,
                                    Entries entries, const std::function<Result<void>(const QString&)>& check = {});

/// The folder below @p parent that holds what is in the archive. It is unpacked once: the same bytes give the same
/// folder again, another archive of the same name gets a folder of its own. The folder appears as a whole or not at
/// all. Nothing is written outside of @p parent. Any thread.
/// Errors: FileMissing, FileUnreadable, ArchiveDamaged, ArchiveTooBig, FileUnwritable, DiskFull, Cancelled.
Result<UnpackedFolder> unpackedSet(const QString& archive, const QString& parent, const UnpackOptions& options = {});

}  // namespace s2s
