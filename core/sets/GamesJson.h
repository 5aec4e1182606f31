// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sets/GamesFile.h"

namespace s2s {

/// A list of battles as FastChat writes them: objects with model_a, model_b, winner and optional domain, level, in the
/// order of battle. Read as a stream: the memory needed is that of the games. Errors: FileMissing, FileUnreadable,
/// BadTable.
/// @p cluster: as in readGames().
Result<ReadGames> gamesFromJson(const QString& path, const QString& cluster);

}  // namespace s2s
