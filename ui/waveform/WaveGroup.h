// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/waveform/ProsodyLayer.h"
#include "ui/waveform/ProsodyScale.h"
#include "ui/waveform/TimeView.h"

#include <QHash>
#include <QList>
#include <QObject>
#include <QPointer>

namespace s2s {

class ProsodyShelf;
class TimeAxis;
class WaveformView;

/// Waves that are compared: one axis of time that is zoomed and scrolled for all of them, one scale of loudness, and
/// how they are spoken on common scales.
class WaveGroup : public QObject {
  Q_OBJECT
 public:
  explicit WaveGroup(QObject* parent = nullptr) : QObject(parent) {}

  void add(WaveformView* wave);
  void setAxis(TimeAxis* axis);
  /// The clips of the waves have changed: all of @p seconds is shown again.
  void showAll(double seconds, double gain);

  /// Null: how clips are spoken is not to be seen here.
  void setShelf(ProsodyShelf* shelf);
  bool isProsodyAllowed() const { return m_shelf != nullptr; }
  void setLayer(ProsodyLayer layer);
  ProsodyLayer layer() const { return m_layer; }

  void zoom(double factor, double time);
  void scroll(double seconds);
  /// By so many quarters of what is seen; below 0: back.
  void scrollBy(int quarters) { scroll(quarters * m_view.seconds() / 4); }
  /// Keeps a time that is being played in view.
  void follow(double time);
  const TimeView& view() const { return m_view; }

 Q_SIGNALS:
  void layerChanged();

 private:
  void showView();
  void measure();
  void showProsody();
  QList<QPointer<WaveformView>> waves();

  QList<QPointer<WaveformView>> m_waves;
  QPointer<TimeAxis> m_axis;
  TimeView m_view;
  double m_gain = 1;
  ProsodyShelf* m_shelf = nullptr;
  ProsodyLayer m_layer = ProsodyLayer::Off;
  QHash<const WaveformView*, ProsodyPtr> m_known;
};

}  // namespace s2s
