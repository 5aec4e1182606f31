// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QProcess>
#include <QTemporaryDir>

#include <vector>

namespace s2s {

/// A PulseAudio server of the test's own with nothing but a null sink, and a recorder of what reaches that sink. Both
/// are other processes.
class SoundServer {
 public:
  ~SoundServer();

  /// Whether PulseAudio and its tools are installed.
  static bool isInstalled();
  /// Points PULSE_SERVER of this process at the server.
  bool start();
  bool addSink();
  bool removeSink();

  bool record();
  /// Waits until so many more frames than now were recorded.
  bool waitForFrames(qint64 more);
  /// Left and right, taken apart.
  std::vector<float> recorded(int channel);
  qint64 framesRecorded();

 private:
  bool control(const QStringList& arguments);

  QTemporaryDir m_dir;
  QProcess m_server, m_recorder;
  QByteArray m_bytes;
};

}  // namespace s2s
