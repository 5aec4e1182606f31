// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/waveform/RowHeader.h"

#include "ui/waveform/KeyCap.h"
#include "ui/waveform/LineHeight.h"
#include "ui/waveform/TimeWords.h"

#include <QEvent>
#include <QFontMetrics>
#include <QPainter>
#include <QStringList>

#include <algorithm>

namespace s2s {

RowHeader::RowHeader(theme::Color hue, const QString& letter, QWidget* parent)
    : QAbstractButton(parent), m_description(new QuietDescription(this)), m_hue(hue), m_letter(letter) {
  setFocusPolicy(Qt::TabFocus);
  setCursor(Qt::PointingHandCursor);
  setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Expanding);
}

void RowHeader::setWords(const QString& name, const QString& key) {
  setText(name);
  m_key = key;
  setAccessibleName(name);
  showToolTip();
  updateGeometry();
  update();
}

void RowHeader::showClip(double seconds, double heardShare, bool enough) {
  const QString before = status();
  m_hasClip = true;
  m_seconds = seconds;
  m_share = heardShare;
  m_enough = enough;
  showStatus(before);
}

void RowHeader::showRemark(const QString& remark) {
  const QString before = status();
  m_remark = remark;
  showStatus(before);
}

void RowHeader::showFacts(const QString& facts, const QString& inWords) {
  if (facts == m_facts && inWords == m_factsInWords)
    return;
  const QString before = status();
  m_facts = facts;
  m_factsInWords = inWords;
  showToolTip();
  showStatus(before);
  updateGeometry();
}

void RowHeader::showToolTip() {
  QStringList lines;
  if (!m_key.isEmpty())
    lines.append(tr("Play: %1").arg(m_key));
  if (!m_factsInWords.isEmpty())
    lines.append(m_factsInWords);
  setToolTip(lines.join(QLatin1Char('\n')));
}

void RowHeader::showNoClip() {
  const QString before = status();
  m_hasClip = false;
  m_enough = false;
  m_remark.clear();
  showStatus(before);
}

void RowHeader::showStatus(const QString& before) {
  if (status() == before)
    return;
  m_description->set(m_hasClip ? status() : QString());
  update();
}

void RowHeader::setCurrent(bool on) {
  if (on == m_current)
    return;
  m_current = on;
  update();
}

QString RowHeader::status() const {
  if (!m_hasClip)
    return QStringLiteral("–");
  const QString heard = !m_remark.isEmpty() ? m_remark : m_enough ? tr("heard ✓") : percent(m_share);
  const QString status = QStringLiteral("%1  ·  %2").arg(clockTime(m_seconds), heard);
  return m_facts.isEmpty() ? status : status + QStringLiteral("  ·  ") + m_facts;
}

int RowHeader::markerSize() const { return lineHeight(theme::font(theme::Step::Large)) + theme::kGrid / 2; }

QSize RowHeader::sizeHint() const {
  const QFont nameFont = theme::font(theme::Step::Body, QFont::DemiBold);
  const QFont smallFont = theme::font(theme::Step::Small);
  const QFontMetrics small(smallFont);
  const int first = QFontMetrics(nameFont).horizontalAdvance(text()) + theme::kGrid + keyCapSize(m_key).width();
  const int second = small.horizontalAdvance(QStringLiteral("00:00  ·  ") + tr("heard ✓") + QStringLiteral("00")) +
                     (m_facts.isEmpty() ? 0 : small.horizontalAdvance(QStringLiteral("  ·  ") + m_facts));
  const int height = std::max(keyCapSize(m_key).height(), lineHeight(nameFont)) + lineHeight(smallFont);
  return {markerSize() + std::max(first, second) + theme::kGrid * 3, std::max(height, markerSize()) + theme::kGrid / 4};
}

QSize RowHeader::minimumSizeHint() const { return sizeHint(); }

void RowHeader::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  painter.setRenderHint(QPainter::Antialiasing);
  if (m_current || underMouse() || hasFocus()) {
    painter.setPen(hasFocus() ? QPen(theme::color(theme::Color::Accent)) : QPen(Qt::NoPen));
    painter.setBrush(theme::color(theme::Color::SurfaceHigh));
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), theme::kGrid / 2.0, theme::kGrid / 2.0);
  }
  const int size = markerSize();
  paintMarker(painter, QRect(theme::kGrid / 2, (height() - size) / 2, size, size));

  const QFont nameFont = theme::font(theme::Step::Body, QFont::DemiBold);
  const QFont smallFont = theme::font(theme::Step::Small);
  const int firstLine = std::max(keyCapSize(m_key).height(), lineHeight(nameFont));
  const int top = (height() - firstLine - lineHeight(smallFont)) / 2;
  const int left = size + theme::kGrid + theme::kGrid / 2;
  const QRect first(left, top, width() - left - theme::kGrid, firstLine);
  painter.setFont(nameFont);
  painter.setPen(theme::color(theme::Color::Text));
  painter.drawText(first, Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine, text());
  const QSize cap = keyCapSize(m_key);
  paintKeyCap(painter, {first.right() + 1 - cap.width(), first.center().y() + 1}, m_key,
              theme::color(theme::Color::TextMuted));
  painter.setFont(smallFont);
  painter.setPen(theme::color(m_enough || !m_remark.isEmpty() ? theme::Color::Text : theme::Color::TextMuted));
  painter.drawText(QRect(left, first.bottom() + 1, first.width(), lineHeight(smallFont)),
                   Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine, status());
}

void RowHeader::paintMarker(QPainter& painter, const QRect& area) const {
  painter.setPen(Qt::NoPen);
  painter.setBrush(theme::color(m_hue));
  if (m_letter.isEmpty()) {
    const int inset = area.width() / 4;
    painter.drawEllipse(area.adjusted(inset, inset, -inset, -inset));
    return;
  }
  painter.drawRoundedRect(area, theme::kGrid / 2.0, theme::kGrid / 2.0);
  painter.setFont(theme::font(theme::Step::Large, QFont::DemiBold));
  painter.setPen(theme::color(theme::Color::Window));
  painter.drawText(area, Qt::AlignCenter | Qt::TextSingleLine, m_letter);
}

void RowHeader::changeEvent(QEvent* event) {
  if (event->type() == QEvent::FontChange || event->type() == QEvent::ApplicationFontChange)
    updateGeometry();
  update();
  QAbstractButton::changeEvent(event);
}

}  // namespace s2s
