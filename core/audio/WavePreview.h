// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/audio/Peaks.h"

#include <QString>

#include <cstdint>
#include <memory>

namespace s2s {

/// What is known of the wave of a clip before the clip is there: coarse peaks at the level of the file. Immutable.
struct WavePreview {
  std::vector<Peak> peaks;
  double peakSeconds = 0;  ///< that one of them stands for
  double seconds = 0;      ///< of the whole clip, as far as its file says; the peaks may end before

  /// The loudest of @p count equal parts of [from, from + duration) each; flat where nothing is known yet.
  std::vector<Peak> columns(double from, double duration, int count) const;
  /// How much of the clip the peaks are of, 0 to 1.
  double known() const;
  float loudest() const;
};
using WavePreviewPtr = std::shared_ptr<const WavePreview>;

/// The beginning of it, that share of the whole clip; the same one where it does not know more.
WavePreviewPtr upTo(double share, const WavePreviewPtr& preview);

/// Of pairs of low and high of each channel, one for @p zoom frames at @p rate; the channels together.
WavePreview previewOf(const std::vector<std::int16_t>& pairs, int channels, int zoom, int rate);

/// The preview of a 16-bit wav file, without decoding it; null for all other files. Any thread but the GUI's.
WavePreviewPtr previewOfWav(const QString& path);

/// The preview of a clip that is still growing.
class GrowingPreview {
 public:
  /// Takes the frames that came since the last call.
  void take(const Clip& clip);
  /// @p seconds the whole clip is said to have.
  WavePreviewPtr preview(double seconds) const;

 private:
  static constexpr double kPeakSeconds = 0.01;

  std::vector<Peak> m_peaks;
  std::size_t m_taken = 0;  ///< frames
};

}  // namespace s2s
