// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"
#include "core/model/Contents.h"

#include <QList>
#include <QString>

#include <atomic>
#include <functional>
#include <utility>

namespace s2s {

/// Where the sound of a set is now.
struct Relinked {
  SetInfo set;  ///< with its new root
  QList<std::pair<SampleId, Sound>> samples;
  QList<std::pair<ResponseId, Sound>> responses;  ///< found ones, with their paths below the new root
  int byPath = 0, bySpelling = 0, byHash = 0;     ///< how they were found
  QStringList missing;                            ///< paths of those that were not
  QStringList changed;                            ///< paths under which only other sound was found
  QStringList leftBehind;  ///< of these, paths that are there below the old root only: then nothing is relinked
};

struct RelinkOptions {
  std::function<void(qint64 done, qint64 total)> progress;
  const std::atomic<bool>* cancelled = nullptr;
};

/// Looks for every sound of a set below another folder: first under its relative path (with another spelling of the
/// task's folder, another extension, with or without input/ and output/), then among all files by sha256, comparing
/// sizes first where the old files are still there. A file whose sha256 differs from the stored one is never taken.
/// A set has one root: where some of its sound lies below the old one only, nothing is taken from the new one.
/// Writes nothing. Any thread. Errors: FolderMissing, UnknownName (the set), Cancelled.
Result<Relinked> relinked(const Contents& contents, const SetId& set, const QString& newRoot,
                          const RelinkOptions& options = {});

}  // namespace s2s
