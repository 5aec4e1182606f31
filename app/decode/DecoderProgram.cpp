// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/decode/DecoderProgram.h"

#include "app/decode/Limits.h"
#include "core/audio/SoundPath.h"

#include <QCoreApplication>
#include <QFile>

#include <cstdio>
#include <cstring>

#ifdef Q_OS_WIN
#include <fcntl.h>
#include <io.h>
#elif defined(Q_OS_LINUX)
#include <fcntl.h>
#include <unistd.h>
#endif

namespace s2s {
namespace {

int writeClip(const QString& path, int rate, const Decoder& decoder) {
  FrameWriter writer(rate, stdout, path);
  const Result<std::unique_ptr<SoundBytes>> bytes = SoundBytes::open(path);
  if (!bytes) {
    writer.writeTail(bytes.error(), {});
    return 1;
  }
  limitTimeFor((*bytes)->size());
  const Result<void> decoded = decoder.clip(**bytes, path, writer);
  const Result<QString> sha256 = (*bytes)->sha256();
  if (!sha256)
    writer.writeTail(sha256.error(), {});
  else
    writer.writeTail(decoded, *sha256);
  return decoded && sha256 ? 0 : 1;
}

Result<void> makePeaks(const QString& path, const Decoder& decoder, PeakWriter& peaks) {
  if (const std::optional<Error> why = whyNoSoundFile(path))
    return *why;
  return decoder.peaks(path, peaks);
}

int writePeaks(const QStringList& arguments, const Decoder& decoder) {
  PeakFileHead wanted;
  wanted.zoom = arguments.at(3).toInt();
  wanted.bits = arguments.at(4).toInt();
  QFile out;
  if (wanted.zoom < 1 || wanted.zoom > kLargestZoom || (wanted.bits != 8 && wanted.bits != 16) ||
      !out.open(stdout, QIODevice::WriteOnly))
    return 2;
  PeakWriter peaks(wanted, arguments.at(2), out);
  const Result<void> made = makePeaks(arguments.at(2), decoder, peaks);
  if (!made)
    std::fprintf(stderr, "%s\n", made.error().detail.simplified().toUtf8().constData());
  return made ? 0 : 1;
}

}  // namespace

int runDecoder(int argc, char** argv, const Decoder& decoder) {
  const bool isForPeaks = argc == 5 && std::strcmp(argv[1], "--peaks") == 0;
  // A clip is short; peaks are made of recordings of any length.
  limitThisProcess(isForPeaks ? 1200 : kMostSecondsOfAClip);
  const QCoreApplication app(argc, argv);
#ifdef Q_OS_WIN
  _setmode(_fileno(stdout), _O_BINARY);
#elif defined(Q_OS_LINUX)
  fcntl(STDOUT_FILENO, F_SETPIPE_SZ, 1 << 20);  // the reader wakes 16 times less often
#endif
  const QStringList arguments = QCoreApplication::arguments();
  if (isForPeaks)
    return writePeaks(arguments, decoder);
  const int rate = arguments.size() == 3 ? arguments.at(2).toInt() : -1;
  if (rate != kOwnRate && (rate < kLowestRate || rate > kHighestRate)) {
    std::fputs("usage: s2sarena-decode FILE RATE | --peaks FILE ZOOM BITS\n", stderr);
    return 2;
  }
  return writeClip(arguments.at(1), rate, decoder);
}

}  // namespace s2s
