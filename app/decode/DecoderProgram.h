// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/decode/FrameWriter.h"
#include "app/decode/PeakDecoding.h"
#include "app/decode/SoundBytes.h"

#include <functional>

namespace s2s {

/// What one program decodes by.
struct Decoder {
  std::function<Result<void>(SoundBytes& bytes, const QString& path, FrameWriter& writer)> clip;
  std::function<Result<void>(const QString& path, PeakWriter& peaks)> peaks;
};

/// All that such a program does. FILE RATE: writes the sound of one file, mono at RATE Hz (0: as the file is), to
/// standard output in the form of core/audio/DecodeProtocol.h. Exit code 0: decoded; 1: not, the reason is in the
/// output; 2: wrong arguments.
/// --peaks FILE ZOOM BITS: writes its peaks (core/audio/PeakFile.h) to standard output, which is a file. The same exit
/// codes; the reason is on standard error.
int runDecoder(int argc, char** argv, const Decoder& decoder);

}  // namespace s2s
