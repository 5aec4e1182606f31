// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/audio/Clip.h"
#include "core/base/Result.h"

namespace s2s {

/// Writes a clip as FLAC, mono, 24 bit, at its own rate and without any tag, so that two files tell no more of where
/// they come from than they sound. A clip that goes beyond full scale is turned down until it does not. Any thread.
/// Errors: FileUnwritable.
Result<void> writeFlac(const QString& path, const Clip& clip);

}  // namespace s2s
