// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/annotate/TransportBar.h"

#include "ui/annotate/AnnotateWords.h"
#include "ui/annotate/KeyButton.h"
#include "ui/common/Label.h"
#include "ui/waveform/TimeWords.h"

#include <QHBoxLayout>

#include <algorithm>

namespace s2s {

TransportBar::TransportBar(QWidget* parent) : QWidget(parent) {
  auto* row = new QHBoxLayout(this);
  row->setContentsMargins(0, 0, 0, 0);
  row->setSpacing(theme::kGrid / 4);
  m_play = add(Action::PlayPause, "playPause");
  m_replay = add(Action::Replay, "replay", "restart");
  m_again = add(Action::ReplayFromCursor, "replayFromCursor", "from-cursor");
  m_back = add(Action::Back, "back", "back");
  m_forward = add(Action::Forward, "forward", "forward");
  m_loop = add(Action::Loop, "loop", "loop");
  m_loop->setCheckable(true);
  m_speed = add(Action::Speed, "speed");
  row->addSpacing(theme::kGrid);
  m_quieter = add(Action::Quieter, "quieter", "volume-down");
  m_volume = new Label(theme::Step::Body, theme::Color::TextMuted, this);
  m_volume->setObjectName(QStringLiteral("volume"));
  m_volume->setAlignment(Qt::AlignCenter);
  row->addWidget(m_volume);
  m_louder = add(Action::Louder, "louder", "volume-up");
  m_remark = new Label(theme::Step::Body, theme::Color::Warning, this);
  m_remark->setObjectName(QStringLiteral("transportRemark"));
  m_remark->setWeight(QFont::DemiBold);
  m_remark->setFit(Label::Fit::Elide);
  m_remark->hide();
  row->addWidget(m_remark, 100);
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

void TransportBar::showSpeed(double speed) {
  if (speed == m_pace)
    return;
  m_pace = speed;
  showSpeedWords();
  showRemark();
}

void TransportBar::showSpeedWords() {
  // As wide as the widest, so that nothing beside it moves.
  m_speed->setWords(QStringLiteral("0.75×"), m_speedKey);
  m_speed->setMinimumWidth(m_speed->sizeHint().width());
  const QString pace = QStringLiteral("%1×").arg(m_pace);
  m_speed->setWords(pace, m_speedKey);
  //: %1 is a speed such as 1.25×.
  m_speed->setAccessibleName(tr("Speed %1").arg(pace));
}

/// One thing at a time: without a device nothing sounds at any speed.
void TransportBar::showRemark() {
  m_remark->setVisible(!m_hasDevice || m_pace != 1);
  m_remark->setText(m_hasDevice ? tr("Does not count") : tr("No sound device"));
  m_remark->setToolTip(
      m_hasDevice ? tr("A clip counts as heard at 1×: at another speed tone and pace are not the speaker's own.")
                  : tr("Connect headphones or a loudspeaker. Everything but listening works."));
}

void TransportBar::showVolume(float volume, bool locked) {
  m_level = volume;
  m_locked = locked;
  m_quieter->setEnabled(!locked);
  m_louder->setEnabled(!locked);
  m_volume->setToolTip(locked ? volumeLockedWords() : QString());
  const QString share = percent(static_cast<double>(volume) + 0.005);
  m_volume->setText(share);
  //: %1 is a share such as 80 %.
  m_volume->setAccessibleName(tr("Volume %1").arg(share));
}

void TransportBar::showDevice(bool present) {
  if (present == m_hasDevice)
    return;
  m_hasDevice = present;
  showRemark();
}

void TransportBar::setPlayKeyShown(bool on) { m_play->setKeyShown(on); }

void TransportBar::retranslate(const KeyMap& keys) {
  m_playKey = keys.label(Action::PlayPause);
  showPlayWords();
  m_play->setAccessibleName(words(Action::PlayPause));
  m_replay->setWords(tr("Play from the start"), keys.label(Action::Replay));
  m_again->setWords(tr("Play again from the cursor"), keys.label(Action::ReplayFromCursor));
  m_back->setWords(tr("Back 2 seconds"), keys.label(Action::Back));
  m_forward->setWords(tr("Forward 2 seconds"), keys.label(Action::Forward));
  m_loop->setWords(tr("Loop"), keys.label(Action::Loop));
  m_speedKey = keys.label(Action::Speed);
  showSpeedWords();
  m_speed->setToolTip(tr("Speed, with the pitch kept. A clip counts as heard at 1×."));
  m_quieter->setWords(tr("Quieter"), keys.label(Action::Quieter));
  m_louder->setWords(tr("Louder"), keys.label(Action::Louder));
  for (KeyButton* button : {m_replay, m_again, m_back, m_forward, m_loop, m_quieter, m_louder})
    button->setToolTip(button->text());
  m_volume->setMinimumWidth(m_volume->fontMetrics().horizontalAdvance(percent(1) + QLatin1Char(' ')));
  showRemark();
  showVolume(m_level, m_locked);
}

}  // namespace s2s
