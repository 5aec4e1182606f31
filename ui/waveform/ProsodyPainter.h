// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/audio/Prosody.h"
#include "ui/waveform/ProsodyLayer.h"
#include "ui/waveform/ProsodyScale.h"
#include "ui/waveform/WaveformPainter.h"

#include <QColor>
#include <QImage>

#include <vector>

namespace s2s {

/// The colours of what is drawn; shades differ in lightness alone, so that they are the same to every eye.
struct ProsodyLook {
  QColor quiet, middle, loud;  ///< of the spectrogram, from nothing to the loudest
  QColor line;                 ///< of a contour
  QColor halo;                 ///< around it, so that it stands out above a wave
  QColor grid, words;
  QColor pause;

  bool operator==(const ProsodyLook&) const = default;
};

/// A picture as large as the window in device pixels, transparent where the clip has ended. Pure; any thread.
QImage spectrogramImage(const Spectrogram& spectrogram, const WaveWindow& window, const ProsodyScale& scale,
                        const ProsodyLook& look);

/// One stretch of voice as points in logical pixels, y down; the contour of pitch is such lines with gaps between them.
std::vector<std::vector<QPointF>> pitchLines(const Prosody& prosody, const WaveWindow& window,
                                             const ProsodyScale& scale);
std::vector<QPointF> intensityLine(const Prosody& prosody, const WaveWindow& window, const ProsodyScale& scale);

/// A contour with its grid and pauses, to be laid above a wave; of intensity with a mark for each syllable as well. As
/// large as the window in device pixels, transparent where there is nothing. Pure; any thread.
QImage pitchImage(const Prosody& prosody, const WaveWindow& window, const ProsodyScale& scale, const ProsodyLook& look);
QImage intensityImage(const Prosody& prosody, const WaveWindow& window, const ProsodyScale& scale,
                      const ProsodyLook& look);

}  // namespace s2s
