// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sets/ReadSet.h"

#include <QList>
#include <QString>
#include <QStringList>

namespace s2s {

/// How often one value occurs in a set: a level, a task, a system.
struct SetCount {
  QString name;  ///< code as in files; empty where nothing is said
  int samples = 0, responses = 0;

  bool operator==(const SetCount&) const = default;
};

/// All problems of one kind, to be shown as one line with what to do (advice(kind)).
struct ProblemGroup {
  ProblemKind kind = ProblemKind::BadJson;
  int refused = 0, warnings = 0;
  QList<qsizetype> places;  ///< in ReadSet::problems

  int count() const { return refused + warnings; }
  bool operator==(const ProblemGroup&) const = default;
};

/// What was recognised of a set, as `check` prints it and the window shows it.
struct SetLook {
  QString name, id, version, licence, root;
  SetLayout layout = SetLayout::Own;
  QString layoutEvidence;
  int levelBase = 1;
  LevelBaseReason levelReason = LevelBaseReason::Assumed;
  QString levelEvidence;
  int samples = 0, responses = 0;
  int soundsMissing = 0;  ///< of samples and responses together
  int inBattles = 0;      ///< samples whose sound is there with that of two responses or more
  QList<SetCount> splits, domains, levels, tasks, languages, conditions;  ///< levels and domains in their order
  QList<SetCount> systems;                                                ///< samples: those it answered
  QList<ProblemGroup> problems;                                           ///< those that refused something first
  QStringList otherFiles;
};

/// Pure; a pass over the set.
SetLook lookAt(const ReadSet& set);

}  // namespace s2s
