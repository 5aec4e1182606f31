// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/start/CardButton.h"

#include "ui/common/Theme.h"

#include <QEvent>
#include <QFontMetrics>
#include <QPainter>

namespace s2s {
namespace {

constexpr int kPad = 2 * theme::kGrid;
constexpr int kIcon = 3 * theme::kGrid;
constexpr int kCardDetailLines = 3;
constexpr int kCardWidthInLetters = 24;

QFont titleFont() { return theme::font(theme::Step::Large, QFont::DemiBold); }

}  // namespace

CardButton::CardButton(Shape shape, const QString& iconName, QWidget* parent) : QPushButton(parent), m_shape(shape) {
  setIcon(theme::icon(iconName));
  setAttribute(Qt::WA_Hover);
  setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void CardButton::setDetail(const QString& detail) {
  m_detail = detail;
  describe();
}

void CardButton::setAside(const QString& aside) {
  m_aside = aside;
  describe();
}

void CardButton::describe() {
  setAccessibleDescription(m_aside.isEmpty() ? m_detail : m_detail + QStringLiteral(", ") + m_aside);
  if (m_shape == Shape::Row)
    setToolTip(m_detail);
  update();
}

QSize CardButton::sizeHint() const {
  const int detailLine = QFontMetrics(theme::font(theme::Step::Body)).lineSpacing();
  const int titleLine = QFontMetrics(titleFont()).lineSpacing();
  if (m_shape == Shape::Row)
    return {40 * theme::kGrid, titleLine + detailLine + kPad};
  const int letters = QFontMetrics(theme::font(theme::Step::Body)).averageCharWidth() * kCardWidthInLetters;
  return {letters + 2 * kPad, kIcon + titleLine + kCardDetailLines * detailLine + 2 * kPad + 2 * theme::kGrid};
}

QSize CardButton::minimumSizeHint() const { return {sizeHint().width() / 2, sizeHint().height()}; }

bool CardButton::event(QEvent* event) {
  if (event->type() == QEvent::ApplicationFontChange)
    updateGeometry();
  return QPushButton::event(event);
}

void CardButton::paintGround(QPainter& painter) const {
  const QColor surface = theme::color(theme::Color::Surface);
  QColor ground = surface;
  if (isDown())
    ground = theme::mixed(theme::color(theme::Color::Accent), surface, 0.16);
  else if (underMouse() && isEnabled())
    ground = theme::color(theme::Color::SurfaceHigh);
  painter.setRenderHint(QPainter::Antialiasing);
  painter.setBrush(ground);
  painter.setPen(QPen(theme::color(hasFocus() ? theme::Color::Accent : theme::Color::Border), hasFocus() ? 2 : 1));
  painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), theme::kGrid / 2.0, theme::kGrid / 2.0);
}

void CardButton::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  paintGround(painter);
  const bool card = m_shape == Shape::Card;
  QRect inside = rect().adjusted(kPad, card ? kPad : kPad / 2, -kPad, card ? -kPad : -kPad / 2);
  const int iconTop = card ? inside.top() : inside.center().y() - kIcon / 2;
  icon().paint(&painter, QRect(inside.left(), iconTop, kIcon, kIcon), Qt::AlignCenter,
               isEnabled() ? QIcon::Normal : QIcon::Disabled);
  if (card)
    inside.setTop(inside.top() + kIcon + theme::kGrid);
  else
    inside.setLeft(inside.left() + kIcon + kPad);

  const QColor ink = theme::color(isEnabled() ? theme::Color::Text : theme::Color::TextMuted);
  painter.setPen(ink);
  painter.setFont(theme::font(theme::Step::Body));
  if (!m_aside.isEmpty()) {
    painter.setPen(theme::color(theme::Color::TextMuted));
    painter.drawText(inside, Qt::AlignRight | Qt::AlignVCenter, m_aside);
    inside.setRight(inside.right() - painter.fontMetrics().horizontalAdvance(m_aside) - kPad);
  }
  painter.setPen(ink);
  painter.setFont(titleFont());
  const int titleLine = painter.fontMetrics().lineSpacing();
  painter.drawText(inside, Qt::AlignLeft | Qt::AlignTop,
                   painter.fontMetrics().elidedText(text(), Qt::ElideRight, inside.width()));
  inside.setTop(inside.top() + titleLine + (card ? theme::kGrid / 2 : 0));
  painter.setFont(theme::font(theme::Step::Body));
  painter.setPen(theme::color(theme::Color::TextMuted));
  if (card)
    painter.drawText(inside, Qt::AlignLeft | Qt::AlignTop | Qt::TextWordWrap, m_detail);
  else
    painter.drawText(inside, Qt::AlignLeft | Qt::AlignTop,
                     painter.fontMetrics().elidedText(m_detail, Qt::ElideMiddle, inside.width()));
}

}  // namespace s2s
