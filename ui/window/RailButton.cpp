// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/RailButton.h"

#include "ui/common/Theme.h"

#include <QEvent>
#include <QFontMetrics>
#include <QKeySequence>
#include <QPainter>

namespace s2s {
namespace {

constexpr int kPad = theme::kGrid * 3 / 2;
constexpr int kIcon = 18;

QFont wordsFont(bool chosen) { return theme::font(theme::Step::Body, chosen ? QFont::DemiBold : QFont::Normal); }

}  // namespace

RailButton::RailButton(const QString& iconName, const QKeySequence& key, QWidget* parent)
    : QPushButton(parent), m_key(key.toString(QKeySequence::NativeText)) {
  setIcon(theme::icon(iconName));
  setCheckable(true);
  setAutoExclusive(false);
  setAttribute(Qt::WA_Hover);
  setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void RailButton::setWords(const QString& words) {
  setText(words);
  setAccessibleName(words);
  setAccessibleDescription(m_key);
  updateGeometry();
}

QSize RailButton::sizeHint() const {
  const QFontMetrics words(wordsFont(true)), key(theme::font(theme::Step::Small));
  return {kPad + kIcon + theme::kGrid + words.horizontalAdvance(text()) + 2 * theme::kGrid +
              key.horizontalAdvance(m_key) + kPad,
          words.height() + 2 * theme::kGrid};
}

bool RailButton::event(QEvent* event) {
  if (event->type() == QEvent::ApplicationFontChange)
    updateGeometry();
  return QPushButton::event(event);
}

void RailButton::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  painter.setRenderHint(QPainter::Antialiasing);
  const QRectF ground = QRectF(rect()).adjusted(theme::kGrid / 2.0, 1, -theme::kGrid / 2.0, -1);
  if (isChecked() || (underMouse() && isEnabled())) {
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme::mixed(theme::color(theme::Color::SurfaceHigh), theme::color(theme::Color::Window),
                                  isChecked() ? 1.0 : 0.6));
    painter.drawRoundedRect(ground, theme::kGrid / 2.0, theme::kGrid / 2.0);
  }
  if (isChecked())
    painter.fillRect(QRectF(ground.left(), ground.top() + theme::kGrid / 2.0, 3, ground.height() - theme::kGrid),
                     theme::color(theme::Color::Accent));
  if (hasFocus()) {
    painter.setPen(QPen(theme::color(theme::Color::Accent), 1.5));
    painter.setBrush(Qt::NoBrush);
    painter.drawRoundedRect(ground, theme::kGrid / 2.0, theme::kGrid / 2.0);
  }
  QRect inside = rect().adjusted(kPad, 0, -kPad, 0);
  icon().paint(&painter, QRect(inside.left(), inside.center().y() - kIcon / 2, kIcon, kIcon), Qt::AlignCenter,
               isEnabled() ? QIcon::Normal : QIcon::Disabled);
  inside.setLeft(inside.left() + kIcon + theme::kGrid);
  painter.setPen(theme::color(isEnabled() ? theme::Color::Text : theme::Color::TextMuted));
  painter.setFont(wordsFont(isChecked()));
  painter.drawText(inside, Qt::AlignLeft | Qt::AlignVCenter, text());
  painter.setPen(theme::color(theme::Color::TextMuted));
  painter.setFont(theme::font(theme::Step::Small));
  painter.drawText(inside, Qt::AlignRight | Qt::AlignVCenter, m_key);
}

}  // namespace s2s
