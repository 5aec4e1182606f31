// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/Strip.h"

#include "ui/common/Label.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QPushButton>

namespace s2s {

Strip::Strip(Tone tone, QWidget* parent) : QWidget(parent), m_tone(tone), m_text(new Label(theme::Step::Body)) {
  m_text->setFit(Label::Fit::Wrap);
  m_text->setTextInteractionFlags(Qt::TextSelectableByMouse);
  auto* row = new QHBoxLayout(this);
  row->setContentsMargins(2 * theme::kGrid, theme::kGrid / 2, theme::kGrid, theme::kGrid / 2);
  row->setSpacing(theme::kGrid);
  row->addWidget(m_text, 1);
  setMinimumHeight(4 * theme::kGrid);
}

void Strip::setTone(Tone tone) {
  m_tone = tone;
  update();
}

void Strip::setText(const QString& text) {
  m_text->setText(text);
  setAccessibleName(text);
}

QString Strip::text() const { return m_text->text(); }

void Strip::setButton(const QString& text) {
  if (!m_button) {
    m_button = new QPushButton;
    connect(m_button, &QPushButton::clicked, this, &Strip::buttonPressed);
    layout()->addWidget(m_button);
  }
  m_button->setText(text);
}

theme::Color Strip::ink() const {
  switch (m_tone) {
    case Tone::Warning: return theme::Color::Warning;
    case Tone::Bad: return theme::Color::Bad;
    case Tone::Neutral: break;
  }
  return theme::Color::Accent;
}

void Strip::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  const QColor mark = theme::color(ink());
  painter.fillRect(rect(), theme::mixed(mark, theme::color(theme::Color::Surface), 0.08));
  painter.fillRect(QRect(0, 0, theme::kGrid / 2, height()), mark);
  painter.fillRect(QRect(0, height() - 1, width(), 1), theme::color(theme::Color::Border));
}

}  // namespace s2s
