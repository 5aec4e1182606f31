// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Id.h"
#include "core/model/Battle.h"
#include "core/model/Task.h"

#include <QList>
#include <QMap>
#include <QString>
#include <QStringList>

#include <optional>

namespace s2s {

/// At most so many battles of one level, domain or language; what has no entry is not limited.
struct Quotas {
  QMap<Level, int> level;
  QMap<Domain, int> domain;
  QMap<QString, int> language;

  bool isEmpty() const { return level.isEmpty() && domain.isEmpty() && language.isEmpty(); }
  bool operator==(const Quotas&) const = default;
};

/// How the battles of a study are drawn. Stored with the study, so that the draw can be repeated.
struct PlanSettings {
  quint64 seed = 1;
  int battles = 0;        ///< 0: one for each sample that has two responses or more
  QStringList systems;    ///< empty: all
  int annotators = 1;     ///< among how many hands the rest is dealt out
  double overlap = 1.0;   ///< share of battles that every annotator gets; the rest is dealt out
  double repeats = 0.05;  ///< share that comes back swapped as trial 2
  int perRater = 0;       ///< battles in one annotator's walk; 0: all
  Quotas quotas;
  double gold = 0.05;  ///< share of a walk that are gold items, as far as there are battles with a known answer
  int training = 0;    ///< training items at the beginning of a walk, likewise

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

/// A battle whose right answer the lead knows: a gold or trap item to see whether somebody listens, or a training item
/// with feedback.
struct KnownAnswer {
  BattleId battle;
  ResponseId winner;
  PlanItemKind kind = PlanItemKind::Gold;  ///< Gold, Trap or Training
  QString reason, reasonCn;                ///< why, for the feedback of a training item

  bool operator==(const KnownAnswer&) const = default;
};

/// A battle as drawn, with the probability of its pair at the draw (for later reweighting).
struct DrawnBattle {
  Battle battle;
  std::optional<double> propensity;

  bool operator==(const DrawnBattle&) const = default;
};

}  // namespace s2s
