// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"
#include "core/model/Contents.h"

#include <atomic>
#include <functional>

namespace s2s {

/// What the background check of a study's sound files found. Only what differs from before is listed.
struct SoundFindings {
  QList<std::pair<SampleId, Sound>> samples;
  QList<std::pair<ResponseId, Sound>> responses;
};

/// Looks at every sound file of a study and hashes it. Pool thread.
SoundFindings checkedSounds(const Contents& contents, const std::atomic<bool>& cancelled,
                            const std::function<void(qint64 done, qint64 total)>& progress);

/// What was found of a file that a clip does not have any more (its set was read again meanwhile) is dropped.
void bringInto(Contents& contents, const SoundFindings& findings);

}  // namespace s2s
