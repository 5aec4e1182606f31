// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Id.h"
#include "core/model/Plan.h"
#include "core/model/SetInfo.h"

#include <QString>

namespace s2s {

enum class CriteriaMode { Required, Optional, Off };

/// What a study is and by which rules it is worked in.
struct StudyInfo {
  StudyId id;
  QString title;
  qint64 createdAt = 0;
  bool demo = false;    ///< invented verdicts; opens as a throw-away copy; never merged
  bool closed = false;  ///< annotators may see systems and results
  CriteriaMode criteria = CriteriaMode::Required;
  bool askAcceptable = true;
  bool askLoserReason = false;
  LoudnessPolicy policy = LoudnessPolicy::Aligned;
  PlanSettings plan;

  bool operator==(const StudyInfo&) const = default;
};

}  // namespace s2s
