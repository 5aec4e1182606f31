// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"
#include "core/model/Contents.h"

#include <QList>

namespace s2s {

/// Spread: see spreadPairWeights().
enum class PairPolicy { Uniform, Paper, Spread };

struct PairRequest {
  int n = 0;
  PairPolicy policy = PairPolicy::Paper;
  int perLevel = 0, perDomain = 0;  ///< quotas; 0: none
  QStringList systems;              ///< empty: all
  quint64 seed = 1;
};

/// The default plan: every sample once with a random pair of its responses (settings.battles > 0: that many, going
/// round the samples with new pairs), seeded. Samples with a missing sound or fewer than two responses take no part.
QList<DrawnBattle> defaultBattles(const Contents& contents, const PlanSettings& settings);

/// Draws n battles that the study does not have yet; pairs by the policy over the current Elo ratings (of the
/// verdicts that count; battles that wait for verdicts count as games of their pair under Spread), with the
/// probability each pair was drawn at. Fewer when there are no more. Errors: NotEnoughData, UnknownName (a system).
Result<QList<DrawnBattle>> proposeBattles(const Contents& contents, const PairRequest& request);

}  // namespace s2s
