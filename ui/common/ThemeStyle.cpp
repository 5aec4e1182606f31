// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/ThemeStyle.h"

#include "ui/common/Theme.h"

#include <QPainter>
#include <QPen>
#include <QPolygonF>
#include <QStyleOption>

#include <algorithm>

namespace s2s::theme {
namespace {

/// A square in the middle of the place that the style gives to a mark, on whole pixels.
QRectF markRect(const QStyleOption& option) {
  const int side = std::min(option.rect.width(), option.rect.height());
  QRectF mark(0, 0, side - 1, side - 1);
  mark.moveCenter(QRectF(option.rect).center());
  return mark;
}

QPen outline(const QStyleOption& option, bool filled) {
  const bool enabled = option.state.testFlag(QStyle::State_Enabled);
  if (!enabled)
    return QPen(color(Color::Border), 1.2);
  const bool lit =
      filled || option.state.testFlag(QStyle::State_HasFocus) || option.state.testFlag(QStyle::State_MouseOver);
  return QPen(lit ? color(Color::Accent) : color(Color::TextMuted), 1.2);
}

QColor fill(const QStyleOption& option, bool filled) {
  if (!filled)
    return color(Color::Surface);
  return option.state.testFlag(QStyle::State_Enabled) ? color(Color::Accent) : color(Color::Border);
}

void drawRadio(const QStyleOption& option, QPainter& painter) {
  painter.setRenderHint(QPainter::Antialiasing);
  const bool on = option.state.testFlag(QStyle::State_On);
  const QRectF mark = markRect(option);
  painter.setPen(outline(option, on));
  painter.setBrush(color(Color::Surface));
  painter.drawEllipse(mark);
  if (!on)
    return;
  painter.setPen(Qt::NoPen);
  painter.setBrush(fill(option, true));
  const double inset = mark.width() * 0.25;
  painter.drawEllipse(mark.adjusted(inset, inset, -inset, -inset));
}

void drawCheck(const QStyleOption& option, QPainter& painter) {
  painter.setRenderHint(QPainter::Antialiasing);
  const bool on = option.state.testFlag(QStyle::State_On);
  const bool partly = option.state.testFlag(QStyle::State_NoChange);
  const QRectF mark = markRect(option);
  painter.setPen(outline(option, on || partly));
  painter.setBrush(fill(option, on || partly));
  painter.drawRoundedRect(mark, 2, 2);
  if (!on && !partly)
    return;
  painter.setPen(QPen(color(Color::OnAccent), 1.8, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
  const auto at = [&mark](double x, double y) {
    return QPointF(mark.left() + x * mark.width(), mark.top() + y * mark.height());
  };
  if (partly)
    painter.drawLine(at(0.25, 0.5), at(0.75, 0.5));
  else
    painter.drawPolyline(QPolygonF({at(0.22, 0.52), at(0.42, 0.72), at(0.78, 0.3)}));
}

/// The edge of text fields and lists; Fusion's own is lost on dark ground.
void drawFrame(const QStyleOption& option, QPainter& painter) {
  painter.setPen(color(option.state.testFlag(QStyle::State_HasFocus) ? Color::Accent : Color::Border));
  painter.setBrush(Qt::NoBrush);
  painter.drawRect(option.rect.adjusted(0, 0, -1, -1));
}

}  // namespace

ThemeStyle::ThemeStyle() : QProxyStyle(QStringLiteral("Fusion")) {}

void ThemeStyle::drawPrimitive(PrimitiveElement element, const QStyleOption* option, QPainter* painter,
                               const QWidget* widget) const {
  painter->save();
  switch (element) {
    case PE_IndicatorRadioButton: drawRadio(*option, *painter); break;
    case PE_IndicatorCheckBox:
    case PE_IndicatorItemViewItemCheck: drawCheck(*option, *painter); break;
    case PE_FrameLineEdit:
    case PE_Frame: drawFrame(*option, *painter); break;
    default: QProxyStyle::drawPrimitive(element, option, painter, widget);
  }
  painter->restore();
}

QSize ThemeStyle::sizeFromContents(ContentsType type, const QStyleOption* option, const QSize& size,
                                   const QWidget* widget) const {
  const QSize room = QProxyStyle::sizeFromContents(type, option, size, widget);
  return type == CT_PushButton ? room + QSize(2 * kGrid, 0) : room;
}

}  // namespace s2s::theme
