// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"
#include "core/model/Sample.h"
#include "core/sets/Problem.h"
#include "core/sets/SetFiles.h"

#include <QHash>
#include <QSet>
#include <QString>

#include <atomic>
#include <optional>

namespace s2s {

/// Copies sounds of a set into another folder under the same relative paths, each file once. One thread.
class SoundCopy {
 public:
  SoundCopy(const QString& fromRoot, QString toRoot, const std::atomic<bool>* cancelled = nullptr);

  struct Taken {
    std::optional<Sound> sound;                       ///< as it lies in the new folder, with its hash
    ProblemKind problem = ProblemKind::SoundMissing;  ///< why there is none
  };
  /// A sound that is missing, empty, outside of the root or not the one whose sha256 is stated is not taken.
  /// Errors: FileUnwritable, DiskFull, Cancelled.
  Result<Taken> take(const Sound& sound);

  /// Takes away what was copied and turned out to be another file than stated.
  void removeUnused();

 private:
  Result<QString> copy(const QString& path);

  SetFiles m_files;
  QString m_to;
  const std::atomic<bool>* m_cancelled;
  QHash<QString, QString> m_hashes;  ///< of what was copied, by path
  QSet<QString> m_used;
};

}  // namespace s2s
