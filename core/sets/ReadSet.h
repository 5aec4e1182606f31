// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/Sample.h"
#include "core/model/SetInfo.h"
#include "core/sets/Problem.h"
#include "core/sets/SetLayout.h"

#include <QList>
#include <QStringList>

namespace s2s {

/// A set as read from a folder: the good part, and every problem of the rest.
struct ReadSet {
  SetInfo set;
  QList<System> systems;
  QList<Sample> samples;
  QList<Response> responses;
  QList<Problem> problems;

  SetLayout layout = SetLayout::Own;
  QString layoutEvidence;  ///< the file or folder that told the layout, relative to the root
  LevelBaseReason levelReason = LevelBaseReason::Assumed;
  QString levelEvidence;    ///< the place that told the level base: "data/sing.json:12"; empty where none did
  bool idIsStated = false;  ///< by set.json or the caller; else the folder's name stands for it
  QStringList otherFiles;   ///< files that are no sound and that nothing of the set is read from: README.md
};

}  // namespace s2s
