// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/waveform/WaveGroup.h"

#include "core/study/ProsodyShelf.h"
#include "ui/waveform/TimeAxis.h"
#include "ui/waveform/WaveformView.h"

namespace s2s {

void WaveGroup::add(WaveformView* wave) {
  m_waves.append(wave);
  connect(wave, &WaveformView::zoomAsked, this, &WaveGroup::zoom);
  connect(wave, &WaveformView::scrollAsked, this, &WaveGroup::scroll);
}

QList<QPointer<WaveformView>> WaveGroup::waves() {
  m_waves.removeAll(nullptr);
  return m_waves;
}

void WaveGroup::setAxis(TimeAxis* axis) { m_axis = axis; }

void WaveGroup::showAll(double seconds, double gain) {
  m_gain = gain;
  m_view = TimeView(seconds);
  showView();
  measure();
}

void WaveGroup::showView() {
  for (const QPointer<WaveformView>& wave : waves())
    wave->setAxis(m_view.seconds(), m_gain, m_view.from());
  if (m_axis && m_view.isZoomed())
    m_axis->setPart(m_view.from(), m_view.seconds());
  else if (m_axis)
    m_axis->setSeconds(m_view.seconds());
}

void WaveGroup::zoom(double factor, double time) {
  m_view.zoom(factor, time);
  showView();
}

void WaveGroup::scroll(double seconds) {
  m_view.scroll(seconds);
  showView();
}

void WaveGroup::follow(double time) {
  const TimeView before = m_view;
  m_view.follow(time);
  if (m_view != before)
    showView();
}

void WaveGroup::setShelf(ProsodyShelf* shelf) {
  if (shelf == m_shelf)
    return;
  m_shelf = shelf;
  if (!shelf)
    m_layer = ProsodyLayer::Off;
  m_known.clear();
  measure();
  Q_EMIT layerChanged();
}

void WaveGroup::setLayer(ProsodyLayer layer) {
  if (!m_shelf || layer == m_layer)
    return;
  m_layer = layer;
  measure();
  Q_EMIT layerChanged();
}

/// Nothing is measured before somebody wants to see it.
void WaveGroup::measure() {
  m_known.clear();
  if (m_shelf && m_layer != ProsodyLayer::Off)
    for (const QPointer<WaveformView>& wave : waves())
      if (const PreparedClipPtr clip = wave->clip())
        m_shelf->measure(clip, this, [this, wave, clip](const ProsodyPtr& prosody) {
          if (!wave || wave->clip() != clip)
            return;
          m_known.insert(wave, prosody);
          showProsody();
        });
  showProsody();
}

void WaveGroup::showProsody() {
  const ProsodyScale scale = prosodyScale(m_known.values());
  for (const QPointer<WaveformView>& wave : waves())
    wave->setProsody(m_known.value(wave), m_layer, scale);
}

}  // namespace s2s
