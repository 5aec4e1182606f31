// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/annotate/ChoiceButton.h"

#include "ui/waveform/KeyCap.h"

#include <QEvent>
#include <QFontMetrics>
#include <QKeyEvent>
#include <QPainter>

#include <algorithm>

namespace s2s {
namespace {

constexpr double kMarkWidth = theme::kGrid / 2;

QFont wordsFont() { return theme::font(theme::Step::Large, QFont::DemiBold); }

}  // namespace

ChoiceButton::ChoiceButton(theme::Color hue, QWidget* parent)
    : QAbstractButton(parent), m_description(new QuietDescription(this)), m_hue(hue) {
  setFocusPolicy(Qt::TabFocus);
  setCursor(Qt::PointingHandCursor);
  setAttribute(Qt::WA_Hover);
  setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Maximum);
  setEnabled(false);
}

void ChoiceButton::setWords(const QString& words, const QString& key) {
  setText(words);
  m_key = key;
  setAccessibleName(words);
  updateGeometry();
  update();
}

void ChoiceButton::setLocked(bool locked, const QString& missing) {
  if (locked == !isEnabled() && missing == m_missing)
    return;
  m_missing = missing;
  m_description->set(missing);
  setEnabled(!locked);
  update();
}

void ChoiceButton::setAwaited(bool on) {
  if (on == m_awaited)
    return;
  m_awaited = on;
  update();
}

QSize ChoiceButton::sizeHint() const {
  const QFontMetrics words(wordsFont());
  const QFontMetrics small(theme::font(theme::Step::Small));
  return {words.horizontalAdvance(text()) + keyCapSize(m_key).width() + theme::kGrid * 6,
          words.height() + small.height() + theme::kGrid * 4};
}

QSize ChoiceButton::minimumSizeHint() const { return sizeHint() - QSize(0, theme::kGrid * 2); }

void ChoiceButton::paintFrame(QPainter& painter) const {
  const QColor surface = theme::color(theme::Color::Surface);
  const QColor hue = theme::color(m_hue);
  const QRectF frame = QRectF(rect()).adjusted(1, 1, -1, -1);
  const bool ready = isEnabled();
  painter.setPen(QPen(hasFocus()           ? theme::color(theme::Color::Accent)
                      : ready && m_awaited ? hue
                                           : theme::color(theme::Color::Border),
                      ready && (m_awaited || hasFocus()) ? 2 : 1));
  painter.setBrush(!ready ? theme::color(theme::Color::Window)
                          : theme::mixed(hue, surface,
                                         isDown()       ? 0.3
                                         : underMouse() ? 0.2
                                         : m_awaited    ? 0.12
                                                        : 0.05));
  painter.drawRoundedRect(frame, theme::kGrid, theme::kGrid);
}

void ChoiceButton::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  painter.setRenderHint(QPainter::Antialiasing);
  paintFrame(painter);
  const QFontMetrics metrics(wordsFont());
  const QFont smallFont = theme::font(theme::Step::Small);
  const QSize cap = keyCapSize(m_key);
  const int words = metrics.horizontalAdvance(text());
  const int below = m_missing.isEmpty() ? 0 : QFontMetrics(smallFont).height() + theme::kGrid / 4;
  const int top = (height() - metrics.height() - below) / 2;
  const int mark = theme::kGrid * 2;
  const int left = (width() - mark - words - theme::kGrid - cap.width()) / 2;
  const QColor ink = isEnabled() ? theme::color(theme::Color::Text) : theme::color(theme::Color::TextMuted);

  painter.setPen(Qt::NoPen);
  painter.setBrush(isEnabled() ? theme::color(m_hue)
                               : theme::mixed(theme::color(m_hue), theme::color(theme::Color::Window), 0.5));
  painter.drawRoundedRect(QRectF(left, top + 3, kMarkWidth, metrics.height() - 6), kMarkWidth / 2, kMarkWidth / 2);
  painter.setFont(wordsFont());
  painter.setPen(ink);
  painter.drawText(QRect(left + mark, top, words + 1, metrics.height()), Qt::AlignVCenter | Qt::TextSingleLine, text());
  paintKeyCap(painter, {left + mark + words + theme::kGrid, top + metrics.height() / 2}, m_key,
              m_awaited && isEnabled() ? ink : theme::color(theme::Color::TextMuted));
  if (m_missing.isEmpty())
    return;
  painter.setFont(smallFont);
  painter.setPen(theme::color(theme::Color::Text));
  painter.drawText(QRect(0, top + metrics.height(), width(), below), Qt::AlignCenter | Qt::TextSingleLine, m_missing);
}

void ChoiceButton::changeEvent(QEvent* event) {
  if (event->type() == QEvent::FontChange || event->type() == QEvent::ApplicationFontChange)
    updateGeometry();
  update();
  QAbstractButton::changeEvent(event);
}

void ChoiceButton::keyPressEvent(QKeyEvent* event) { event->ignore(); }

void ChoiceButton::keyReleaseEvent(QKeyEvent* event) { event->ignore(); }

}  // namespace s2s
