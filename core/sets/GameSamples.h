// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sets/GamesFile.h"

#include <vector>

namespace s2s {

/// Of a game that names no sample: one by itself.
inline constexpr int kOwnSample = -1;

/// Gives the games of a file their origins. @p sampleOf: one number below @p named for each game, or kOwnSample.
/// Without two games that share a sample the games stay as they were.
void addSamples(ReadGames& read, const std::vector<int>& sampleOf, int named);

}  // namespace s2s
