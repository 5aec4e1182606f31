// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <vector>

namespace s2s {

/// The same as resampled(), block by block: add() all, then finish() once. Both append to @p out.
class Resampler {
 public:
  Resampler(int fromRate, int toRate);
  ~Resampler();

  void add(const float* frames, size_t count, std::vector<float>& out);
  void finish(std::vector<float>& out);

 private:
  struct Private;
  std::unique_ptr<Private> d;
};

/// Mono frames at another rate, by libsoxr in very high quality; the same frames when the rates are equal. Pure.
std::vector<float> resampled(std::vector<float> frames, int fromRate, int toRate);

}  // namespace s2s
