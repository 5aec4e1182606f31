// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/audio/Speaker.h"

#include <vector>

namespace s2s {

/// A sound device that pulls on command, so that tests count frames and never wait.
class FakeSpeaker final : public Speaker {
 public:
  explicit FakeSpeaker(int rate = 48000);

  void start() override;
  void stop() override;
  bool isRunning() const override { return m_running; }
  Renderer& renderer() override { return m_renderer; }
  qint64 queuedFrames() const override;
  QString deviceName() const override;
  QList<SoundOutput> outputs() const override { return m_outputs; }
  void choose(const QString& id) override { m_chosen = id; }

  /// Renders so many frames, in blocks of 10 ms, and has the player look after each. Nothing when not running.
  void pull(qint64 frames);
  void pullSeconds(double seconds);
  /// From now on the last @p frames rendered count as still in the device's buffer.
  void setQueued(qint64 frames) { m_queued = frames; }
  /// The device goes away while it runs.
  void lose();
  /// Whether start() finds a device.
  void setPresent(bool present) { m_present = present; }

  void setOutputs(const QList<SoundOutput>& outputs);
  const QString& chosen() const { return m_chosen; }

  /// All frames pulled so far.
  const std::vector<float>& output() const { return m_output; }
  void clearOutput() { m_output.clear(); }

 private:
  Renderer m_renderer;
  std::vector<float> m_output;
  QList<SoundOutput> m_outputs;
  QString m_chosen;
  qint64 m_queued = 0;
  bool m_running = false, m_present = true;
};

}  // namespace s2s
