// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/audio/PeakMaking.h"

#include "core/audio/DecodeProtocol.h"
#include "core/audio/SoundPath.h"
#include "core/audio/WavPeaks.h"
#include "core/base/OutputFile.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QFileInfo>
#include <QProcess>
#include <QTemporaryFile>

#include <csignal>
#include <filesystem>

namespace s2s {
namespace {

constexpr int kLookMs = 100;         // how soon Ctrl-C is seen
constexpr double kLeastLoss = 0.01;  // seconds; less is padding

bool isCancelled(const PeakRequest& request) {
  return request.cancelled && request.cancelled->load(std::memory_order_relaxed);
}

Result<PeakFileHead> peaksOfWav(const PeakRequest& request, const WavPcm& wav, QFileDevice& out) {
  PeakFileWriter writer(out, {wav.rate, request.zoom, request.bits, 0, wav.channels});
  if (const Result<void> begun = writer.begin(); !begun)
    return begun.error();
  const auto take = [&](const std::vector<std::int16_t>& pairs) { return writer.add(pairs); };
  const Result<void> scanned = scanWav(request.sound, wav, request.zoom, {take, request.progress, request.cancelled});
  return scanned ? writer.finish() : Result<PeakFileHead>(scanned.error());
}

/// What the decoder says on its standard error; see DecodeProtocol.h.
struct Messages {
  QString reason;
  QElapsedTimer sinceLast;

  void read(QProcess& process, const PeakRequest& request) {
    while (process.canReadLine()) {
      take(QString::fromUtf8(process.readLine(4096)).trimmed(), request);
      sinceLast.start();
    }
  }

 private:
  void take(const QString& line, const PeakRequest& request) {
    const QStringList words = line.split(QLatin1Char(' '));
    bool isDone = false;
    bool isTotal = false;
    const qint64 done = words.constFirst().toLongLong(&isDone);
    const qint64 total = words.constLast().toLongLong(&isTotal);
    if (words.size() == 3 && words.constFirst() == QLatin1String(kEarlyEndWord)) {
      if (request.endedEarly)
        request.endedEarly(words.at(1).toDouble(), words.at(2).toDouble());
    } else if (words.size() != 2 || !isDone || !isTotal) {
      reason = line;
    } else if (request.progress) {
      request.progress(done, total);
    }
  }
};

void sayEarlyEnd(const PeakRequest& request, const WavPcm& wav, QFile& sound) {
  const double claimed = wav.seconds() * promisedShare(sound);
  if (request.endedEarly && claimed - wav.seconds() > kLeastLoss)
    request.endedEarly(wav.seconds(), claimed);
}

Result<PeakFileHead> headOf(const QString& path) {
  QFile file(path);
  if (!file.open(QIODevice::ReadOnly))
    return Error{Fault::FileUnreadable, path, file.errorString()};
  return peakFileHead(file.read(PeakFileHead::kBytes), file.size(), path);
}

bool ranOutOfTime(const QProcess& process) {
#ifdef Q_OS_UNIX
  return process.exitStatus() == QProcess::CrashExit && process.exitCode() == SIGXCPU;
#else
  return false;
#endif
}

/// The decoder writes the file itself; what it wrote is looked at before it gets its name.
Result<PeakFileHead> peaksByDecoder(const PeakRequest& request, const QString& out) {
  QProcess process;
  process.setProgram(request.decoder);
  process.setArguments({QStringLiteral("--peaks"), QFileInfo(request.sound).absoluteFilePath(),
                        QString::number(request.zoom), QString::number(request.bits)});
  process.setStandardInputFile(QProcess::nullDevice());
  process.setStandardOutputFile(out);
  process.setReadChannel(QProcess::StandardError);
  process.start();
  if (!process.waitForStarted())
    return Error{Fault::HelperMissing, request.decoder, process.errorString()};
  Messages messages;
  messages.sinceLast.start();
  while (!process.waitForFinished(kLookMs) && process.state() != QProcess::NotRunning) {
    messages.read(process, request);
    const bool hangs = messages.sinceLast.hasExpired(request.patience.count());
    if (isCancelled(request) || hangs) {
      process.kill();
      process.waitForFinished();
      return Error{hangs ? Fault::TimedOut : Fault::Cancelled, request.sound};
    }
  }
  messages.read(process, request);
  if (ranOutOfTime(process))
    return Error{Fault::TimedOut, request.sound};
  if (process.exitStatus() != QProcess::NormalExit)
    return Error{Fault::SoundUnreadable, request.sound, QStringLiteral("the decoder stopped before the end")};
  if (process.exitCode() != 0)
    return Error{Fault::SoundUnreadable, request.sound, messages.reason};
  return headOf(out);
}

Result<void> putInPlace(QTemporaryFile& made, const QString& path) {
  QFile(made.fileName()).setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ReadGroup | QFile::ReadOther);
  std::error_code failed;
  std::filesystem::rename(made.fileName().toStdU16String(), path.toStdU16String(), failed);
  if (failed)
    return Error{Fault::FileUnwritable, path, QString::fromStdString(failed.message())};
  made.setAutoRemove(false);
  return {};
}

}  // namespace

Result<PeakFileHead> makePeakFile(const PeakRequest& request) {
  QFile sound(request.sound);
  if (const std::optional<Error> why = whyNoSoundFile(request.sound))
    return *why;
  if (!sound.open(QIODevice::ReadOnly))
    return Error{Fault::FileUnreadable, request.sound, sound.errorString()};
  if (QFileInfo(request.out).exists() && !QFileInfo(request.out).isFile())
    return Error{Fault::FileUnwritable, request.out, QStringLiteral("it is not a file")};
  if (const Result<void> spared = sparesInputs(request.out, {request.sound}); !spared)
    return spared.error();
  QTemporaryFile made(request.out + QStringLiteral(".XXXXXX"));
  if (!made.open())
    return Error{Fault::FileUnwritable, request.out, made.errorString()};
  const std::optional<WavPcm> wav = wavPcm(sound);
  const Result<PeakFileHead> head = wav ? peaksOfWav(request, *wav, made) : peaksByDecoder(request, made.fileName());
  if (!head)
    return head;
  if (wav)
    sayEarlyEnd(request, *wav, sound);
  const Result<void> placed = putInPlace(made, request.out);
  return placed ? head : Result<PeakFileHead>(placed.error());
}

}  // namespace s2s
