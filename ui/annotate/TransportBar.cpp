// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/annotate/TransportBar.h"

#include "ui/annotate/KeyButton.h"
#include "ui/common/Label.h"
#include "ui/waveform/TimeWords.h"

#include <QHBoxLayout>

#include <algorithm>

namespace s2s {

TransportBar::TransportBar(QWidget* parent) : QWidget(parent) {
  auto* row = new QHBoxLayout(this);
  row->setContentsMargins(0, 0, 0, 0);
  row->setSpacing(theme::kGrid / 2);
  m_play = add(Action::PlayPause, "playPause");
  m_replay = add(Action::Replay, "replay", "restart");
  m_back = add(Action::Back, "back", "back");
  m_forward = add(Action::Forward, "forward", "forward");
  m_loop = add(Action::Loop, "loop");
  m_loop->setCheckable(true);
  row->addSpacing(theme::kGrid);
  m_quieter = add(Action::Quieter, "quieter", "volume-down");
  m_volume = new Label(theme::Step::Body, theme::Color::TextMuted, this);
  m_volume->setObjectName(QStringLiteral("volume"));
  m_volume->setAlignment(Qt::AlignCenter);
  row->addWidget(m_volume);
  m_louder = add(Action::Louder, "louder", "volume-up");
  m_noDevice = new Label(theme::Step::Body, theme::Color::Warning, this);
  m_noDevice->setObjectName(QStringLiteral("noDevice"));
  m_noDevice->setWeight(QFont::DemiBold);
  m_noDevice->setFit(Label::Fit::Elide);
  m_noDevice->hide();
  row->addWidget(m_noDevice);
  row->addStretch(1);
}

KeyButton* TransportBar::add(Action action, const char* name, const char* icon) {
  auto* button =
      new KeyButton(this, action == Action::PlayPause ? KeyButton::Frame::Always : KeyButton::Frame::WhenUsed);
  button->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Maximum);
  button->setObjectName(QLatin1String(name));
  if (icon)
    button->setIcon(theme::icon(QLatin1String(icon)));
  layout()->addWidget(button);
  connect(button, &KeyButton::clicked, this, [this, action] { Q_EMIT asked(action); });
  return button;
}

void TransportBar::showPlaying(bool playing) {
  if (playing == m_playing)
    return;
  m_playing = playing;
  showPlayWords();
}

void TransportBar::showPlayWords() {
  // As wide as the longer of the two words, so that nothing beside it moves.
  m_play->setWords(tr("Pause"), m_playKey);
  const int pause = m_play->sizeHint().width();
  m_play->setWords(tr("Play"), m_playKey);
  m_play->setMinimumWidth(std::max(pause, m_play->sizeHint().width()));
  if (m_playing)
    m_play->setWords(tr("Pause"), m_playKey);
}

void TransportBar::showLoop(bool on) { m_loop->setChecked(on); }

void TransportBar::showVolume(float volume) {
  m_level = volume;
  const QString share = percent(static_cast<double>(volume) + 0.005);
  m_volume->setText(share);
  //: %1 is a share such as 80 %.
  m_volume->setAccessibleName(tr("Volume %1").arg(share));
}

void TransportBar::showDevice(bool present) { m_noDevice->setVisible(!present); }

void TransportBar::setPlayKeyShown(bool on) { m_play->setKeyShown(on); }

void TransportBar::retranslate(const KeyMap& keys) {
  m_playKey = keys.label(Action::PlayPause);
  showPlayWords();
  m_replay->setWords(tr("Play from the start"), keys.label(Action::Replay));
  m_back->setWords(tr("Back 2 seconds"), keys.label(Action::Back));
  m_forward->setWords(tr("Forward 2 seconds"), keys.label(Action::Forward));
  m_loop->setWords(tr("Loop"), keys.label(Action::Loop));
  m_quieter->setWords(tr("Quieter"), keys.label(Action::Quieter));
  m_louder->setWords(tr("Louder"), keys.label(Action::Louder));
  for (KeyButton* button : {m_replay, m_back, m_forward, m_quieter, m_louder})
    button->setToolTip(button->text());
  m_volume->setMinimumWidth(m_volume->fontMetrics().horizontalAdvance(percent(1) + QLatin1Char(' ')));
  m_noDevice->setText(tr("No sound device"));
  m_noDevice->setToolTip(tr("Connect headphones or a loudspeaker. Everything but listening works."));
  showVolume(m_level);
}

}  // namespace s2s
