// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/FakeSpeaker.h"

#include <algorithm>

namespace s2s {

FakeSpeaker::FakeSpeaker(int rate) : m_renderer(rate) {}

void FakeSpeaker::start() {
  if (m_running)
    return;
  if (!m_present) {
    Q_EMIT lost({Fault::NoSoundDevice});
    return;
  }
  m_running = true;
  Q_EMIT opened();
}

void FakeSpeaker::stop() {
  m_running = false;
  Q_EMIT lost({Fault::Cancelled});
}

qint64 FakeSpeaker::queuedFrames() const { return std::min(m_queued, m_renderer.framesRendered()); }

QString FakeSpeaker::deviceName() const { return m_running ? QStringLiteral("Test device") : QString(); }

void FakeSpeaker::pull(qint64 frames) {
  const qint64 block = m_renderer.rate() / 100;
  while (m_running && frames > 0) {
    const qint64 count = std::min(block, frames);
    m_output.resize(m_output.size() + count);
    m_renderer.render(m_output.data() + m_output.size() - count, count);
    frames -= count;
    Q_EMIT rendered();
  }
}

void FakeSpeaker::pullSeconds(double seconds) { pull(qRound64(seconds * m_renderer.rate())); }

void FakeSpeaker::setOutputs(const QList<SoundOutput>& outputs) {
  m_outputs = outputs;
  Q_EMIT outputsChanged();
}

void FakeSpeaker::lose() {
  m_running = false;
  Q_EMIT lost({Fault::SoundDeviceLost});
}

}  // namespace s2s
