// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/audio/Clip.h"

#include <QStringList>

namespace s2s {

/// More is lost of what was recorded than a listener may be expected to put up with.
inline constexpr double kMuchMixLossDb = 6;

/// Of a file of which only so much could be decoded, and which claims @p claimedSeconds (0: not known).
QString earlyEndWords(double seconds, double claimedSeconds);

/// What is to be known of a clip that could be decoded: that its file ends early, that its channels cancel each other.
/// A sentence or two each, in the language of the moment; nothing where all is well.
QStringList clipRemarks(const Clip& clip);

}  // namespace s2s
