// SPDX-License-Identifier: GPL-3.0-or-later
// s2sarena-decode FILE RATE: writes the sound of one file, mono at RATE Hz (0: as the file is), to standard output in
// the form of core/audio/DecodeProtocol.h. Exit code 0: decoded; 1: not, the reason is in the output; 2: wrong
// arguments.
// s2sarena-decode --peaks FILE ZOOM BITS: writes its peaks (core/audio/PeakFile.h) to standard output, which is a file.
// The same exit codes; the reason is on standard error.
#include "app/decode/FrameWriter.h"
#include "app/decode/Limits.h"
#include "app/decode/PeakDecoding.h"
#include "app/decode/SndfileDecoding.h"
#include "core/audio/SoundPath.h"
#include "core/base/Sha256.h"
#ifdef S2S_QT_DECODING
#include "app/decode/QtDecoding.h"
#endif

#include <QCoreApplication>
#include <QFile>

#include <algorithm>
#include <cstdio>
#include <cstring>

#ifdef Q_OS_WIN
#include <fcntl.h>
#include <io.h>
#elif defined(Q_OS_LINUX)
#include <fcntl.h>
#include <unistd.h>
#endif

using namespace s2s;

namespace {

/// The whole file, read once: what is hashed is what is decoded, whatever happens to the file meanwhile.
Result<QByteArray> bytesOf(const QString& path) {
  if (const std::optional<Error> why = whyNoSoundFile(path))
    return *why;
  QFile file(path);
  if (!file.open(QIODevice::ReadOnly | QIODevice::Unbuffered))
    return Error{Fault::SoundUnreadable, path, file.errorString()};
  QByteArray bytes = file.size() > kLargestSoundFile ? QByteArray() : file.read(kLargestSoundFile + 1);
  if (std::max<qint64>(file.size(), bytes.size()) > kLargestSoundFile)
    return Error{Fault::SoundUnreadable, path, QStringLiteral("it is larger than 512 MB")};
  return bytes;
}

Result<void> decode(const QByteArray& bytes, const QString& path, FrameWriter& writer) {
  Result<void> decoded = decodeBySndfile(bytes, path, writer);
#ifdef S2S_QT_DECODING
  if (!decoded && !writer.hasBegun() && isForQt(bytes))
    return decodeByQt(bytes, path, writer);
#endif
  return decoded;
}

int run(const QString& path, int rate) {
  FrameWriter writer(rate, stdout, path);
  const Result<QByteArray> bytes = bytesOf(path);
  if (!bytes) {
    writer.writeTail(bytes.error(), {});
    return 1;
  }
  limitTimeFor(bytes->size());
  const Result<void> decoded = decode(*bytes, path, writer);
  // Behind the sound: somebody waits for its first piece.
  writer.writeTail(decoded, sha256Of(*bytes));
  return decoded ? 0 : 1;
}

Result<void> makePeaks(const QString& path, PeakWriter& peaks) {
  if (const std::optional<Error> why = whyNoSoundFile(path))
    return *why;
  Result<void> made = decodePeaks(path, peaks);
#ifdef S2S_QT_DECODING
  QFile file(path);
  if (!made && !peaks.hasBegun() && file.open(QIODevice::ReadOnly) && isForQt(file.peek(64))) {
    Result<QByteArray> bytes = bytesOf(path);
    return bytes ? decodeByQt(*std::move(bytes), path, peaks) : Result<void>(bytes.error());
  }
#endif
  return made;
}

int runPeaks(const QStringList& arguments) {
  PeakFileHead wanted;
  wanted.zoom = arguments.at(3).toInt();
  wanted.bits = arguments.at(4).toInt();
  QFile out;
  if (wanted.zoom < 1 || wanted.zoom > kLargestZoom || (wanted.bits != 8 && wanted.bits != 16) ||
      !out.open(stdout, QIODevice::WriteOnly))
    return 2;
  PeakWriter peaks(wanted, arguments.at(2), out);
  const Result<void> made = makePeaks(arguments.at(2), peaks);
  if (!made)
    std::fprintf(stderr, "%s\n", made.error().detail.simplified().toUtf8().constData());
  return made ? 0 : 1;
}

}  // namespace

int main(int argc, char** argv) {
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
    return runPeaks(arguments);
  const int rate = arguments.size() == 3 ? arguments.at(2).toInt() : -1;
  if (rate != kOwnRate && (rate < kLowestRate || rate > kHighestRate)) {
    std::fputs("usage: s2sarena-decode FILE RATE | --peaks FILE ZOOM BITS\n", stderr);
    return 2;
  }
  return run(arguments.at(1), rate);
}
