// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/waveform/ProsodyLayer.h"

namespace s2s {

class KeyButton;

/// Writes on the button that turns to the next view of waves which one is shown. It is as wide as the longest of the
/// words, so that nothing beside it moves.
void showView(KeyButton& button, ProsodyLayer layer, const QString& key);

}  // namespace s2s
