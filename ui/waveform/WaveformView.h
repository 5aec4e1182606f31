// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/audio/WavePreview.h"
#include "core/study/ClipShelf.h"
#include "ui/common/Theme.h"
#include "ui/waveform/ProsodyLayer.h"
#include "ui/waveform/ProsodyScale.h"
#include "ui/waveform/WaveformPainter.h"

#include <QPixmap>
#include <QWidget>

#include <optional>

namespace s2s {

/// The wave of one clip on a time axis that several views share. It is painted only when clip, axis, size or palette
/// change, once as heard and once as not heard; hearing copies from these, and the playhead moves above. Drag: seek;
/// Shift and drag, or drag in loop mode: a loop; wheel with Ctrl: zoom; wheel with Shift or sideways: scroll.
class WaveformView : public QWidget {
  Q_OBJECT
 public:
  explicit WaveformView(theme::Color hue, QWidget* parent = nullptr);

  void showEmpty();
  void showLoading();
  /// What is known of the wave while the clip is loading.
  void showPreview(const WavePreviewPtr& preview, double gain = 1);
  void showFailed(const QString& why);
  void showClip(const PreparedClipPtr& clip);

  /// How much time the width stands for, how far samples are drawn up, and which time is at the left edge; the same for
  /// all views that are compared.
  void setAxis(double seconds, double gain, double from = 0);
  /// Shows how the clip is spoken, above its wave or in its place; null or Off: the wave alone.
  void setProsody(const ProsodyPtr& prosody, ProsodyLayer layer, const ProsodyScale& scale);
  /// The tooltip while nothing is said of how the clip is spoken.
  void setTip(const QString& tip);
  void setHeard(const Heard& heard);
  /// Nothing: the cursor is in another clip.
  void setPlayhead(std::optional<qint64> frame);
  void setLoop(std::optional<FrameSpan> region);
  void setLoopMode(bool on);

  const PreparedClipPtr& clip() const { return m_clip; }
  /// Null, but while it is loading.
  const WavePreviewPtr& preview() const { return m_preview; }
  std::optional<qint64> playhead() const { return m_playhead; }
  const ProsodyPtr& prosody() const { return m_prosody; }
  /// "0:06, 62 % heard" and how it is spoken, if that is shown; or what is shown in place of a wave.
  QString spokenValue() const;
  /// That and all else that is seen of the clip: cursor, loop, the part that is shown, silence, clipping.
  QString spokenDescription() const;
  /// Asks for it, as a click there does.
  void seekTo(double seconds);
  /// Changes whenever the wave was painted anew.
  qint64 pictureKey() const { return m_unheard.cacheKey(); }

  QSize sizeHint() const override;
  QSize minimumSizeHint() const override;

 Q_SIGNALS:
  void seekAsked(qint64 frame);
  void loopAsked(s2s::FrameSpan region);
  /// @p time stays where it is.
  void zoomAsked(double factor, double time);
  void scrollAsked(double seconds);

 protected:
  void paintEvent(QPaintEvent* event) override;
  void resizeEvent(QResizeEvent* event) override;
  void changeEvent(QEvent* event) override;
  void mousePressEvent(QMouseEvent* event) override;
  void mouseMoveEvent(QMouseEvent* event) override;
  void mouseReleaseEvent(QMouseEvent* event) override;
  void wheelEvent(QWheelEvent* event) override;

 private:
  enum class Showing { Empty, Loading, Failed, Clip };
  struct Drag {
    double fromX = 0, toX = 0;
    bool loops = false;
    bool moved = false;
  };

  void turnTo(Showing what);
  void forgetPicture();
  void showTip();
  void makePictures();
  void paintPicture(QPainter& painter);
  void paintPreview(QPainter& painter) const;
  void paintLoop(QPainter& painter) const;
  void paintWords(QPainter& painter) const;
  WaveWindow window() const;
  QRectF clipArea() const;
  double xOf(qint64 frame) const;
  double onPixel(double x) const;
  double timeAt(double x) const;
  qint64 frameAt(double x) const;
  qint64 frameOf(double time) const;
  std::optional<FrameSpan> regionBetween(double x1, double x2) const;
  void updateAround(std::optional<qint64> frame);

  theme::Color m_hue;
  Showing m_showing = Showing::Empty;
  QString m_why;
  PreparedClipPtr m_clip;
  Heard m_heard;
  QList<ColumnSpan> m_heardColumns;
  double m_seconds = 0;
  double m_from = 0;
  double m_gain = 1;
  std::optional<qint64> m_playhead;
  std::optional<FrameSpan> m_loop;
  bool m_loopMode = false;
  std::optional<Drag> m_drag;
  QPixmap m_unheard, m_heardAll;
  WavePreviewPtr m_preview;
  double m_previewGain = 1;
  QString m_tip;
  ProsodyPtr m_prosody;
  ProsodyLayer m_layer = ProsodyLayer::Off;
  ProsodyScale m_scale;
};

}  // namespace s2s
