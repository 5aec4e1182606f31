// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/Label.h"

#include <QEvent>
#include <QPainter>

namespace s2s {

Label::Label(theme::Step step, theme::Color color, QWidget* parent) : QLabel(parent), m_step(step), m_color(color) {
  setTextFormat(Qt::PlainText);
  dress();
}

void Label::setFit(Fit fit) {
  m_elide = fit == Fit::Elide;
  setWordWrap(fit == Fit::Wrap);
  updateGeometry();
}

void Label::setWeight(int weight) {
  m_weight = weight;
  dress();
}

void Label::setColor(theme::Color color) {
  m_color = color;
  dress();
}

QSize Label::minimumSizeHint() const {
  return m_elide ? QSize(fontMetrics().averageCharWidth() * 6, QLabel::minimumSizeHint().height())
                 : QLabel::minimumSizeHint();
}

bool Label::event(QEvent* event) {
  if (event->type() == QEvent::ApplicationFontChange || event->type() == QEvent::ApplicationPaletteChange ||
      event->type() == QEvent::PaletteChange)
    dress();
  return QLabel::event(event);
}

void Label::paintEvent(QPaintEvent* event) {
  if (!m_elide)
    return QLabel::paintEvent(event);
  QPainter painter(this);
  painter.setPen(palette().color(foregroundRole()));
  painter.drawText(contentsRect(), static_cast<int>(alignment()),
                   fontMetrics().elidedText(text(), Qt::ElideMiddle, contentsRect().width()));
}

void Label::dress() {
  const QFont wanted = theme::font(m_step, m_weight);
  if (font() != wanted)
    setFont(wanted);
  const QColor ink = theme::color(m_color);
  if (palette().color(foregroundRole()) == ink)
    return;
  QPalette own;
  own.setColor(foregroundRole(), ink);
  setPalette(own);
}

}  // namespace s2s
