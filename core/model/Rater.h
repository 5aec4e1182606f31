// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Id.h"

namespace s2s {

enum class RaterKind { Human, Judge };

/// Who gives verdicts: an annotator under a pseudonym, or an automatic judge of one model and prompt version.
struct Rater {
  RaterId id;
  RaterKind kind = RaterKind::Human;
  bool synthetic = false;  ///< invented, as in the demo

  bool operator==(const Rater&) const = default;
};

}  // namespace s2s
