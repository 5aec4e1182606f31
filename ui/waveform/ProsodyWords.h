// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/audio/Prosody.h"

#include <QString>

namespace s2s {

/// What the pictures of prosody show, in one sentence: pitch, range, pace, pauses, level. For screen readers, and for
/// whoever wants the figures.
QString prosodyWords(const Prosody& prosody);

}  // namespace s2s
