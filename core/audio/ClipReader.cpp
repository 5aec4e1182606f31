// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/audio/ClipReader.h"

#include "core/audio/DecodeProtocol.h"
#include "core/audio/SoundPath.h"
#include "core/base/Installation.h"

#include <QElapsedTimer>
#include <QFileInfo>
#include <QPointer>
#include <QProcess>
#include <QTimer>

#include <csignal>
#include <deque>

namespace s2s {
namespace {

constexpr int kMostProcesses = 2;
constexpr int kProgressMs = 100;

struct Job {
  QString path, sha256;
  int rate = 0;
  QPointer<QObject> context;
  ClipReader::Done done;
  ClipReader::Progress progress;
};

/// One decoder process and what came out of it so far.
struct Run {
  Job job;
  DecodeStream stream;
  bool timedOut = false;
  GrowingPreview preview = {};
  QElapsedTimer sinceProgress = {};
};

void tellProgress(Run& run) {
  if (!run.job.progress || !run.job.context || !run.stream.soFar() || run.stream.soFar()->length() == 0)
    return;
  if (run.sinceProgress.isValid() && run.sinceProgress.elapsed() < kProgressMs)
    return;
  run.sinceProgress.start();
  run.preview.take(*run.stream.soFar());
  run.job.progress(run.preview.preview(run.stream.claimedSeconds()));
}

void deliver(const Job& job, Result<ClipPtr> result) {
  if (job.context)
    job.done(std::move(result));
}

Result<ClipPtr> outcome(Run& run, QProcess& process) {
  const QString& path = run.job.path;
  run.stream.feed(process.readAllStandardOutput());
#ifdef Q_OS_UNIX
  run.timedOut = run.timedOut || (process.exitStatus() == QProcess::CrashExit && process.exitCode() == SIGXCPU);
#endif
  if (run.timedOut)
    return Error{Fault::TimedOut, path};
  // Bytes that are not the expected ones are the first thing to say of a file, whether they decode or not.
  const QString sha256 = run.stream.sha256();
  if (!run.job.sha256.isEmpty() && !sha256.isEmpty() && sha256.compare(run.job.sha256, Qt::CaseInsensitive) != 0)
    return Error{Fault::SoundChanged, path, sha256};
  return run.stream.take(path);
}

}  // namespace

struct ClipReader::Private {
  ClipReader* q = nullptr;
  QString decoder;
  std::chrono::milliseconds timeLimit{60'000};
  std::deque<Job> waiting;
  int running = 0;

  void startNext();
  void start(Job job);
  void watch(QProcess* process, const std::shared_ptr<Run>& run);
  void end(QProcess* process, const Job& job, Result<ClipPtr> result);
};

void ClipReader::Private::startNext() {
  while (running < kMostProcesses && !waiting.empty()) {
    Job job = std::move(waiting.front());
    waiting.pop_front();
    if (job.context)
      start(std::move(job));
  }
}

void ClipReader::Private::start(Job job) {
  if (const std::optional<Error> why = whyNoSoundFile(job.path)) {
    deliver(job, *why);
    return;
  }
  ++running;
  auto* process = new QProcess(q);
  process->setProgram(decoder);
  process->setArguments({QFileInfo(job.path).absoluteFilePath(), QString::number(job.rate)});
  process->setStandardInputFile(QProcess::nullDevice());
  process->setStandardErrorFile(QProcess::nullDevice());
  watch(process, std::make_shared<Run>(Run{std::move(job), {}, false, {}, {}}));
  process->start();
}

void ClipReader::Private::watch(QProcess* process, const std::shared_ptr<Run>& run) {
  connect(process, &QProcess::readyReadStandardOutput, q, [process, run] {
    run->stream.feed(process->readAllStandardOutput());
    tellProgress(*run);
  });
  connect(process, &QProcess::finished, q, [this, process, run] { end(process, run->job, outcome(*run, *process)); });
  connect(process, &QProcess::errorOccurred, q, [this, process, run](QProcess::ProcessError error) {
    if (error == QProcess::FailedToStart)
      end(process, run->job, Error{Fault::HelperMissing, decoder, process->errorString()});
  });
  connect(run->job.context.data(), &QObject::destroyed, process, &QProcess::kill);
  QTimer::singleShot(timeLimit, process, [process, run] {
    run->timedOut = true;
    process->kill();
  });
}

void ClipReader::Private::end(QProcess* process, const Job& job, Result<ClipPtr> result) {
  --running;
  process->deleteLater();
  const QPointer<ClipReader> alive(q);
  deliver(job, std::move(result));
  if (alive)
    startNext();
}

ClipReader::ClipReader(QString decoder, QObject* parent) : QObject(parent), d(std::make_unique<Private>()) {
  d->q = this;
  d->decoder = std::move(decoder);
}

ClipReader::~ClipReader() {
  // No answer after the end: the processes die with their QProcess.
  for (QProcess* process : findChildren<QProcess*>(QString(), Qt::FindDirectChildrenOnly)) {
    process->disconnect();
    process->kill();
    delete process;
  }
}

void ClipReader::read(const QString& path, const QString& sha256, int rate, QObject* context, Done done,
                      Progress progress) {
  d->waiting.push_back(Job{path, sha256, rate, context ? context : this, std::move(done), std::move(progress)});
  QMetaObject::invokeMethod(
      this, [this] { d->startNext(); }, Qt::QueuedConnection);
}

void ClipReader::setTimeLimit(std::chrono::milliseconds limit) { d->timeLimit = limit; }

QString ClipReader::besideThisProgram() { return programOfOurs(QStringLiteral("s2sarena-decode")); }

}  // namespace s2s
