// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/annotate/KeyButton.h"

#include "ui/waveform/KeyCap.h"
#include "ui/waveform/LineHeight.h"

#include <QEvent>
#include <QFontMetrics>
#include <QKeyEvent>
#include <QPainter>

#include <algorithm>

namespace s2s {
namespace {

constexpr int kPadding = theme::kGrid;

}  // namespace

KeyButton::KeyButton(QWidget* parent, Frame frame) : QAbstractButton(parent), m_frame(frame) {
  setFocusPolicy(Qt::TabFocus);
  setCursor(Qt::PointingHandCursor);
  setAttribute(Qt::WA_Hover);
  setSizePolicy(QSizePolicy::Minimum, QSizePolicy::Maximum);
}

void KeyButton::setWords(const QString& words, const QString& key) {
  setText(words);
  m_key = key;
  setAccessibleName(words);
  setAccessibleDescription(key.isEmpty() ? QString() : tr("Key: %1").arg(key));
  updateGeometry();
  update();
}

void KeyButton::setKeyShown(bool on) {
  if (on == m_keyShown)
    return;
  m_keyShown = on;
  update();
}

void KeyButton::setHue(theme::Color hue) {
  m_hue = hue;
  update();
}

QSize KeyButton::sizeHint() const {
  const QFontMetrics metrics(theme::font(theme::Step::Body, QFont::DemiBold));
  const QSize cap = keyCapSize(m_key);
  const int gap = cap.isEmpty() || wordsWidth(metrics) == 0 ? 0 : theme::kGrid * 3 / 4;
  const int line = std::max(lineHeight(theme::font(theme::Step::Body)), cap.height());
  return {wordsWidth(metrics) + gap + cap.width() + kPadding * 2, line + theme::kGrid * 2};
}

int KeyButton::iconSide() const { return icon().isNull() ? 0 : QFontMetrics(theme::font(theme::Step::Body)).height(); }

int KeyButton::wordsWidth(const QFontMetrics& metrics) const {
  return icon().isNull() ? metrics.horizontalAdvance(text()) : iconSide();
}

QSize KeyButton::minimumSizeHint() const { return sizeHint() - QSize(0, theme::kGrid * 5 / 4); }

QColor KeyButton::fill() const {
  if (isChecked())
    return theme::mixed(theme::color(m_hue), theme::color(theme::Color::Surface), 0.2);
  if (isEnabled() && (underMouse() || isDown()))
    return theme::color(theme::Color::SurfaceHigh);
  return m_frame == Frame::Always ? theme::color(theme::Color::Surface) : QColor(Qt::transparent);
}

QColor KeyButton::line() const {
  if (hasFocus())
    return theme::color(theme::Color::Accent);
  if (isChecked())
    return theme::color(m_hue);
  return m_frame == Frame::Always || underMouse() ? theme::color(theme::Color::Border) : QColor(Qt::transparent);
}

QColor KeyButton::ink() const {
  const QColor text = theme::color(theme::Color::Text);
  return isEnabled() ? text : theme::mixed(text, theme::color(theme::Color::Window), 0.4);
}

void KeyButton::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  painter.setRenderHint(QPainter::Antialiasing);
  painter.setPen(QPen(line(), hasFocus() || isChecked() ? 1.5 : 1));
  painter.setBrush(fill());
  painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), theme::kGrid * 0.75, theme::kGrid * 0.75);

  const QFont font = theme::font(theme::Step::Body, isChecked() ? QFont::DemiBold : QFont::Normal);
  const int words = wordsWidth(QFontMetrics(font));
  const QSize cap = m_keyShown ? keyCapSize(m_key) : QSize(0, 0);
  const int gap = cap.isEmpty() || words == 0 ? 0 : theme::kGrid * 3 / 4;
  const int left = (width() - words - gap - cap.width()) / 2;
  painter.setFont(font);
  painter.setPen(ink());
  if (icon().isNull())
    painter.drawText(QRect(left, 0, words + 1, height()), Qt::AlignVCenter | Qt::TextSingleLine, text());
  else
    icon().paint(&painter, left, (height() - words) / 2 + words / 16, words, words);
  paintKeyCap(painter, {left + words + gap, height() / 2}, m_keyShown ? m_key : QString(),
              isEnabled() ? theme::color(theme::Color::TextMuted) : ink());
}

void KeyButton::changeEvent(QEvent* event) {
  if (event->type() == QEvent::FontChange || event->type() == QEvent::ApplicationFontChange)
    updateGeometry();
  update();
  QAbstractButton::changeEvent(event);
}

void KeyButton::keyPressEvent(QKeyEvent* event) { event->ignore(); }

void KeyButton::keyReleaseEvent(QKeyEvent* event) { event->ignore(); }

}  // namespace s2s
