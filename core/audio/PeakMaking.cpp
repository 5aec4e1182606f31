// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/audio/PeakMaking.h"

#include "core/audio/WavPeaks.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QProcess>
#include <QTemporaryFile>

#include <csignal>
#include <filesystem>

namespace s2s {
namespace {

constexpr int kLookMs = 100;  // how soon Ctrl-C is seen

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

/// Lines of "done total", of which the last whole one counts; any other line is why it could not be done.
QString readMessages(QProcess& process, const PeakRequest& request) {
  QString reason;
  while (process.canReadLine()) {
    const QString line = QString::fromUtf8(process.readLine(4096)).trimmed();
    const QStringList words = line.split(QLatin1Char(' '));
    bool isDone = false;
    bool isTotal = false;
    const qint64 done = words.constFirst().toLongLong(&isDone);
    const qint64 total = words.constLast().toLongLong(&isTotal);
    if (words.size() != 2 || !isDone || !isTotal)
      reason = line;
    else if (request.progress)
      request.progress(done, total);
  }
  return reason;
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
  QString reason;
  while (!process.waitForFinished(kLookMs) && process.state() != QProcess::NotRunning) {
    reason += readMessages(process, request);
    if (isCancelled(request)) {
      process.kill();
      process.waitForFinished();
      return Error{Fault::Cancelled, request.sound};
    }
  }
  reason += readMessages(process, request);
  if (ranOutOfTime(process))
    return Error{Fault::TimedOut, request.sound};
  if (process.exitStatus() != QProcess::NormalExit)
    return Error{Fault::SoundUnreadable, request.sound, QStringLiteral("the decoder stopped before the end")};
  if (process.exitCode() != 0)
    return Error{Fault::SoundUnreadable, request.sound, reason};
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
  if (!QFileInfo(request.sound).isFile())
    return Error{Fault::FileMissing, request.sound};
  if (!sound.open(QIODevice::ReadOnly))
    return Error{Fault::FileUnreadable, request.sound, sound.errorString()};
  if (QFileInfo(request.out).exists() && !QFileInfo(request.out).isFile())
    return Error{Fault::FileUnwritable, request.out, QStringLiteral("it is not a file")};
  QTemporaryFile made(request.out + QStringLiteral(".XXXXXX"));
  if (!made.open())
    return Error{Fault::FileUnwritable, request.out, made.errorString()};
  const std::optional<WavPcm> wav = wavPcm(sound);
  const Result<PeakFileHead> head = wav ? peaksOfWav(request, *wav, made) : peaksByDecoder(request, made.fileName());
  if (!head)
    return head;
  const Result<void> placed = putInPlace(made, request.out);
  return placed ? head : Result<PeakFileHead>(placed.error());
}

}  // namespace s2s
