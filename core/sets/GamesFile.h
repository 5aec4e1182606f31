// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"
#include "core/model/Games.h"
#include "core/sets/Problem.h"

namespace s2s {

struct ReadGames {
  Games games;
  int ties = 0;
  int read = 0;             ///< rows; read - games.log.size() were refused
  int levelBase = 1;        ///< 0 if a level L0 stands in the file: its L1 is then our L2
  bool clustered = false;   ///< a row says what it belongs to; then Games::origins tells, where two games share that
  QList<Problem> problems;  ///< rows that were refused, at most the first 1,000
};

/// A battle log for `rate FILE`: CSV with model_a, model_b, winner (model_a | model_b | tie | tie (bothbad)) and
/// optional domain, level. File order is battle order. A parse of its own over the raw bytes (memchr, dictionary
/// encoding), in parts on all processors where no cell is quoted: a million rows in some hundredths of a second. A file
/// that ends in .json is a list of the same (FastChat). Systems are named as in the file; domains go through the
/// aliases, and what is no known domain or level becomes Unknown. A row that sets a system against itself is refused.
/// @p cluster: the column whose equal values become one sample of Games::origins, since games on one question are not
/// independent; an empty cell is one by itself. Empty: none is read. A list has "question_id" only.
/// Errors: FileMissing, FileUnreadable, BadTable.
Result<ReadGames> readGames(const QString& path, const QString& cluster = {});

}  // namespace s2s
