// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/decode/FrameSink.h"

class QIODevice;

namespace s2s {

/// Decodes by QAudioDecoder, in an event loop of its own; not exact to the sample. Gives up after 1.2 s without a
/// frame, because some backends never say that a file is bad.
Result<void> decodeByQt(QIODevice& bytes, const QString& path, FrameSink& sink);

}  // namespace s2s
