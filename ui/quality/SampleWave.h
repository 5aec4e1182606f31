// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/audio/Player.h"
#include "core/model/QualityMark.h"
#include "core/study/ClipShelf.h"

#include <QWidget>

#include <optional>

namespace s2s {

class KeyButton;
class MarkKeys;
class ProsodyShelf;
class RowHeader;
class WaveGroup;
class WaveformView;

/// The one wave of a sample, with the part of it that the reviewer marked, or that is looped; and where the study lets
/// it be seen, how it is spoken.
class SampleWave : public QWidget {
  Q_OBJECT
 public:
  explicit SampleWave(QWidget* parent = nullptr);

  void showLoading();
  /// What is known of it before it is there.
  void showPreview(const WavePreviewPtr& preview);
  void showClip(const PreparedClipPtr& clip);
  void showHeard(const Heard& heard);
  void showCursor(qint64 frame);
  /// The loop is shown while there is one.
  void showParts(const SpanMs& span, const std::optional<FrameSpan>& loop);
  /// The gain, for those who may know it.
  void setGainShown(bool on);
  /// Null: how the sample is spoken is not to be seen.
  void setProsodyShelf(ProsodyShelf* shelf);
  /// The wave alone, then spectrogram, pitch, intensity.
  void showNextView();
  /// Around the cursor; below 1: out.
  void zoom(double factor);
  /// By so many quarters of what is seen; below 0: back.
  void scroll(int quarters);
  void retranslate(const MarkKeys& keys);

 Q_SIGNALS:
  void playAsked();
  void seekAsked(qint64 frame);
  /// By Shift and drag, or by drag while it loops.
  void spanAsked(s2s::FrameSpan span);

 private:
  void showFacts();
  void showViewButton();

  RowHeader* m_header;
  WaveformView* m_wave;
  WaveGroup* m_group;
  KeyButton* m_viewButton;
  PreparedClipPtr m_clip;
  QString m_viewKey;
  double m_cursor = 0;  ///< seconds
  bool m_gainShown = false;
};

}  // namespace s2s
