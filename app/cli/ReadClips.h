// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/Terminal.h"
#include "core/audio/Clip.h"

#include <functional>

namespace s2s::cli {

/// Decodes sound files, two at a time, and gives each to @p take as it is done, with its place in the list. False once
/// it was interrupted.
bool readClips(const QStringList& files, int rate, Terminal& terminal,
               const std::function<void(qsizetype place, const Result<ClipPtr>& clip)>& take);

/// What is to be known of a file that was decoded all the same: a line each on stderr, and status 1.
void tellRemarks(const QString& file, const QStringList& remarks, Terminal& terminal);

}  // namespace s2s::cli
