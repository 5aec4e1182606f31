// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/audio/PeakFile.h"

namespace s2s {

/// Writes the peaks of a sound file that libsndfile reads, as it is decoded: neither the file nor its frames are held.
/// Zoom and bits are those of @p wanted. Says how far it is on standard error, as lines of "done total".
/// Errors: SoundUnreadable, FileUnwritable, DiskFull.
Result<PeakFileHead> decodePeaks(const QString& path, PeakFileHead wanted, QFileDevice& out);

}  // namespace s2s
