// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/audio/Player.h"
#include "core/model/QualityMark.h"
#include "core/study/ClipShelf.h"

#include <QWidget>

#include <optional>

namespace s2s {

class RowHeader;
class TimeAxis;
class WaveformView;

/// The one wave of a sample, with the part of it that the reviewer marked, or that is looped.
class SampleWave : public QWidget {
  Q_OBJECT
 public:
  explicit SampleWave(QWidget* parent = nullptr);

  void showLoading();
  void showClip(const PreparedClipPtr& clip);
  void showHeard(const Heard& heard);
  void showCursor(qint64 frame);
  /// The loop is shown while there is one.
  void showParts(const SpanMs& span, const std::optional<FrameSpan>& loop);
  /// The gain, for those who may know it.
  void setGainShown(bool on);
  void retranslate();

 Q_SIGNALS:
  void playAsked();
  void seekAsked(qint64 frame);
  /// By Shift and drag, or by drag while it loops.
  void spanAsked(s2s::FrameSpan span);

 private:
  void showFacts();

  RowHeader* m_header;
  WaveformView* m_wave;
  TimeAxis* m_axis;
  PreparedClipPtr m_clip;
  bool m_gainShown = false;
};

}  // namespace s2s
