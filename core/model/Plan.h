// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Id.h"
#include "core/model/Battle.h"
#include "core/model/Task.h"

#include <QList>
#include <QStringList>

#include <optional>

namespace s2s {

/// How the battles of a study are drawn. Stored with the study, so that the draw can be repeated.
struct PlanSettings {
  quint64 seed = 1;
  int battles = 0;        ///< 0: one for each sample that has two responses or more
  QStringList systems;    ///< empty: all
  int annotators = 1;     ///< among how many hands the rest is dealt out
  double overlap = 1.0;   ///< share of battles that every annotator gets; the rest is dealt out
  double repeats = 0.05;  ///< share that comes back swapped as trial 2
  int perRater = 0;       ///< battles in one annotator's walk; 0: all

  bool operator==(const PlanSettings&) const = default;
};

enum class PlanItemKind { Regular, Repeat, Gold, Trap, Training };

/// One place in an annotator's walk; fixed before anything is shown.
struct PlanItem {
  RaterId rater;
  int position = 0;  ///< 0-based
  BattleId battle;
  int trial = 1;
  Seat first = Seat::A;  ///< which canonical response is presented first
  PlanItemKind kind = PlanItemKind::Regular;

  bool operator==(const PlanItem&) const = default;
};

/// A battle as drawn, with the probability of its pair at the draw (for later reweighting).
struct DrawnBattle {
  Battle battle;
  std::optional<double> propensity;

  bool operator==(const DrawnBattle&) const = default;
};

}  // namespace s2s
