// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sets/VerdictFile.h"

#include <atomic>

namespace s2s {

struct AudioFolderCount {
  int samples = 0, responses = 0;
  QList<Problem> problems;  ///< clips that are not there: left out
};

/// Writes the samples of a study as a Hugging Face AudioFolder: @p folder/metadata.jsonl with all that a set says of
/// them, set.json, and the sound, copied under the clips' ids; licence, source and sha256 are columns. With Reveal::Yes
/// also responses.jsonl, systems.jsonl and the responses, with the names of their systems. An id that several sets have
/// stands behind that of its set. readSet() gives the same samples and responses back. The folder must not be there
/// yet; it appears as a whole or not at all. Errors: FileExists, FileUnwritable, DiskFull, Cancelled, NothingToHear,
/// NotEnoughData (there are no samples).
Result<AudioFolderCount> writeAudioFolder(const QString& folder, const Contents& contents, Reveal reveal,
                                          const std::atomic<bool>* cancelled = nullptr);

}  // namespace s2s
