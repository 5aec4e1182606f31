// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/decode/FrameSink.h"

#include "core/audio/DecodeProtocol.h"

namespace s2s {

Result<void> checkFormat(int rate, int channels, const QString& path) {
  if (rate < kLowestRate || rate > kHighestRate)
    return Error{Fault::SoundUnreadable, path, QStringLiteral("a rate of %1 Hz").arg(rate)};
  if (channels < 1 || channels > kMostChannels)
    return Error{Fault::SoundUnreadable, path, QStringLiteral("%1 channels").arg(channels)};
  return {};
}

}  // namespace s2s
