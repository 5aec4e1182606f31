// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/decode/FrameWriter.h"

#include <algorithm>
#include <cmath>

namespace s2s {
namespace {

float finite(float value) { return std::isfinite(value) ? value : 0.0F; }

}  // namespace

Result<void> FrameWriter::begin(int sourceRate, int channels, bool sampleExact, qint64 framesClaimed) {
  if (const Result<void> inLimits = checkFormat(sourceRate, channels, m_path); !inLimits)
    return inLimits;
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
    double power = 0;
    for (int channel = 0; channel < m_channels; ++channel) {
      const float value = finite(interleaved[frame * m_channels + channel]);
      sum += value;
      power += static_cast<double>(value) * value;
    }
    m_mono[frame] = finite(sum / static_cast<float>(m_channels));
    m_channelPower += power / m_channels;
    m_mixPower += static_cast<double>(m_mono[frame]) * m_mono[frame];
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

double FrameWriter::mixLossDb() const {
  if (m_channels < 2 || m_channelPower <= 0)
    return 0;
  return m_mixPower > 0 ? std::min(10 * std::log10(m_channelPower / m_mixPower), kMostMixLossDb) : kMostMixLossDb;
}

void FrameWriter::writeTail(const Result<void>& decoded, const QString& sha256) {
  DecodeTail tail;
  tail.frames = m_written;
  tail.sha256 = sha256;
  if (decoded) {
    tail.endedEarly = m_end.has_value();
    tail.framesClaimed = m_end.value_or(EarlyEnd{}).framesClaimed;
    tail.mixLossDb = mixLossDb();
  } else {
    const bool tooLong = decoded.error().fault == Fault::SoundTooLong;
    tail.outcome = tooLong ? DecodeOutcome::TooLong : DecodeOutcome::Unreadable;
    tail.detail = decoded.error().detail;
  }
  write(toChunk(tail));
  std::fflush(m_out);
}

void FrameWriter::write(const QByteArray& chunk) { std::fwrite(chunk.constData(), 1, chunk.size(), m_out); }

}  // namespace s2s
