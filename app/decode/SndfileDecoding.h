// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/decode/FrameWriter.h"

class QIODevice;

namespace s2s {

/// Decodes by libsndfile: wav, flac, ogg, opus, mp3, aiff, au, caf, recognised by content.
Result<void> decodeBySndfile(QIODevice& bytes, const QString& path, FrameWriter& writer);

}  // namespace s2s
