// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

namespace s2s {

/// Mono frames at another rate, by libsoxr in very high quality; the same frames when the rates are equal. Pure.
std::vector<float> resampled(std::vector<float> frames, int fromRate, int toRate);

}  // namespace s2s
