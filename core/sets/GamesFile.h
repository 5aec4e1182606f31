// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"
#include "core/sets/Problem.h"
#include "core/model/Games.h"

namespace s2s {

struct ReadGames {
  Games games;
  int ties = 0;
  int read = 0;
  QList<Problem> problems;  ///< rows that were refused
};

/// A battle log for `rate FILE`: CSV with model_a, model_b, winner (model_a | model_b | tie | tie (bothbad)) and
/// optional domain, level. File order is battle order. A parse of its own over the raw bytes (memchr, dictionary
/// encoding): a million rows in well under a second.
/// Errors: FileMissing, FileUnreadable, BadTable.
Result<ReadGames> readGames(const QString& path);

}  // namespace s2s
