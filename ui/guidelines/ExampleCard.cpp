// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/guidelines/ExampleCard.h"

#include "core/model/Words.h"
#include "ui/annotate/KeyButton.h"
#include "ui/annotate/LevelMark.h"
#include "ui/common/Label.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QVBoxLayout>

namespace s2s {
namespace {

constexpr std::array kHues = {theme::Color::Instruction, theme::Color::SideA, theme::Color::SideB};

}  // namespace

ExampleCard::ExampleCard(Level level, const LevelText& text, QWidget* parent)
    : QWidget(parent),
      m_meaning(new Label(theme::Step::Body, theme::Color::Text, this)),
      m_instruction(new Label(theme::Step::Body, theme::Color::Text, this)),
      m_why(new Label(theme::Step::Body, theme::Color::TextMuted, this)),
      m_trouble(new Label(theme::Step::Small, theme::Color::Warning, this)),
      m_all(new KeyButton(this)) {
  setObjectName(QStringLiteral("example%1").arg(static_cast<int>(level) + 1));
  m_meaning->setText(text.meaning);
  m_why->setText(text.example);
  m_all->setWords(tr("Play the example"), QString::number(static_cast<int>(level) + 1));
  m_trouble->setObjectName(QStringLiteral("exampleTrouble"));
  const std::array<QString, 3> names = {tr("Instruction"), tr("A"), tr("B")};
  for (const Deck deck : kDecks) {
    const auto i = static_cast<size_t>(deck);
    m_clips[i] = new KeyButton(this, KeyButton::Frame::WhenUsed);
    m_clips[i]->setWords(names[i], {});
    m_clips[i]->setHue(kHues[i]);
    m_clips[i]->setCheckable(true);
    connect(m_clips[i], &KeyButton::clicked, this, [this, deck] { Q_EMIT clipAsked(deck); });
  }
  connect(m_all, &KeyButton::clicked, this, &ExampleCard::allAsked);
  layOut(level);
  showTrouble({});
}

void ExampleCard::layOut(Level level) {
  auto* mark = new LevelMark(this);
  mark->setLevel(level);
  auto* buttons = new QHBoxLayout;
  buttons->setSpacing(theme::kGrid);
  buttons->addWidget(m_all);
  for (KeyButton* clip : m_clips)
    buttons->addWidget(clip);
  buttons->addStretch(1);
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(theme::kGrid * 2, theme::kGrid * 2, theme::kGrid * 2, theme::kGrid * 2);
  column->setSpacing(theme::kGrid);
  column->addWidget(mark);
  for (Label* label : {m_meaning, m_instruction}) {
    label->setFit(Label::Fit::Wrap);
    column->addWidget(label);
  }
  m_instruction->setWeight(QFont::DemiBold);
  column->addStretch(1);
  column->addLayout(buttons);
  for (Label* label : {m_why, m_trouble}) {
    label->setFit(Label::Fit::Wrap);
    column->addWidget(label);
  }
}

void ExampleCard::showExample(const LevelExample& example) {
  m_instruction->setText(tr("“%1”").arg(example.sample.text));
}

void ExampleCard::showPlaying(std::optional<Deck> deck) {
  for (const Deck each : kDecks)
    m_clips[static_cast<size_t>(each)]->setChecked(deck == each);
}

void ExampleCard::showTrouble(const QString& why) {
  m_trouble->setText(why);
  m_trouble->setVisible(!why.isEmpty());
}

void ExampleCard::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  painter.setRenderHint(QPainter::Antialiasing);
  painter.setPen(theme::color(theme::Color::Border));
  painter.setBrush(theme::color(theme::Color::Surface));
  painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), theme::kGrid, theme::kGrid);
}

}  // namespace s2s
