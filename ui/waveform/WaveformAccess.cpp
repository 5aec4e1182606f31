// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/waveform/WaveformAccess.h"

#include "ui/waveform/WaveformView.h"

namespace s2s {
namespace {

QAccessibleInterface* makeAccess(const QString&, QObject* object) {
  auto* view = qobject_cast<WaveformView*>(object);
  return view ? new WaveformAccess(view) : nullptr;
}

}  // namespace

WaveformAccess::WaveformAccess(WaveformView* view) : QAccessibleWidget(view, QAccessible::Graphic), m_view(view) {}

void WaveformAccess::install() {
  static const bool installed = [] {
    QAccessible::installFactory(makeAccess);
    return true;
  }();
  Q_UNUSED(installed)
}

QString WaveformAccess::text(QAccessible::Text kind) const {
  switch (kind) {
    case QAccessible::Value: return m_view->spokenValue();
    case QAccessible::Description: return m_view->spokenDescription();
    default: return QAccessibleWidget::text(kind);
  }
}

void* WaveformAccess::interface_cast(QAccessible::InterfaceType type) {
  if (type == QAccessible::ValueInterface)
    return static_cast<QAccessibleValueInterface*>(this);
  return QAccessibleWidget::interface_cast(type);
}

QVariant WaveformAccess::currentValue() const {
  const PreparedClipPtr& clip = m_view->clip();
  return clip ? static_cast<double>(m_view->playhead().value_or(0)) / clip->clip->rate : 0.0;
}

void WaveformAccess::setCurrentValue(const QVariant& seconds) { m_view->seekTo(seconds.toDouble()); }

QVariant WaveformAccess::minimumValue() const { return 0.0; }

QVariant WaveformAccess::maximumValue() const { return m_view->clip() ? m_view->clip()->clip->seconds() : 0.0; }

QVariant WaveformAccess::minimumStepSize() const {
  constexpr double kStep = 0.1;  // seconds
  return kStep;
}

}  // namespace s2s
