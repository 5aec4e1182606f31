// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/audio/SoundDevice.h"

#include <QMediaDevices>

#include <algorithm>
#include <chrono>
#include <utility>

namespace s2s {
namespace {

using namespace std::chrono_literals;

constexpr int kBufferMs = 100;  ///< 60 ms drops out under load, 40 ms never starts
constexpr auto kTick = 10ms;
constexpr int kStalledTicks = 25;  ///< 250 ms that this thread was awake for
constexpr int kLookTicks = 25;     ///< how often to look whether the device is still the right one
constexpr auto kRetry = 1s;

/// 48 kHz, stereo and float where the device has them.
QAudioFormat formatFor(const QAudioDevice& device, int rate) {
  QAudioFormat format;
  format.setSampleRate(rate);
  for (const int channels : {2, device.preferredFormat().channelCount(), 1}) {
    format.setChannelCount(channels);
    for (const auto sample : {QAudioFormat::Float, QAudioFormat::Int32, QAudioFormat::Int16}) {
      format.setSampleFormat(sample);
      if (device.isFormatSupported(format))
        return format;
    }
  }
  return {};
}

QString idOf(const QAudioDevice& device) { return QString::fromUtf8(device.id()); }

}  // namespace

SoundDevice::~SoundDevice() { close(); }

void SoundDevice::open() {
  if (m_sink)
    return;
  if (!m_timer) {
    m_timer = new QTimer(this);
    connect(m_timer, &QTimer::timeout, this, &SoundDevice::tick);
  }
  if (const Result<void> result = tryToOpen(); !result) {
    Q_EMIT lost(result.error());
    return;
  }
  m_timer->start(kTick);
  Q_EMIT opened(m_device.description());
}

void SoundDevice::choose(const QString& id) {
  m_chosen = id;
  if (m_sink)
    watchDevices();
}

void SoundDevice::waitForDevice() {
  if (m_sink || !m_timer)
    return;
  m_timer->start(kRetry);
  tick();
}

void SoundDevice::close() {
  if (m_timer)
    m_timer->stop();
  // A sink of Qt 6.4 handles events while it goes: calls of ours, which may open the next one, and a call of its own
  // that aborts on the stream that is gone unless the sink was stopped.
  const std::unique_ptr<PullSource> source = std::move(m_source);
  const std::unique_ptr<QAudioSink> sink = std::move(m_sink);
  if (sink)
    sink->stop();
}

/// What there is now; tells when that is not what there was.
QList<QAudioDevice> SoundDevice::look() {
  const QList<QAudioDevice> devices = QMediaDevices::audioOutputs();
  const QAudioDevice standard = QMediaDevices::defaultAudioOutput();
  QList<SoundOutput> outputs;
  for (const QAudioDevice& device : devices)
    outputs.append({idOf(device), device.description(), device.id() == standard.id()});
  if (outputs != m_outputs) {
    m_outputs = outputs;
    Q_EMIT outputsFound(outputs);
  }
  return devices;
}

QAudioDevice SoundDevice::wanted(const QList<QAudioDevice>& devices) const {
  for (const QAudioDevice& device : devices)
    if (idOf(device) == m_chosen)
      return device;
  return QMediaDevices::defaultAudioOutput();
}

Result<void> SoundDevice::tryToOpen() {
  m_device = wanted(look());
  if (m_device.isNull())
    return Error{Fault::NoSoundDevice};
  const QAudioFormat format = formatFor(m_device, m_renderer.rate());
  if (!format.isValid())
    return Error{Fault::NoSoundDevice,
                 {},
                 QStringLiteral("%1 does not play at %2 Hz").arg(m_device.description()).arg(m_renderer.rate())};
  m_renderedBefore = m_renderer.framesRendered();
  m_pullsSeen = m_ticksWithoutPull = m_ticks = 0;
  m_source = std::make_unique<PullSource>(m_renderer, format);
  m_sink = std::make_unique<QAudioSink>(m_device, format);
  m_sink->setBufferSize(format.bytesForDuration(kBufferMs * 1000));
  m_sink->start(m_source.get());
  // A sink that did not open says so by no signal.
  if (m_sink->isNull() || m_sink->error() != QAudio::NoError) {
    const auto error = static_cast<int>(m_sink->error());
    m_sink.reset();
    m_source.reset();
    return Error{Fault::NoSoundDevice, {}, QStringLiteral("%1: error %2").arg(m_device.description()).arg(error)};
  }
  return {};
}

void SoundDevice::tick() {
  if (m_sink) {
    watch();
  } else if (tryToOpen()) {
    m_timer->start(kTick);
    Q_EMIT opened(m_device.description());
  }
}

void SoundDevice::watch() {
  measureQueue();
  m_ticksWithoutPull = m_source->pulls() == m_pullsSeen ? m_ticksWithoutPull + 1 : 0;
  m_pullsSeen = m_source->pulls();
  if (m_ticksWithoutPull >= kStalledTicks)
    lose(Fault::SoundDeviceLost);
  else if (++m_ticks % kLookTicks == 0)
    watchDevices();
}

void SoundDevice::watchDevices() {
  const QList<QAudioDevice> devices = look();
  const bool listed =
      std::any_of(devices.begin(), devices.end(), [&](const QAudioDevice& d) { return d.id() == m_device.id(); });
  if (!listed)
    lose(Fault::SoundDeviceLost);
  else if (wanted(devices).id() != m_device.id())
    lose(Fault::SoundDeviceSwitched);
}

/// What the device has asked for is known exactly, what it has played only by the room in its buffer.
void SoundDevice::measureQueue() {
  const qint64 bytesPerFrame = m_sink->format().bytesPerFrame();
  Q_ASSERT(bytesPerFrame > 0);
  const qint64 queued = std::max<qint64>(0, (m_sink->bufferSize() - m_sink->bytesFree()) / bytesPerFrame);
  const qint64 played = m_renderedBefore + m_source->framesRendered() - std::min(queued, m_source->framesRendered());
  m_played.store(std::max(played, framesPlayed()), std::memory_order_release);
}

void SoundDevice::lose(Fault why) {
  const QString device = m_device.description();
  // framesPlayed() stays: what was queued was not heard.
  close();
  Q_EMIT lost({why, {}, device});
}

}  // namespace s2s
