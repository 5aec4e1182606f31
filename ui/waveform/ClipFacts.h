// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/study/ClipShelf.h"

#include <QString>

namespace s2s {

/// What there is to know of a clip besides its duration: "≈" where the decoder does not promise every sample, and for
/// those who may know it the gain by which its level was changed.
struct ClipFacts {
  QString signs;  ///< "≈  ·  +3.2 dB"; empty: nothing
  QString words;  ///< the same in sentences, one a line
};

ClipFacts factsOf(const PreparedClip& clip, bool withGain);

}  // namespace s2s
