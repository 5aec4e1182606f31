// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"
#include "core/sets/ReadSet.h"
#include "core/sets/SetMapping.h"

#include <QHash>
#include <QString>

#include <atomic>
#include <functional>
#include <optional>

namespace s2s {

/// How one set of several is to be read: what SetReadOptions says of all of them.
struct SetChoices {
  std::optional<int> levelBase;
  QString indexFile;
  std::optional<SetMapping> mapping;
};

struct SetReadOptions {
  std::optional<int> levelBase;  ///< 0 or 1; nothing: set.json, else guessed (an L0 means 0, an L4 means 1)
  std::function<void(qint64 done, qint64 total)> progress;  ///< called now and then from the reading thread
  const std::atomic<bool>* cancelled = nullptr;

  std::optional<SetLayout> layout;    ///< nothing: recognised
  std::optional<SetMapping> mapping;  ///< of a table; nothing: what the names of its columns suggest
  QString indexFile;   ///< which answer a numbered file is (see docs/sets.md); empty: output_index.csv of the set
  QString id;          ///< of the set; empty: set.json, else the name of its folder
  QString unpackInto;  ///< where an archive is unpacked, in a folder of its own; empty: where the archive is
  QHash<QString, SetChoices> choices;  ///< by path, of sets that are not read as the others
};

/// Reads a set: a folder, a .zip or .tar.gz (unpacked once, see unpackedSet()), or a table of samples. The layout is
/// recognised (SetLayout.h). Checks every line and reports all bad ones; good lines still load. Looks whether sound
/// files are there and not empty; does not hash or decode them (see checkSounds). A sound that is missing keeps its
/// line. Every file found is used or reported. Progress counts lines and files. If every sample line is bad, the result
/// has problems and no samples. Any thread.
/// Errors: FolderMissing, FileUnreadable, PathOutsideRoot, BadTable, SetHasNoSamples, Cancelled; of archives those of
/// unpackedSet().
Result<ReadSet> readSet(const QString& path, const SetReadOptions& options = {});

/// Hashes every sound of a set, fills in missing sha256, marks sounds Missing or Changed and reports them (once:
/// not what was Missing before). Progress counts sounds; once cancelled, the rest stays as it was.
void checkSounds(ReadSet& set, const SetReadOptions& options = {});

}  // namespace s2s
