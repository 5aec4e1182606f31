// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/audio/Heard.h"
#include "core/audio/Peaks.h"

#include <QColor>
#include <QImage>
#include <QList>
#include <QSize>

#include <vector>

namespace s2s {

/// Which part of a clip is drawn into how many device pixels.
struct WaveWindow {
  QSize size;                   ///< logical pixels
  double devicePixelRatio = 1;  ///< one column a device pixel
  double seconds = 0;           ///< from the left edge to the right; the clip may end before
  double from = 0;              ///< seconds of the clip at the left edge
  double end = 1e9;             ///< seconds of the clip's end: behind it nothing is marked

  int columns() const;
  int deviceHeight() const;
  double framesPerColumn(int rate) const;
  /// Device pixels from the left edge; outside the window for times that are not in it.
  double columnOf(double time) const;
};

struct WaveColors {
  QColor body, core;            ///< extremes and RMS of what was not heard
  QColor heardBody, heardCore;  ///< the same of what was heard
  QColor clipping;
  QColor silence;

  bool operator==(const WaveColors&) const = default;
};

/// How a waveform is to look.
struct WaveLook {
  WaveColors colors;
  double gain = 1;             ///< full scale times this fills the height; the same for clips to be compared
  bool clippingMarks = false;  ///< a dot at the edge where a sample of the file reaches full scale
  double fullScale = 1;        ///< what that of the file is in the clip, with its gain
  bool silenceMarks = false;   ///< a dotted line in place of the wave where there is nothing to hear

  bool operator==(const WaveLook&) const = default;
};

/// Half-open interval of columns.
struct ColumnSpan {
  int first = 0, end = 0;
  bool operator==(const ColumnSpan&) const = default;
};

/// One peak for each device pixel of the window; flat past the end of the clip.
std::vector<Peak> waveColumns(const Clip& clip, const Peaks& peaks, const WaveWindow& window);

/// Whether samples of the file reach full scale there, which is @p fullScale in the clip.
bool isClipped(const Peak& peak, double fullScale);

/// What was heard, in columns of the window; neighbours joined.
QList<ColumnSpan> heardColumns(const Heard& heard, int rate, const WaveWindow& window);

/// Stretches of at least 0.2 s below -50 dBFS, in columns of the window.
QList<ColumnSpan> silentColumns(const std::vector<Peak>& columns, const WaveWindow& window);

/// The picture of a wave: a body from lowest to highest sample, a core of the RMS, on a transparent ground. Pure; any
/// thread. The image carries the window's device pixel ratio.
QImage waveImage(const std::vector<Peak>& columns, const QList<ColumnSpan>& heard, const WaveWindow& window,
                 const WaveLook& look);

}  // namespace s2s
