// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"
#include "core/sets/ReadSet.h"

#include <QString>

#include <atomic>
#include <functional>
#include <optional>

namespace s2s {

struct SetReadOptions {
  std::optional<int> levelBase;  ///< 0 or 1; nothing: set.json, else guessed (an L0 means 0, an L4 means 1)
  std::function<void(qint64 done, qint64 total)> progress;  ///< called now and then from the reading thread
  const std::atomic<bool>* cancelled = nullptr;
};

/// Reads a set in our own format (set.json, samples.jsonl, responses.jsonl, systems.jsonl; or metadata.jsonl or
/// metadata.csv as samples). Checks every line and reports all bad ones; good lines still load. Looks whether sound
/// files are there and not empty; does not hash or decode them (see checkSounds). A sound that is missing keeps its
/// line. Progress counts lines. If every sample line is bad, the result has problems and no samples. Any thread.
/// Errors: FolderMissing, FileUnreadable, PathOutsideRoot, BadTable, SetHasNoSamples, Cancelled.
Result<ReadSet> readSet(const QString& folder, const SetReadOptions& options = {});

/// Hashes every sound of a set, fills in missing sha256, marks sounds Missing or Changed and reports them (once:
/// not what was Missing before). Progress counts sounds; once cancelled, the rest stays as it was.
void checkSounds(ReadSet& set, const SetReadOptions& options = {});

}  // namespace s2s
