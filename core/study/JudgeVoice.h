// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/audio/Sequence.h"
#include "core/base/Result.h"
#include "core/model/JudgePrompt.h"
#include "core/net/Secret.h"

#include <QObject>

#include <functional>

namespace s2s {

class ClipReader;

/// Whether words that no file and no cache can say are asked for at the speech endpoint, or stand for a silence of
/// about their length: then nothing is sent, and lengths can be told.
enum class Speech { Ask, Guess };

/// Gets what is spoken around the clips of a battle ready, at the loudness of the judge's policy: from the recordings
/// shipped, files of one's own (by @p reader), a speech endpoint (kept in @p cacheFolder under a hash of what was said
/// by whom), or tones. Once for a run. Errors: those of the reader, ServerFailed, and NotEnoughData where a prompt has
/// words and neither a recording nor an endpoint.
void loadJudgeVoice(const JudgeConfig& config, const JudgePrompt& prompt, ClipReader& reader, Speech speech,
                    const Secret& speechKey, const QString& cacheFolder, QObject* context,
                    std::function<void(Result<CarrierClips>)> done);

}  // namespace s2s
