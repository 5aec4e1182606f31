// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sets/GamesFile.h"

#include <QByteArrayView>

namespace s2s {

/// A list of battles as FastChat writes them: objects with model_a, model_b, winner and optional domain, level, in the
/// order of battle. A refused entry is reported with its number in the list as its line. Errors: BadJson, BadTable.
Result<ReadGames> gamesFromJson(QByteArrayView text, const QString& path);

}  // namespace s2s
