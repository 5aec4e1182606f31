// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QFile>
#include <QHash>
#include <QProcess>
#include <QTemporaryDir>

#include <vector>

namespace s2s {

/// A PulseAudio server of the test's own with nothing but null sinks, and a recorder of what reaches the first. Both
/// are other processes.
class SoundServer {
 public:
  ~SoundServer();

  /// Whether PulseAudio and its tools are installed.
  static bool isInstalled();
  /// Points PULSE_SERVER of this process at the server.
  bool start();
  /// A further null sink; the first one is called "nul".
  bool addSink(const QString& name = QStringLiteral("nul"));
  bool removeSink(const QString& name = QStringLiteral("nul"));
  bool makeDefault(const QString& name);

  bool record();
  /// Waits until so many more frames than now were recorded.
  bool waitForFrames(qint64 more);
  /// Left and right, taken apart.
  std::vector<float> recorded(int channel);
  qint64 framesRecorded();

 private:
  bool control(const QStringList& arguments, QByteArray* answer = nullptr);

  QTemporaryDir m_dir;
  QProcess m_server, m_recorder;
  QFile m_recording;
  QByteArray m_bytes;
  QHash<QString, QString> m_modules;  ///< of the sinks that were added, by name
};

}  // namespace s2s
