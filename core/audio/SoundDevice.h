// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/audio/PullSource.h"
#include "core/audio/Speaker.h"

#include <QAudioDevice>
#include <QAudioSink>
#include <QObject>
#include <QTimer>

#include <atomic>
#include <memory>

namespace s2s {

/// The sink and all that touches it, in the audio thread: opens the device that was chosen or else the default one,
/// watches that it goes on pulling and is still the right one, and looks again each second while there is none. Every
/// function but the atomics belongs to the audio thread. No backend tells reliably of devices that come, go or become
/// the default: the list is asked four times a second.
class SoundDevice : public QObject {
  Q_OBJECT
 public:
  explicit SoundDevice(Renderer& renderer) : m_renderer(renderer) {}
  ~SoundDevice() override;

  void open();
  /// @p id as in SoundOutput; empty: the default device.
  void choose(const QString& id);
  /// After lost(): looks for a device at once and then each second. Only once the frames that were queued are
  /// accounted for, because a new stream would count on from there.
  void waitForDevice();
  void close();

  /// Any thread: the renderer's frames that have left the device's buffer, or never will.
  qint64 framesPlayed() const { return m_played.load(std::memory_order_acquire); }

 Q_SIGNALS:
  void opened(const QString& deviceName);
  void lost(const s2s::Error& why);
  void outputsFound(const QList<s2s::SoundOutput>& outputs);

 private:
  QList<QAudioDevice> look();
  QAudioDevice wanted(const QList<QAudioDevice>& devices) const;
  Result<void> tryToOpen();
  void tick();
  void watch();
  void watchDevices();
  void measureQueue();
  void lose(Fault why);

  Renderer& m_renderer;
  QString m_chosen;
  QList<SoundOutput> m_outputs;
  QAudioDevice m_device;
  std::unique_ptr<PullSource> m_source;
  std::unique_ptr<QAudioSink> m_sink;
  QTimer* m_timer = nullptr;
  std::atomic<qint64> m_played{0};
  qint64 m_renderedBefore = 0;  ///< frames the renderer had made when this sink was opened
  qint64 m_pullsSeen = 0;
  int m_ticksWithoutPull = 0, m_ticks = 0;
};

}  // namespace s2s
