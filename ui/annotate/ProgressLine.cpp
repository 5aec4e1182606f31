// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/annotate/ProgressLine.h"

#include "ui/common/Theme.h"

#include <QPainter>

#include <algorithm>

namespace s2s {

ProgressLine::ProgressLine(QWidget* parent) : QWidget(parent) { setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed); }

void ProgressLine::setShare(double share) {
  m_share = std::clamp(share, 0.0, 1.0);
  update();
}

QSize ProgressLine::sizeHint() const { return {theme::kGrid * 16, theme::kGrid * 3 / 4}; }

void ProgressLine::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  painter.setRenderHint(QPainter::Antialiasing);
  painter.setPen(Qt::NoPen);
  const double round = height() / 2.0;
  painter.setBrush(theme::color(theme::Color::Border));
  painter.drawRoundedRect(rect(), round, round);
  if (m_share <= 0)
    return;
  painter.setBrush(theme::color(theme::Color::Accent));
  painter.drawRoundedRect(QRectF(0, 0, std::max<double>(height(), width() * m_share), height()), round, round);
}

}  // namespace s2s
