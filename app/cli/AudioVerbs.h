// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/Verbs.h"

namespace s2s::cli {

// What `audio` does, one file each.
void addAudioInfo(CLI::App& audio, Terminal& terminal);
void addAudioPeaks(CLI::App& audio, Terminal& terminal);
void addAudioJoin(CLI::App& audio, Terminal& terminal);

}  // namespace s2s::cli
