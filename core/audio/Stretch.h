// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/audio/Clip.h"

#include <array>
#include <atomic>

namespace s2s {

/// How fast a clip can be played; 1 is the only one at which it counts as heard.
inline constexpr std::array kSpeeds = {0.75, 1.0, 1.25, 1.5};
inline constexpr int kOwnSpeed = 1;  ///< index of 1.0

/// The clip at another speed with its pitch kept (Rubber Band, offline): round(length / speed) frames, frame i of which
/// is frame i * speed of the clip. Null once @p cancelled. Pool thread: about 20 ms for each second of sound.
ClipPtr stretched(const Clip& clip, double speed, const std::atomic<bool>& cancelled);

/// Where a frame of a clip lies in the same clip at another speed, and back.
qint64 frameAtSpeed(qint64 frame, double speed);
qint64 frameFromSpeed(qint64 frame, double speed);

}  // namespace s2s
