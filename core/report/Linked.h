// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/stats/Elo.h"

namespace s2s {

/// Whether a chain of decided games links any two of the systems in @p standings. Systems that never met, not even by
/// way of others, cannot be ranked against each other.
bool linkedByDecidedGames(const Games& games, const QList<Standing>& standings);

}  // namespace s2s
