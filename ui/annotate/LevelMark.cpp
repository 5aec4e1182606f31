// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/annotate/LevelMark.h"

#include "core/model/Words.h"
#include "ui/common/Theme.h"

#include <QEvent>
#include <QFontMetrics>
#include <QPainter>

namespace s2s {
namespace {

constexpr int kStepWidth = theme::kGrid / 2;
constexpr int kStepGap = theme::kGrid / 4;
constexpr int kStepsWidth = static_cast<int>(kLevels.size()) * (kStepWidth + kStepGap);

}  // namespace

LevelMark::LevelMark(QWidget* parent) : QWidget(parent) { setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed); }

void LevelMark::setLevel(Level level) {
  m_level = level;
  setVisible(level != Level::Unknown);
  setAccessibleName(words(level));
  updateGeometry();
  update();
}

QSize LevelMark::sizeHint() const {
  const QFontMetrics metrics(theme::font(theme::Step::Body));
  return {kStepsWidth + theme::kGrid + metrics.horizontalAdvance(words(m_level)), metrics.height()};
}

void LevelMark::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  painter.setPen(theme::color(theme::Color::Text));
  painter.setFont(theme::font(theme::Step::Body));
  painter.drawText(rect().adjusted(kStepsWidth + theme::kGrid, 0, 0, 0), Qt::AlignVCenter | Qt::TextSingleLine,
                   words(m_level));
  const int bottom = (height() + painter.fontMetrics().ascent()) / 2;
  for (int i = 0; i < static_cast<int>(kLevels.size()); ++i) {
    const bool reached = i <= static_cast<int>(m_level);
    const int tall = theme::kGrid / 2 + i * theme::kGrid / 4;
    painter.fillRect(i * (kStepWidth + kStepGap), bottom - tall, kStepWidth, tall,
                     reached ? theme::levelColor(m_level) : theme::color(theme::Color::Border));
  }
}

void LevelMark::changeEvent(QEvent* event) {
  if (event->type() == QEvent::FontChange || event->type() == QEvent::ApplicationFontChange)
    updateGeometry();
  update();
  QWidget::changeEvent(event);
}

}  // namespace s2s
