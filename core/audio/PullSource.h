// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/audio/Renderer.h"

#include <QAudioFormat>
#include <QIODevice>

#include <atomic>
#include <vector>

namespace s2s {

/// What a QAudioSink pulls from: the renderer's mono frames, copied to every channel (of a stereo sink: to those of the
/// renderer's ear) in the sink's sample format, after a short lead-in of silence because the first milliseconds of a
/// new stream are lost. Lives in the audio thread; allocates only in the constructor.
class PullSource final : public QIODevice {
 public:
  PullSource(Renderer& renderer, const QAudioFormat& format);

  bool isSequential() const override { return true; }
  qint64 bytesAvailable() const override;
  qint64 pulls() const { return m_pulls; }
  /// Frames of the renderer that went out through this source.
  qint64 framesRendered() const { return m_rendered; }

 protected:
  qint64 readData(char* data, qint64 maxSize) override;
  qint64 writeData(const char*, qint64) override { return -1; }

 private:
  /// As many frames as belong to one ear, at least one and at most so many.
  qint64 fill(char* data, qint64 most);

  Renderer& m_renderer;
  QAudioFormat m_format;
  std::vector<float> m_mono;
  qint64 m_leadIn;  ///< frames of silence still to go
  qint64 m_pulls = 0, m_rendered = 0;
};

}  // namespace s2s
