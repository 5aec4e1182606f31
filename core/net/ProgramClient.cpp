// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/ProgramClient.h"

#include "core/net/ReplyOf.h"

#include <QElapsedTimer>
#include <QFile>
#include <QPointer>
#include <QProcess>
#include <QTimer>

#include <algorithm>
#include <csignal>
#ifdef Q_OS_LINUX
#include <sys/prctl.h>
#endif
#include <sys/resource.h>
#include <unistd.h>

namespace s2s {

constexpr qsizetype kMaxOutput = 1024 * 1024;

struct ProgramClient::Running : QObject {
  using QObject::QObject;

  QProcess process;
  QElapsedTimer clock;
  QPointer<QObject> context;
  Done done;
  QByteArray output, errors;
  QString audio;    ///< path of its file
  QString stopped;  ///< why it was ended by us
};

namespace {

JudgeReply unavailable(const QString& detail, Again again) {
  JudgeReply reply;
  reply.detail = detail;
  reply.again = again;
  return reply;
}

/// In the child, between fork and exec: only what is allowed there.
void limitSelf(int seconds, int memoryMb) {
  ::setsid();
#ifdef Q_OS_LINUX
  ::prctl(PR_SET_PDEATHSIG, SIGKILL);  // it does not outlive us, however we end
#endif
  const auto limit = [](auto what, rlim_t most) {
    const rlimit both{most, most};
    ::setrlimit(what, &both);
  };
  limit(RLIMIT_CORE, 0);
  // The clock on the wall ends it first; this ends what hides from that. A program may use several processors.
  limit(RLIMIT_CPU, static_cast<rlim_t>(seconds) * 64);
  if (memoryMb > 0)
    limit(RLIMIT_AS, static_cast<rlim_t>(memoryMb) * 1024 * 1024);
}

void killGroup(const QProcess& process) {
  if (process.processId() > 0)
    ::kill(-static_cast<pid_t>(process.processId()), SIGKILL);
}

QString lastWords(const QByteArray& errors) { return QString::fromUtf8(errors.right(600)).simplified().right(300); }

}  // namespace

ProgramClient::ProgramClient(JudgeConfig config, QObject* parent) : JudgeClient(parent), m_config(std::move(config)) {}

ProgramClient::~ProgramClient() { cancel(); }

QStringList ProgramClient::argumentsFor(const JudgeRequest& request, const QString& audio) const {
  QStringList arguments;
  for (const QString& argument : m_config.program.mid(1)) {
    // One pass: what is put in is not looked through again.
    QString out;
    for (qsizetype at = 0; at < argument.size();) {
      const QStringView rest = QStringView(argument).mid(at);
      if (rest.startsWith(QLatin1String("{audio}"))) {
        out += audio;
        at += 7;
      } else if (rest.startsWith(QLatin1String("{prompt}"))) {
        out += request.text;
        at += 8;
      } else if (rest.startsWith(QLatin1String("{order}"))) {
        out += code(request.order);
        at += 7;
      } else {
        out += argument.at(at++);
      }
    }
    arguments.append(out);
  }
  return arguments;
}

void ProgramClient::ask(const JudgeRequest& request, QObject* context, Done done) {
  auto* running = new Running(this);
  m_running.insert(running);
  running->context = context;
  running->done = std::move(done);
  running->clock.start();
  running->audio =
      m_folder.filePath(QStringLiteral("audio-%1.%2").arg(++m_files).arg(request.mime.section(QLatin1Char('/'), 1)));
  QFile file(running->audio);
  if (!file.open(QIODevice::WriteOnly) || file.write(request.audio) != request.audio.size() || !file.flush()) {
    QTimer::singleShot(0, running, [this, running] {
      finish(*running, unavailable(QStringLiteral("its audio cannot be written: the disk is full"), Again::Later));
    });
    return;
  }
  start(*running, argumentsFor(request, running->audio));
}

void ProgramClient::start(Running& running, const QStringList& arguments) {
  QProcess& process = running.process;
  QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
  environment.remove(m_config.keyEnv);
  process.setProcessEnvironment(environment);
  process.setStandardInputFile(QProcess::nullDevice());
  process.setChildProcessModifier(
      [seconds = m_config.timeoutSeconds, memory = m_config.memoryMb] { limitSelf(seconds, memory); });

  const auto stop = [&running](const QString& why) {
    if (running.stopped.isEmpty())
      running.stopped = why;
    killGroup(running.process);
  };
  connect(&process, &QProcess::readyReadStandardOutput, &running, [&running, stop] {
    running.output += running.process.readAllStandardOutput();
    if (running.output.size() > kMaxOutput)
      stop(QStringLiteral("it wrote more than an answer"));
  });
  connect(&process, &QProcess::readyReadStandardError, &running,
          [&running] { running.errors = (running.errors + running.process.readAllStandardError()).right(2'000); });
  connect(&process, &QProcess::errorOccurred, &running, [this, &running](QProcess::ProcessError error) {
    if (error == QProcess::FailedToStart)
      finish(running,
             unavailable(QStringLiteral("%1 cannot be started").arg(m_config.program.first()), Again::NoneOfIt));
  });
  connect(&process, &QProcess::finished, &running, [this, &running](int exitCode, QProcess::ExitStatus status) {
    if (!running.stopped.isEmpty())
      return finish(running, unavailable(running.stopped, Again::Later));
    if (status == QProcess::CrashExit || exitCode != 0)
      return finish(running, unavailable(QStringLiteral("it ended with an error (%1): %2")
                                             .arg(status == QProcess::CrashExit ? QStringLiteral("crash")
                                                                                : QString::number(exitCode),
                                                  lastWords(running.errors)),
                                         Again::Later));
    const QString text = QString::fromUtf8(running.output).trimmed();
    finish(running, judgedReply(text, answerFromProgram(text)));
  });
  QTimer::singleShot(std::chrono::seconds(m_config.timeoutSeconds), &running,
                     [stop] { stop(QStringLiteral("it took too long and was ended")); });
  process.start(m_config.program.first(), arguments);
}

void ProgramClient::finish(Running& running, JudgeReply reply) {
  if (!m_running.remove(&running))
    return;
  killGroup(running.process);  // what it left behind
  QFile::remove(running.audio);
  reply.latencyMs = running.clock.elapsed();
  running.deleteLater();
  const Done done = std::move(running.done);
  if (running.context && done)
    done(reply);
}

void ProgramClient::cancel() {
  const QSet<Running*> all = std::exchange(m_running, {});
  for (Running* running : all) {
    running->process.disconnect(running);
    killGroup(running->process);
    running->process.waitForFinished(1'000);
    QFile::remove(running->audio);
    delete running;
  }
}

}  // namespace s2s
