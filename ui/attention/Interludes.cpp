// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/attention/Interludes.h"

#include "core/audio/Player.h"
#include "ui/annotate/StatePage.h"
#include "ui/attention/DayWords.h"
#include "ui/attention/SoundCheckPanel.h"
#include "ui/attention/SoundChecks.h"

#include <QEvent>
#include <QStackedLayout>

namespace s2s {

Interludes::Interludes(Study& study, Player& player, QWidget* parent)
    : QWidget(parent),
      m_study(study),
      m_player(player),
      m_soundCheck(new SoundCheckPanel(player, study.clock(), this)),
      m_break(new StatePage(this, QStringLiteral("break"))),
      m_pages(new QStackedLayout(this)) {
  m_pages->addWidget(m_break);
  m_pages->addWidget(m_soundCheck);
  connect(m_soundCheck, &SoundCheckPanel::volumeChanged, this, &Interludes::volumeChanged);
  connect(m_break, &StatePage::accepted, this, &Interludes::finish);
  connect(m_soundCheck, &SoundCheckPanel::finished, this, [this](const ListeningCheck& found) {
    if (m_checks)
      m_checks->keep(found);
    finish();
  });
}

void Interludes::setKeyMap(const KeyMap& keys) {
  m_keys = keys;
  m_soundCheck->setKeyMap(keys);
  if (m_active)
    showBreak();
}

void Interludes::setRater(const RaterId& rater) {
  m_active = false;
  if (rater != m_rater)
    m_clock.reset();
  m_rater = rater;
  if (m_checks)
    m_checks->setRater(rater);
}

void Interludes::setSoundChecks(SoundChecks* checks) {
  m_checks = checks;
  if (checks)
    checks->setRater(m_rater);
}

bool Interludes::checkSound() {
  if (!m_checks || !m_study.contents().info.attention.soundCheck || !m_checks->isDue())
    return false;
  m_active = true;
  m_pages->setCurrentWidget(m_soundCheck);
  m_soundCheck->start();
  return true;
}

bool Interludes::takeBreak() {
  if (!m_clock.isDue(m_study.contents().info.attention.breakAfterMinutes))
    return false;
  m_active = true;
  m_player.setVolumeLocked(false);
  showBreak();
  m_pages->setCurrentWidget(m_break);
  return true;
}

void Interludes::beginBlock() { m_player.setVolumeLocked(m_study.contents().info.attention.lockVolume); }

void Interludes::noteActivity() { m_clock.note(m_study.clock().monotonicMs()); }

void Interludes::showBreak() {
  const DaySpan today = workDay(m_study.clock().nowMs());
  m_break->say(breakTitle(m_study.contents().info.attention.breakAfterMinutes),
               dayWords(summaryOf(m_study.contents(), m_rater, today)));
  m_break->offer(tr("Go on"), m_keys.label(Action::PlayPause));
}

void Interludes::perform(Action action) {
  if (m_pages->currentWidget() == m_soundCheck)
    m_soundCheck->perform(action);
  else if (action == Action::PlayPause)
    finish();
}

void Interludes::finish() {
  m_active = false;
  m_clock.reset();
  Q_EMIT over();
}

void Interludes::changeEvent(QEvent* event) {
  if (event->type() == QEvent::LanguageChange && m_active)
    showBreak();
  QWidget::changeEvent(event);
}

}  // namespace s2s
