// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/audio/PullSource.h"

#include <algorithm>
#include <cmath>
#include <cstring>

namespace s2s {
namespace {

constexpr qint64 kBlock = 1024;  ///< frames

/// The channels that sound: all, or one of the first two.
struct Channels {
  int count = 2;
  Ear ear = Ear::Both;

  bool sounds(int channel) const { return ear == Ear::Both || count < 2 || channel == (ear == Ear::Left ? 0 : 1); }
};

template <class Sample, class Convert>
void copyToChannels(const std::vector<float>& mono, qint64 frames, Channels channels, char* data, Convert convert) {
  for (qint64 frame = 0; frame < frames; ++frame) {
    const Sample sample = convert(mono[frame]);
    const Sample silence = convert(0.0F);
    for (int channel = 0; channel < channels.count; ++channel, data += sizeof(Sample))
      std::memcpy(data, channels.sounds(channel) ? &sample : &silence, sizeof(Sample));
  }
}

}  // namespace

PullSource::PullSource(Renderer& renderer, const QAudioFormat& format)
    : m_renderer(renderer), m_format(format), m_mono(kBlock), m_leadIn(format.sampleRate() / 50) {
  open(QIODevice::ReadOnly | QIODevice::Unbuffered);
}

qint64 PullSource::bytesAvailable() const { return m_format.bytesPerFrame() * qint64{m_format.sampleRate()}; }

qint64 PullSource::readData(char* data, qint64 maxSize) {
  ++m_pulls;
  const qint64 bytesPerFrame = m_format.bytesPerFrame();
  Q_ASSERT(bytesPerFrame > 0);
  const qint64 frames = maxSize / bytesPerFrame;
  for (qint64 done = 0; done < frames;) {
    const qint64 most = m_leadIn > 0 ? std::min(m_leadIn, kBlock) : kBlock;
    const qint64 count = std::min(frames - done, most);
    done += fill(data + done * bytesPerFrame, count);
  }
  return frames * bytesPerFrame;
}

qint64 PullSource::fill(char* data, qint64 most) {
  qint64 frames = most;
  if (m_leadIn > 0) {
    std::fill_n(m_mono.begin(), frames, 0.0F);
    m_leadIn -= frames;
  } else {
    frames = m_renderer.renderSide(m_mono.data(), most);
    m_rendered += frames;
  }
  const Channels channels{m_format.channelCount(), m_renderer.ear()};
  if (m_format.sampleFormat() == QAudioFormat::Float)
    copyToChannels<float>(m_mono, frames, channels, data, [](float f) { return f; });
  else if (m_format.sampleFormat() == QAudioFormat::Int32)
    copyToChannels<qint32>(m_mono, frames, channels, data, [](float f) {
      return static_cast<qint32>(std::llround(std::clamp(static_cast<double>(f), -1.0, 1.0) * 2147483647.0));
    });
  else
    copyToChannels<qint16>(m_mono, frames, channels, data, [](float f) {
      return static_cast<qint16>(std::lround(std::clamp(f, -1.0F, 1.0F) * 32767.0F));
    });
  return frames;
}

}  // namespace s2s
