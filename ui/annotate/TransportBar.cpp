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
  m_replay = add(Action::Replay, "replay");
  m_back = add(Action::Back, "back");
  m_forward = add(Action::Forward, "forward");
  m_loop = add(Action::Loop, "loop");
  m_loop->setCheckable(true);
  row->addSpacing(theme::kGrid);
  m_volume = new Label(theme::Step::Body, theme::Color::TextMuted, this);
  m_volume->setObjectName(QStringLiteral("volume"));
  row->addWidget(m_volume);
  m_quieter = add(Action::Quieter, "quieter");
  m_louder = add(Action::Louder, "louder");
  m_noDevice = new Label(theme::Step::Body, theme::Color::Warning, this);
  m_noDevice->setObjectName(QStringLiteral("noDevice"));
  m_noDevice->setWeight(QFont::DemiBold);
  m_noDevice->setFit(Label::Fit::Elide);
  m_noDevice->hide();
  row->addWidget(m_noDevice, 1);
}

KeyButton* TransportBar::add(Action action, const char* name) {
  auto* button = new KeyButton(this, KeyButton::Frame::WhenUsed);
  button->setObjectName(QLatin1String(name));
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

void TransportBar::showLoop(bool on) {
  m_loop->setChecked(on);
}

void TransportBar::showVolume(float volume) {
  m_level = volume;
  //: %1 is a share such as 80 %.
  m_volume->setText(tr("Volume %1").arg(percent(static_cast<double>(volume) + 0.005)));
}

void TransportBar::showDevice(bool present) {
  m_noDevice->setVisible(!present);
  for (KeyButton* button : {m_replay, m_back, m_forward, m_play, m_loop})
    button->setEnabled(present);
}

void TransportBar::retranslate(const KeyMap& keys) {
  m_playKey = keys.label(Action::PlayPause);
  showPlayWords();
  m_replay->setWords(tr("From the start"), keys.label(Action::Replay));
  m_back->setWords(tr("−2 s"), keys.label(Action::Back));
  m_forward->setWords(tr("+2 s"), keys.label(Action::Forward));
  m_loop->setWords(tr("Loop"), keys.label(Action::Loop));
  m_quieter->setWords({}, keys.label(Action::Quieter));
  m_louder->setWords({}, keys.label(Action::Louder));
  m_quieter->setAccessibleName(tr("Quieter"));
  m_louder->setAccessibleName(tr("Louder"));
  m_noDevice->setText(tr("No sound device"));
  m_noDevice->setToolTip(tr("Connect headphones or a loudspeaker. Everything but listening works."));
  showVolume(m_level);
}

}  // namespace s2s
