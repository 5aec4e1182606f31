// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/audio/Clip.h"
#include "core/audio/Heard.h"

#include <QtGlobal>

#include <atomic>
#include <memory>
#include <optional>

namespace s2s {

/// Where a sound is heard. The clips are mono: one side only is for the sound check.
enum class Ear { Both, Left, Right };

/// What to play next. Immutable once handed over.
struct PlayOrder {
  ClipPtr clip;                   ///< gain already applied; null: silence
  qint64 from = 0;                ///< frame
  qint64 until = -1;              ///< frame to stop before; -1: the end
  std::optional<FrameSpan> loop;  ///< at least 0.5 s
  qint64 notBefore = 0;           ///< device frame before which it does not start: makes the gaps of a sequence exact
  quint64 ticket = 0;             ///< given back with what was rendered
  Ear ear = Ear::Both;
};

/// A stretch of a clip that went to the device, in device frames and clip frames.
struct RenderedSpan {
  quint64 ticket = 0;
  FrameSpan clip;
  qint64 deviceFirst = 0;  ///< frames rendered since the renderer was made, before this span
  bool ended = false;      ///< the order came to its end (or was replaced) with this span
  bool muted = false;      ///< rendered while our own volume was 0

  qint64 length() const { return clip.end - clip.first; }
  qint64 deviceEnd() const { return deviceFirst + length(); }
};

/// Frames of one fade: 5 ms.
constexpr int fadeFrames(int rate) { return rate / 200; }
/// Gain of frame @p index (0-based) of a raised-cosine fade in over @p frames; a fade out is the same backwards.
float fadeGain(int index, int frames);

/// Turns play orders into frames: one source at a time, a 5 ms raised-cosine fade at each start, stop, switch, seek and
/// loop seam. render() is called by the audio thread and neither locks nor allocates; the other functions belong to the
/// GUI thread. Orders travel by atomic pointer, rendered spans by a single-producer single-consumer ring; used orders
/// travel back and are deleted in the GUI thread. Outside the fades and at volume 1 the frames of the clip go out bit
/// for bit. The last 5 ms of what is ordered are its fade out.
class Renderer {
 public:
  explicit Renderer(int rate);
  ~Renderer();

  int rate() const { return m_rate; }
  /// GUI thread: replaces what is playing, with a fade out and in.
  void play(PlayOrder order);
  void stop();
  /// When the device is gone: forgets what was playing, so that no rest of it sounds when a device comes back.
  void cut();
  /// Linear volume 0..1, smoothed over 5 ms.
  void setVolume(float volume);
  /// Any thread: on which side the last frames that were no silence went out.
  Ear ear() const { return m_ear.load(std::memory_order_relaxed); }
  /// GUI thread: the next rendered span, if any.
  std::optional<RenderedSpan> takeRendered();
  /// GUI thread: device frames rendered so far.
  qint64 framesRendered() const;

  /// Audio thread: fills @p out with @p frames mono frames.
  void render(float* out, qint64 frames);
  /// Audio thread: the same, but stops where the sound changes its side. Returns how many frames it filled, at least
  /// one; they belong to ear().
  qint64 renderSide(float* out, qint64 frames);

 private:
  struct Private;
  int m_rate;
  std::atomic<Ear> m_ear{Ear::Both};
  std::unique_ptr<Private> d;
};

}  // namespace s2s
