// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/Terminal.h"
#include "core/model/Contents.h"
#include "core/report/BiasReport.h"

namespace s2s::cli {

/// Length and loudness of all responses that take part in a battle, from memory where they were measured before. What
/// cannot be read is left out; how many that were is said on stderr.
QHash<ResponseId, SoundFacts> measuredSounds(const Contents& contents, Terminal& terminal);

}  // namespace s2s::cli
