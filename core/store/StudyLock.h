// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"

#include <QLockFile>
#include <QString>

#include <memory>

namespace s2s {

/// One writer per study: a file beside it ("name.s2sarena.lock") that names the process and the computer that hold it.
/// Given back when destroyed. What a process of this computer left behind when it died is taken over.
class StudyLock {
 public:
  /// Errors: StudyInUse (detail: user@computer, since when), FileUnwritable, DiskFull.
  static Result<std::unique_ptr<StudyLock>> take(const QString& study);

  /// The lock file of a study. The same for every name that leads to the same file.
  static QString fileOf(const QString& study);

 private:
  explicit StudyLock(const QString& file);

  QLockFile m_file;
};

}  // namespace s2s
