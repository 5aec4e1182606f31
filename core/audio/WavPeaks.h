// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/audio/WavPcm.h"

#include <atomic>
#include <cstdint>
#include <functional>
#include <vector>

namespace s2s {

/// Where the pairs go, and how far it is.
struct WavPeaksSink {
  std::function<Result<void>(const std::vector<std::int16_t>& pairs)> take;  ///< of all channels, in order
  std::function<void(qint64 done, qint64 total)> progress;                   ///< frames; may be empty
  const std::atomic<bool>* cancelled = nullptr;
};

/// The low and high of every @p zoom frames of @p wav in the file @p path, read by as many threads as pay.
/// Errors: FileUnreadable, Cancelled, and those of the sink.
Result<void> scanWav(const QString& path, const WavPcm& wav, qint64 zoom, const WavPeaksSink& sink);

}  // namespace s2s
