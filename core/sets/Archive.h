// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"
#include "core/sets/Problem.h"

#include <QList>
#include <QString>

#include <atomic>
#include <functional>

namespace s2s {

/// A file on disk and its name in an archive, with '/'.
struct ArchiveEntry {
  QString name, file;
};

/// An entry of an archive that was left out, and why: EntryRefused, EntryLink, EntryTwice ...
struct RefusedEntry {
  QString name;
  ProblemKind why = ProblemKind::EntryRefused;
};

/// What an archive from outside may hold at most.
struct ArchiveLimits {
  int entries = 200'000;
  qint64 bytes = 16LL * 1024 * 1024 * 1024;
  qint64 ratio = 100;                       ///< bytes that come out for each byte of the archive,
  qint64 freeOfRatio = 64LL * 1024 * 1024;  ///< once there are more than this
};

/// Writes a zip with these files in this order; all carry the same date. Sound is stored as it is. Any thread.
/// Errors: FileUnreadable, FileUnwritable, Cancelled. What was begun is removed then.
Result<void> writeZip(const QString& path, const QList<ArchiveEntry>& entries,
                      const std::atomic<bool>* cancelled = nullptr);

enum class Unpack { All, StudyOnly };

struct UnpackSettings {
  Unpack what = Unpack::All;
  ArchiveLimits limits;
  const std::atomic<bool>* cancelled = nullptr;
  std::function<void(qint64 done, qint64 total)> progress;  ///< bytes of the archive
  /// Entries that may not be there are left out and named here; null: they refuse all.
  QList<RefusedEntry>* refused = nullptr;
};

/// Unpacks a .zip, .tar or .tar.gz into a folder that is there and empty. Nothing is ever written outside of it:
/// entries with another way than down, and everything that is neither file nor folder, are refused. Names are UTF-8,
/// or, where one of a zip is not, GB18030 as Chinese Windows writes them. Sizes are counted as they come out, not as
/// they are claimed. Errors: FileUnreadable, NotAPack (no such archive, or damaged between its entries), ArchiveDamaged
/// (within one), PathOutsideRoot, ArchiveTooBig, FileUnwritable, DiskFull, Cancelled. What was unpacked until then is
/// left to the caller.
Result<void> unpack(const QString& path, const QString& folder, const UnpackSettings& settings);
inline Result<void> unpack(const QString& path, const QString& folder, Unpack what = Unpack::All,
                           const std::atomic<bool>* cancelled = nullptr, const ArchiveLimits& limits = {}) {
  return unpack(path, folder, UnpackSettings{what, limits, cancelled, {}, nullptr});
}

/// "PK": whether a file looks like a zip.
bool looksLikeZip(const QString& path);

}  // namespace s2s
