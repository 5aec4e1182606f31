// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/waveform/TimeAxis.h"

#include "ui/common/Theme.h"
#include "ui/waveform/LineHeight.h"
#include "ui/waveform/TimeWords.h"

#include <QEvent>
#include <QFontMetrics>
#include <QPainter>

#include <cmath>

namespace s2s {

TimeAxis::TimeAxis(QWidget* parent) : QWidget(parent) { setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed); }

void TimeAxis::setSeconds(double seconds) {
  m_from = 0;
  m_seconds = seconds;
  m_isPart = false;
  update();
}

void TimeAxis::setPart(double from, double seconds) {
  m_from = from;
  m_seconds = seconds;
  m_isPart = true;
  update();
}

QSize TimeAxis::sizeHint() const {
  return {theme::kGrid * 20, lineHeight(theme::font(theme::Step::Small)) + theme::kGrid / 4};
}

void TimeAxis::paintEvent(QPaintEvent*) {
  if (m_seconds <= 0)
    return;
  QPainter painter(this);
  painter.setFont(theme::font(theme::Step::Small));
  const int labelWidth = painter.fontMetrics().horizontalAdvance(QStringLiteral("00:00"));
  const double step = tickSeconds(m_seconds, width(), labelWidth * 2.0, m_isPart ? 0.01 : 1);
  for (auto i = static_cast<int>(std::ceil(m_from / step)); i * step <= m_from + m_seconds; ++i) {
    const int x = static_cast<int>((i * step - m_from) / m_seconds * width());
    painter.setPen(theme::color(theme::Color::Border));
    painter.drawLine(x, 0, x, theme::kGrid / 2);
    if (x + labelWidth > width())
      break;
    painter.setPen(theme::color(theme::Color::TextMuted));
    painter.drawText(QPoint(x + theme::kGrid / 2, height() - painter.fontMetrics().descent()),
                     tickTime(i * step, step));
  }
}

void TimeAxis::changeEvent(QEvent* event) {
  if (event->type() == QEvent::FontChange || event->type() == QEvent::ApplicationFontChange)
    updateGeometry();
  update();
  QWidget::changeEvent(event);
}

}  // namespace s2s
