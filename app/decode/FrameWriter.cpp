// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/decode/FrameWriter.h"

#include <algorithm>
#include <cmath>

namespace s2s {
namespace {

float finite(float value) { return std::isfinite(value) ? value : 0.0F; }

}  // namespace

Result<void> FrameWriter::begin(int sourceRate, int channels, bool sampleExact, qint64 framesClaimed) {
  if (sourceRate < kLowestRate || sourceRate > kHighestRate)
    return Error{Fault::SoundUnreadable, m_path, QStringLiteral("a rate of %1 Hz").arg(sourceRate)};
  if (channels < 1 || channels > kMostChannels)
    return Error{Fault::SoundUnreadable, m_path, QStringLiteral("%1 channels").arg(channels)};
  m_sourceRate = sourceRate;
  m_channels = channels;
  if (m_rate == kOwnRate)
    m_rate = sourceRate;
  m_resampler.emplace(sourceRate, m_rate);
  write(toChunk(DecodeHead{sourceRate, channels, m_rate, sampleExact, framesClaimed}));
  return {};
}

Result<void> FrameWriter::add(const float* interleaved, qint64 count) {
  m_taken += count;
  if (m_taken > qint64{kLongestClipSeconds} * m_sourceRate)
    return Error{Fault::SoundTooLong, m_path};
  m_mono.resize(count);
  for (qint64 frame = 0; frame < count; ++frame) {
    float sum = 0;
    for (int channel = 0; channel < m_channels; ++channel)
      sum += finite(interleaved[frame * m_channels + channel]);
    m_mono[frame] = finite(sum / static_cast<float>(m_channels));
  }
  m_resampler->add(m_mono.data(), m_mono.size(), m_ready);
  writeOut();
  return {};
}

Result<void> FrameWriter::finish() {
  if (m_taken == 0)
    return Error{Fault::SoundUnreadable, m_path, QStringLiteral("there is no sound in it")};
  m_resampler->finish(m_ready);
  writeOut();
  return {};
}

void FrameWriter::writeOut() {
  std::transform(m_ready.begin(), m_ready.end(), m_ready.begin(), finite);
  for (size_t first = 0; first < m_ready.size(); first += kMostFramesInChunk)
    write(toChunk(m_ready.data() + first, std::min(kMostFramesInChunk, m_ready.size() - first)));
  m_written += static_cast<qint64>(m_ready.size());
  m_ready.clear();
}

void FrameWriter::write(const DecodeTail& tail) {
  write(toChunk(tail));
  std::fflush(m_out);
}

void FrameWriter::write(const QByteArray& chunk) { std::fwrite(chunk.constData(), 1, chunk.size(), m_out); }

}  // namespace s2s
