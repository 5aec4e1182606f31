// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/audio/WavePreview.h"
#include "core/study/ClipShelf.h"
#include "ui/common/Theme.h"
#include "ui/waveform/ProsodyLayer.h"
#include "ui/waveform/ProsodyScale.h"
#include "ui/waveform/WaveformPainter.h"

namespace s2s {

/// All that the pictures of a clip depend on.
struct WaveContent {
  const PreparedClip* clip = nullptr;
  WaveWindow window;
  theme::Color hue = theme::Color::Instruction;
  double gain = 1;
  ProsodyPtr prosody;  ///< null: not known, or not wanted
  ProsodyLayer layer = ProsodyLayer::Off;
  ProsodyScale scale;
};

/// A clip as it looks where it was not heard, and where it was: any part of it is seen by copying from one of them.
struct WavePictures {
  QImage unheard, heard;
};

/// The wave in the colours of the theme; or the spectrogram in its place, or a contour above it.
WavePictures wavePictures(const WaveContent& content);

/// Whether samples of its file reach full scale, as far as the mix of its channels shows it.
bool isClipped(const PreparedClip& clip);

/// The wave of a clip that is still loading, in the colours of what was not heard.
QImage previewPicture(const WavePreview& preview, const WaveWindow& window, theme::Color hue, double gain);

}  // namespace s2s
