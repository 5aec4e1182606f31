// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/audio/Clip.h"
#include "core/audio/Heard.h"

#include <QtGlobal>

#include <atomic>
#include <memory>
#include <optional>

namespace s2s {

/// What to play next. Immutable once handed over.
struct PlayOrder {
  ClipPtr clip;  ///< gain already applied; null: silence
  qint64 from = 0;  ///< frame
  qint64 until = -1;  ///< frame to stop before; -1: the end
  std::optional<FrameSpan> loop;  ///< at least 0.5 s
  quint64 ticket = 0;  ///< given back with what was rendered
};

/// A stretch of a clip that went to the device, in device frames and clip frames.
struct RenderedSpan {
  quint64 ticket = 0;
  FrameSpan clip;
  qint64 deviceFirst = 0;  ///< frames rendered since the renderer was made, before this span
  bool ended = false;  ///< the order came to its end (or was replaced) with this span
};

/// Turns play orders into frames: one source at a time, a 5 ms raised-cosine fade at each start, stop, switch, seek and
/// loop seam. render() is called by the audio thread and neither locks nor allocates; the other functions belong to the
/// GUI thread. Orders travel by atomic pointer, rendered spans by a single-producer single-consumer ring.
class Renderer {
 public:
  explicit Renderer(int rate);
  ~Renderer();

  int rate() const { return m_rate; }
  /// GUI thread: replaces what is playing, with a fade out and in.
  void play(PlayOrder order);
  void stop();
  /// Linear volume 0..1, smoothed over 5 ms.
  void setVolume(float volume);
  /// GUI thread: the next rendered span, if any.
  std::optional<RenderedSpan> takeRendered();
  /// GUI thread: device frames rendered so far.
  qint64 framesRendered() const;

  /// Audio thread: fills @p out with @p frames mono frames.
  void render(float* out, qint64 frames);

 private:
  struct Private;
  int m_rate;
  std::unique_ptr<Private> d;
};

}  // namespace s2s
