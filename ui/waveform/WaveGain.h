// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/study/ClipShelf.h"

#include <QList>

namespace s2s {

/// How far the waves of clips that are compared are drawn up together: the loudest nearly fills its row, but silence
/// stays flat. Null clips are passed over.
double waveGain(const QList<PreparedClipPtr>& clips);

/// How far a preview is drawn up by itself: how loud its file is says nothing of how loud the clip will be.
double waveGain(const WavePreview& preview);

}  // namespace s2s
