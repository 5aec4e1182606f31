// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/annotate/TranscriptView.h"

#include "ui/common/Theme.h"
#include "ui/waveform/KeyCap.h"
#include "ui/waveform/LineHeight.h"

#include <QEvent>
#include <QPainter>
#include <QTextLayout>
#include <QWheelEvent>

#include <algorithm>

namespace s2s {
namespace {

constexpr int kLines = 4;
constexpr int kStepDown = 2;  // px between the sizes that are tried

/// Breaks a text into lines of that width and, with a painter, draws them from @p top. @return the number of lines.
int layOutLines(const QString& text, const QFont& font, int width, int lineHeight, int top = 0,
                QPainter* painter = nullptr) {
  int lines = 0;
  const QStringList paragraphs = text.split(QLatin1Char('\n'));
  for (const QString& paragraph : paragraphs) {
    QTextLayout layout(paragraph, font);
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    layout.setTextOption(option);
    layout.beginLayout();
    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
      line.setLineWidth(width);
      line.setPosition({0, 0});
      if (painter)
        line.draw(painter, QPointF(0, top + lines * lineHeight));
      ++lines;
    }
    layout.endLayout();
  }
  return lines;
}

}  // namespace

TranscriptView::TranscriptView(QWidget* parent) : QWidget(parent) {
  setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Maximum);
}

void TranscriptView::showText(const QString& text, const QString& translation) {
  m_parts.clear();
  for (const QString& part : {text.trimmed(), translation.trimmed()})
    if (!part.isEmpty() && !m_parts.contains(part))
      m_parts.append(part);
  m_offset = 0;
  setAccessibleName(m_parts.join(QLatin1Char('\n')));
  layOut();
}

void TranscriptView::showTarget(const QString& target) {
  m_target = target.isEmpty() ? QString() : tr("Listen for: %1").arg(target);
  setAccessibleDescription(m_target);
  setToolTip(target.isEmpty() ? QString() : QStringLiteral("<span>%1</span>").arg(target.toHtmlEscaped()));
  update();
}

void TranscriptView::setScrollKey(const QString& key) {
  m_scrollKey = key;
  update();
}

void TranscriptView::scrollLines(int lines) {
  const int most = std::max(0, m_contentHeight - textHeight());
  m_offset = std::clamp(m_offset + lines * lineHeight(m_pixelSize), 0, most);
  update();
}

bool TranscriptView::overflows() const { return m_contentHeight > textHeight(); }

QFont TranscriptView::fontOf(int pixelSize) const {
  QFont font = theme::font(theme::Step::Title);
  font.setPixelSize(pixelSize);
  return font;
}

int TranscriptView::lineHeight(int pixelSize) const { return s2s::lineHeight(fontOf(pixelSize)); }

int TranscriptView::targetHeight() const { return s2s::lineHeight(theme::font(theme::Step::Body)) + theme::kGrid / 2; }

int TranscriptView::textHeight() const { return height() - targetHeight(); }

int TranscriptView::textWidth() const { return std::max(theme::kGrid * 10, width() - theme::kGrid * 8); }

int TranscriptView::linesOf(const QString& text, int pixelSize) const {
  return layOutLines(text, fontOf(pixelSize), textWidth(), lineHeight(pixelSize));
}

void TranscriptView::layOut() {
  const int largest = theme::font(theme::Step::Title).pixelSize();
  const int smallest = theme::font(theme::Step::Large).pixelSize();
  for (m_pixelSize = largest;; m_pixelSize = std::max(smallest, m_pixelSize - kStepDown)) {
    m_contentHeight = 0;
    for (const QString& part : m_parts)
      m_contentHeight += linesOf(part, m_pixelSize) * lineHeight(m_pixelSize);
    if (m_contentHeight <= textHeight() || m_pixelSize <= smallest)
      break;
  }
  m_offset = std::clamp(m_offset, 0, std::max(0, m_contentHeight - textHeight()));
  update();
}

QSize TranscriptView::sizeHint() const {
  return {theme::kGrid * 60, kLines * lineHeight(theme::font(theme::Step::Title).pixelSize()) + targetHeight()};
}

QSize TranscriptView::minimumSizeHint() const {
  return {theme::kGrid * 20, kLines * lineHeight(theme::font(theme::Step::Large).pixelSize()) + targetHeight()};
}

void TranscriptView::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  painter.setClipRect(0, 0, width(), textHeight());
  int top = -m_offset;
  for (int i = 0; i < m_parts.size(); ++i) {
    painter.setPen(theme::color(i == 0 ? theme::Color::Text : theme::Color::TextMuted));
    const int step = lineHeight(m_pixelSize);
    top += step * layOutLines(m_parts.at(i), fontOf(m_pixelSize), textWidth(), step, top, &painter);
  }
  painter.setClipping(false);
  if (m_offset + textHeight() < m_contentHeight) {
    const QSize cap = keyCapSize(m_scrollKey);
    paintKeyCap(painter, {width() - cap.width(), textHeight() - cap.height() / 2 - 1}, m_scrollKey,
                theme::color(theme::Color::TextMuted));
  }
  paintTarget(painter, std::min(top, textHeight()));
}

void TranscriptView::paintTarget(QPainter& painter, int top) const {
  painter.setFont(theme::font(theme::Step::Body));
  painter.setPen(theme::color(theme::Color::TextMuted));
  painter.drawText(QRect(0, top, width(), targetHeight()), Qt::AlignVCenter | Qt::TextSingleLine,
                   painter.fontMetrics().elidedText(m_target, Qt::ElideRight, width()));
}

void TranscriptView::resizeEvent(QResizeEvent*) { layOut(); }

void TranscriptView::changeEvent(QEvent* event) {
  if (event->type() == QEvent::FontChange || event->type() == QEvent::ApplicationFontChange) {
    updateGeometry();
    layOut();
  }
  update();
  QWidget::changeEvent(event);
}

void TranscriptView::wheelEvent(QWheelEvent* event) {
  if (!overflows())
    return QWidget::wheelEvent(event);
  scrollLines(event->angleDelta().y() < 0 ? 1 : -1);
  event->accept();
}

}  // namespace s2s
