// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Clock.h"
#include "core/base/Result.h"
#include "core/model/StudyInfo.h"
#include "core/sets/SetReader.h"

#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

namespace s2s {

/// What a new study is made from.
struct NewStudySettings {
  QString path;            ///< the .s2sarena file to make
  QString title;           ///< empty: name of the first set
  QStringList setFolders;  ///< folders, archives (unpacked beside the study) or tables; may be empty
  std::optional<int> levelBase;
  QString indexFile;                   ///< what numbered answers are; empty: as the set says
  std::optional<SetMapping> mapping;   ///< of tables; nothing: what the names of their columns suggest
  QHash<QString, SetChoices> choices;  ///< by folder, where one is read in another way
  StudyInfo info;                      ///< criteria mode, policy, plan
  bool demo = false;                   ///< adds invented verdicts and marks the study
};

struct NewStudyOutcome {
  QList<ReadSet> sets;  ///< as read, with their problems
  int battles = 0;
};

/// Reads the sets, draws the default plan and writes a new study file. Any thread; the file is closed afterwards.
/// Errors: those of readSet, additionOf and Store::create; nothing is left behind then.
Result<NewStudyOutcome> makeStudy(const NewStudySettings& settings, const Clock& clock,
                                  const SetReadOptions& options = {});

/// How long @p battles take one annotator, in hours; @p secondsEach from the study's own pace where there is one.
double expectedHours(int battles, double secondsEach = 60);

/// The study that a set would make, before anything is written: for "how many battles, how long".
struct PlanPreview {
  int battles = 0;
  QStringList systems;
  double hours = 0;
};
PlanPreview previewPlan(const QList<ReadSet>& sets, const PlanSettings& plan);

}  // namespace s2s
