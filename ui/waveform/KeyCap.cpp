// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/waveform/KeyCap.h"

#include "ui/common/Theme.h"
#include "ui/waveform/LineHeight.h"

#include <QFontMetrics>
#include <QPainter>

#include <algorithm>

namespace s2s {

QSize keyCapSize(const QString& key) {
  if (key.isEmpty())
    return {};
  const QFont font = theme::font(theme::Step::Small);
  const int height = lineHeight(font) + theme::kGrid / 2;
  return {std::max(height, QFontMetrics(font).horizontalAdvance(key) + theme::kGrid + theme::kGrid / 4), height};
}

void paintKeyCap(QPainter& painter, const QPoint& left, const QString& key, const QColor& ink) {
  const QSize size = keyCapSize(key);
  if (size.isEmpty())
    return;
  // Letters stand a little below the middle of their line; so do their keys.
  const int drop = lineHeight(theme::font(theme::Step::Body)) / 16;
  const QRectF cap(left.x() + 0.5, left.y() - size.height() / 2 + drop + 0.5, size.width() - 1, size.height() - 1);
  painter.save();
  painter.setRenderHint(QPainter::Antialiasing);
  QColor line = ink;
  line.setAlphaF(0.45F);
  painter.setPen(line);
  painter.setBrush(Qt::NoBrush);
  painter.drawRoundedRect(cap, theme::kGrid / 2.0, theme::kGrid / 2.0);
  painter.setPen(ink);
  painter.setFont(theme::font(theme::Step::Small));
  painter.drawText(cap, Qt::AlignCenter | Qt::TextSingleLine, key);
  painter.restore();
}

}  // namespace s2s
