// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/decode/FrameSink.h"

namespace s2s {

/// True for the containers that libsndfile cannot read and a media framework can: mp4/m4a, webm/mka, ADTS AAC, ASF.
/// Nothing else is given to the framework: it is large, and strangers' files need not see all of it.
bool isForQt(const QByteArray& bytes);

/// Decodes by QAudioDecoder, in an event loop of its own; not exact to the sample. Gives up after 1.2 s without a
/// frame, because some backends never say that a file is bad.
Result<void> decodeByQt(QByteArray bytes, const QString& path, FrameSink& sink);

}  // namespace s2s
