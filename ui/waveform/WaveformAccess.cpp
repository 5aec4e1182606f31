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
  return kind == QAccessible::Value ? m_view->spokenValue() : QAccessibleWidget::text(kind);
}

}  // namespace s2s
