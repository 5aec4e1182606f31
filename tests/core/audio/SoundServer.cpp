// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/audio/SoundServer.h"

#include <QStandardPaths>
#include <QTest>

#include <cstring>

namespace s2s {
namespace {

constexpr int kPatienceMs = 15'000;
constexpr qsizetype kBytesPerFrame = 2 * sizeof(float);

QString sinkModule(const QString& name) {
  // Without norewinds the pulls come 1.9 s apart.
  return QStringLiteral(
             "module-null-sink sink_name=%1 rate=48000 channels=2 format=float32le norewinds=1 "
             "sink_properties=device.description=%1")
      .arg(name);
}

}  // namespace

SoundServer::~SoundServer() {
  for (QProcess* process : {&m_recorder, &m_server}) {
    process->terminate();
    if (!process->waitForFinished(3000))
      process->kill();
    process->waitForFinished(3000);
  }
}

bool SoundServer::isInstalled() {
  for (const char* const program : {"pulseaudio", "parec", "pactl"})
    if (QStandardPaths::findExecutable(QString::fromLatin1(program)).isEmpty())
      return false;
  return true;
}

bool SoundServer::start() {
  const QString socket = m_dir.filePath(QStringLiteral("sound-socket"));
  qputenv("PULSE_SERVER", QFile::encodeName(QStringLiteral("unix:") + socket));
  QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
  for (const char* const name : {"XDG_RUNTIME_DIR", "HOME", "XDG_CONFIG_HOME"})
    environment.insert(QString::fromLatin1(name), m_dir.path());
  m_server.setProcessEnvironment(environment);
  m_server.setStandardErrorFile(QProcess::nullDevice());
  m_server.start(QStringLiteral("pulseaudio"),
                 {QStringLiteral("-n"), QStringLiteral("--daemonize=no"), QStringLiteral("--exit-idle-time=-1"),
                  QStringLiteral("--use-pid-file=no"),
                  QStringLiteral("--load=module-native-protocol-unix auth-anonymous=1 socket=") + socket});
  return QTest::qWaitFor([this] { return control({QStringLiteral("info")}); }, kPatienceMs) && addSink();
}

bool SoundServer::addSink(const QString& name) {
  QByteArray module;
  if (!control(QStringList{QStringLiteral("load-module")} + sinkModule(name).split(QLatin1Char(' ')), &module))
    return false;
  m_modules.insert(name, QString::fromLatin1(module.trimmed()));
  return true;
}

bool SoundServer::removeSink(const QString& name) {
  // By the number of its module: by its name all sinks would go.
  return control({QStringLiteral("unload-module"), m_modules.take(name)});
}

bool SoundServer::makeDefault(const QString& name) { return control({QStringLiteral("set-default-sink"), name}); }

bool SoundServer::control(const QStringList& arguments, QByteArray* answer) {
  QProcess pactl;
  pactl.setStandardErrorFile(QProcess::nullDevice());
  pactl.start(QStringLiteral("pactl"), arguments);
  const bool done =
      pactl.waitForFinished(kPatienceMs) && pactl.exitStatus() == QProcess::NormalExit && pactl.exitCode() == 0;
  if (answer)
    *answer = pactl.readAllStandardOutput();
  return done;
}

bool SoundServer::record() {
  // Into a file: a pipe that a busy test does not empty in time would stop the recorder.
  m_recording.setFileName(m_dir.filePath(QStringLiteral("recording")));
  if (!m_recording.open(QIODevice::ReadWrite))
    return false;
  m_recorder.setStandardOutputFile(m_recording.fileName());
  m_recorder.start(
      QStringLiteral("parec"),
      {QStringLiteral("--device=nul.monitor"), QStringLiteral("--format=float32le"), QStringLiteral("--rate=48000"),
       QStringLiteral("--channels=2"), QStringLiteral("--latency-msec=10"), QStringLiteral("--raw")});
  return waitForFrames(480);
}

bool SoundServer::waitForFrames(qint64 more) {
  const qint64 wanted = framesRecorded() + more;
  return QTest::qWaitFor([&] { return framesRecorded() >= wanted; }, kPatienceMs);
}

qint64 SoundServer::framesRecorded() {
  m_bytes += m_recording.readAll();
  return m_bytes.size() / kBytesPerFrame;
}

std::vector<float> SoundServer::recorded(int channel) {
  std::vector<float> frames(framesRecorded());
  for (size_t i = 0; i < frames.size(); ++i)
    std::memcpy(&frames[i], m_bytes.constData() + i * kBytesPerFrame + channel * sizeof(float), sizeof(float));
  return frames;
}

}  // namespace s2s
