// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/Games.h"
#include "core/stats/Counting.h"

namespace s2s {

/// Whose verdicts become games.
struct GamesQuery {
  QStringList raters;  ///< empty: all people
  CountingRule rule;
  /// The first of a game is the answer that was presented first, for a seat term; else the canonical seat A.
  bool asPresented = false;
};

/// Verdicts that count and still gave no game.
struct NoGame {
  int undecided = 0;     ///< e.g. "both bad" of imports
  int orderUnknown = 0;  ///< asPresented only: nobody wrote down what was presented first
};

/// The log of a study's verdicts that count: one game for each verdict, in the order (committedAt, event), with its
/// origin.
Games gamesOf(const Contents& contents, const GamesQuery& query, NoGame* noGame = nullptr);
Games gamesOf(const Contents& contents, const GamesQuery& query, int* undecided);

}  // namespace s2s
