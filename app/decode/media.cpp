// SPDX-License-Identifier: GPL-3.0-or-later
// s2sarena-decode-media: decodes by Qt Multimedia what s2sarena-decode, which becomes it, cannot.
#include "app/decode/DecoderProgram.h"
#include "app/decode/MediaFile.h"
#include "app/decode/QtDecoding.h"

using namespace s2s;

namespace {

Result<void> decode(SoundBytes& bytes, const QString& path, FrameSink& sink) {
  if (!isForMedia(bytes))  // it was another file a moment ago
    return Error{Fault::SoundUnreadable, path, QStringLiteral("it is in no known sound format")};
  const Result<void> decoded = decodeByQt(bytes, path, sink);
  return bytes.whyNoMore() ? Result<void>(*bytes.whyNoMore()) : decoded;
}

Result<void> decodeAll(const QString& path, FrameSink& sink) {
  const Result<std::unique_ptr<SoundBytes>> bytes = SoundBytes::open(path);
  return bytes ? decode(**bytes, path, sink) : Result<void>(bytes.error());
}

}  // namespace

int main(int argc, char** argv) { return runDecoder(argc, argv, {decode, decodeAll}); }
