// SPDX-License-Identifier: GPL-3.0-or-later
// s2sarena-decode: decodes by libsndfile, and becomes s2sarena-decode-media for what libsndfile does not know. Most
// files are no such ones, and to load a media framework takes longer than to decode them. Arguments: DecoderProgram.h.
#include "app/decode/DecoderProgram.h"
#include "app/decode/MediaFile.h"
#include "app/decode/SndfileDecoding.h"

#include <QFile>

using namespace s2s;

int main(int argc, char** argv) {
  const auto clip = [argv](SoundBytes& bytes, const QString& path, FrameWriter& writer) {
    Result<void> decoded = decodeBySndfile(bytes, path, writer);
    if (!decoded && !writer.hasBegun() && isForMedia(bytes))
      becomeMediaDecoder(argv);
    return decoded;
  };
  const auto peaks = [argv](const QString& path, PeakWriter& writer) {
    Result<void> made = decodePeaks(path, writer);
    QFile file(path);
    if (!made && !writer.hasBegun() && file.open(QIODevice::ReadOnly) && isForMedia(file))
      becomeMediaDecoder(argv);
    return made;
  };
  return runDecoder(argc, argv, {clip, peaks});
}
