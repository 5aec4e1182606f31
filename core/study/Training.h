// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/Contents.h"
#include "core/study/Draft.h"

#include <optional>

namespace s2s {

/// What a person is told after a training item.
struct TrainingFeedback {
  Shown expected = Shown::A;
  bool right = false;        ///< the person chose that one
  QString reason, reasonCn;  ///< as the lead wrote it; may be empty

  bool operator==(const TrainingFeedback&) const = default;
};

/// The feedback on @p verdict, given at @p item of a walk. Nothing but training items gets any: gold and trap items
/// look like every other.
std::optional<TrainingFeedback> feedbackOn(const Contents& contents, const PlanItem& item, const Verdict& verdict);

}  // namespace s2s
