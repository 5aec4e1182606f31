// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <vector>

namespace s2s {

/// Finds the lowest and highest sample of every @p zoom frames as the frames come by, of each channel apart. What it
/// keeps does not depend on how much comes. Floats become 16-bit values by 32767, rounded and clipped; those that are
/// no number are passed over.
class PeakScan {
 public:
  static constexpr int kMostChannels = 8;

  /// @p channels from 1 to kMostChannels, @p zoom from 1.
  PeakScan(int channels, std::int64_t zoom);

  /// @p frames of interleaved channels; appends what became complete as low and high of channel 1, of channel 2, ...
  void add(const std::int16_t* interleaved, std::int64_t frames, std::vector<std::int16_t>& pairs);
  void add(const float* interleaved, std::int64_t frames, std::vector<std::int16_t>& pairs);
  /// The last, shorter block, if there is one.
  void finish(std::vector<std::int16_t>& pairs);

 private:
  template <class T>
  void addAll(const T* interleaved, std::int64_t frames, std::vector<std::int16_t>& pairs);
  void forget();

  int m_channels;
  std::int64_t m_zoom;
  std::int64_t m_inBlock = 0;            ///< frames of the block that is not complete
  std::vector<std::int16_t> m_extremes;  ///< of it: low and high of each channel; low above high: none yet
};

}  // namespace s2s
