// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/agreement/BattlePlayer.h"

#include "core/base/ErrorWords.h"
#include "ui/common/Label.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QPushButton>

namespace s2s {

BattlePlayer::BattlePlayer(Study& study, Player& player, QWidget* parent)
    : QWidget(parent),
      m_study(study),
      m_player(player),
      m_pause(new QPushButton(this)),
      m_text(new Label(theme::Step::Body, theme::Color::TextMuted, this)) {
  auto* layout = new QHBoxLayout(this);
  layout->setContentsMargins(0, 0, 0, 0);
  layout->setSpacing(theme::kGrid);
  constexpr std::array kNames = {"playInstruction", "playA", "playB"};
  for (const Deck deck : kDecks) {
    const auto place = static_cast<std::size_t>(deck);
    m_buttons.at(place) = new QPushButton(this);
    m_buttons.at(place)->setObjectName(QString::fromLatin1(kNames.at(place)));
    m_buttons.at(place)->setIcon(theme::icon(QStringLiteral("play")));
    m_buttons.at(place)->setFocusPolicy(Qt::TabFocus);  // a click leaves Space to the table
    connect(m_buttons.at(place), &QPushButton::clicked, this, [this, deck] { play(deck); });
    layout->addWidget(m_buttons.at(place));
  }
  m_pause->setObjectName(QStringLiteral("pause"));
  m_pause->setFocusPolicy(Qt::TabFocus);
  layout->addWidget(m_pause);
  m_text->setObjectName(QStringLiteral("playerText"));
  m_text->setFit(Label::Fit::Elide);
  layout->addWidget(m_text, 1);
  connect(m_pause, &QPushButton::clicked, this, &BattlePlayer::togglePlay);
  connect(&m_player, &Player::stateChanged, this, &BattlePlayer::refresh);
  retranslate();
}

void BattlePlayer::setBattle(const Battle* battle) {
  if ((!battle && !m_battle) || (battle && m_battle == *battle))
    return;
  release();
  m_battle = battle ? std::optional<Battle>(*battle) : std::nullopt;
  const Sample* sample = m_battle ? m_study.contents().findSample(m_battle->sample) : nullptr;
  m_text->setText(sample ? sample->text : QString());
  refresh();
}

std::optional<ClipRequest> BattlePlayer::requestFor(Deck deck) const {
  if (!m_battle)
    return std::nullopt;
  const Contents& contents = m_study.contents();
  if (deck == Deck::Instruction) {
    const Sample* sample = contents.findSample(m_battle->sample);
    return sample ? std::optional(m_study.request(sample->id, sample->sound)) : std::nullopt;
  }
  const Response* response = contents.findResponse(m_battle->at(deck == Deck::First ? Seat::A : Seat::B));
  return response ? std::optional(m_study.request(response->sample, response->sound)) : std::nullopt;
}

void BattlePlayer::play(Deck deck) {
  const std::optional<ClipRequest> request = requestFor(deck);
  if (!request)
    return;
  if (isOurs(deck)) {
    m_player.play(deck);
    return;
  }
  const Battle battle = *m_battle;
  m_study.shelf().prepare(*request, this,
                          [this, deck, battle](const Result<PreparedClipPtr>& clip) { loaded(deck, battle, clip); });
}

void BattlePlayer::loaded(Deck deck, const Battle& battle, const Result<PreparedClipPtr>& clip) {
  if (m_battle != battle || !isVisible())
    return;
  if (!clip) {
    m_text->setText(s2s::describe(clip.error()));
    return;
  }
  m_clips.at(static_cast<std::size_t>(deck)) = (*clip)->clip;
  m_player.load(deck, (*clip)->clip, Heard((*clip)->clip->length(), (*clip)->audible));
  m_player.play(deck);
}

bool BattlePlayer::isOurs(Deck deck) const {
  const ClipPtr& clip = m_clips.at(static_cast<std::size_t>(deck));
  return clip && m_player.clip(deck) == clip;
}

void BattlePlayer::togglePlay() {
  if (isOurs(m_player.current()))
    m_player.togglePlay();
}

void BattlePlayer::release() {
  for (const Deck deck : kDecks)
    if (isOurs(deck))
      m_player.load(deck, nullptr, {});
  m_clips = {};
}

void BattlePlayer::refresh() {
  const bool ours = isOurs(m_player.current());
  for (const Deck deck : kDecks) {
    button(deck)->setEnabled(m_battle.has_value() && m_player.hasDevice());
    const bool sounding = ours && m_player.isPlaying() && m_player.current() == deck;
    QFont font = button(deck)->font();
    font.setBold(sounding);
    button(deck)->setFont(font);
  }
  m_pause->setEnabled(ours);
  m_pause->setText(ours && m_player.isPlaying() ? tr("Pause  Space") : tr("Play  Space"));
  if (!m_player.hasDevice())
    m_text->setText(tr("There is no sound device, so nothing can be heard here."));
}

void BattlePlayer::changeEvent(QEvent* event) {
  QWidget::changeEvent(event);
  if (event->type() == QEvent::LanguageChange)
    retranslate();
  if (event->type() == QEvent::PaletteChange)
    for (QPushButton* each : m_buttons)
      each->setIcon(theme::icon(QStringLiteral("play")));
}

void BattlePlayer::retranslate() {
  button(Deck::Instruction)->setText(tr("Instruction  1"));
  button(Deck::First)->setText(tr("A  2"));
  button(Deck::Second)->setText(tr("B  3"));
  button(Deck::Instruction)->setAccessibleName(tr("Play the instruction"));
  button(Deck::First)->setAccessibleName(tr("Play answer A"));
  button(Deck::Second)->setAccessibleName(tr("Play answer B"));
  refresh();
}

}  // namespace s2s
