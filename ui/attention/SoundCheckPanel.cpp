// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/attention/SoundCheckPanel.h"

#include "ui/annotate/KeyButton.h"
#include "ui/common/AppSettings.h"
#include "ui/common/Label.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QVBoxLayout>

#include <algorithm>

namespace s2s {
namespace {

constexpr float kVolumeStep = 0.1F;
constexpr int kSteps = 4;
constexpr int kTextWidth = 80 * theme::kGrid;

}  // namespace

SoundCheckPanel::SoundCheckPanel(Player& player, const Clock& clock, QWidget* parent)
    : QWidget(parent),
      m_player(player),
      m_run(player, clock),
      m_progress(new Label(theme::Step::Body, theme::Color::TextMuted, this)),
      m_title(new Label(theme::Step::Title, theme::Color::Text, this)),
      m_text(new Label(theme::Step::Large, theme::Color::TextMuted, this)),
      m_hint(new Label(theme::Step::Body, theme::Color::Warning, this)),
      m_notNow(new KeyButton(this, KeyButton::Frame::WhenUsed)) {
  setFocusPolicy(Qt::StrongFocus);
  setAttribute(Qt::WA_InputMethodEnabled, false);
  m_title->setObjectName(QStringLiteral("soundCheckTitle"));
  m_text->setObjectName(QStringLiteral("soundCheckText"));
  m_notNow->setObjectName(QStringLiteral("soundCheckNotNow"));
  QSizePolicy keepsItsPlace = m_notNow->sizePolicy();
  keepsItsPlace.setRetainSizeWhenHidden(true);
  m_notNow->setSizePolicy(keepsItsPlace);
  layOut();
  connect(m_notNow, &KeyButton::clicked, this, [this] { perform(Action::Leave); });
  connect(&m_run, &ListeningCheckRun::stepChanged, this, &SoundCheckPanel::showStep);
  connect(&player, &Player::stateChanged, this, &SoundCheckPanel::showHint);
}

void SoundCheckPanel::layOut() {
  auto* answers = new QHBoxLayout;
  answers->setSpacing(theme::kGrid * 2);
  answers->addStretch(1);
  for (size_t i = 0; i < m_answers.size(); ++i) {
    m_answers[i] = new KeyButton(this);
    m_answers[i]->setObjectName(QStringLiteral("soundCheckAnswer%1").arg(i + 1));
    answers->addWidget(m_answers[i]);
  }
  answers->addStretch(1);
  auto* middle = new QWidget(this);
  middle->setMaximumWidth(kTextWidth);
  auto* column = new QVBoxLayout(middle);
  column->setSpacing(theme::kGrid * 2);
  column->addStretch(2);
  for (Label* label : {m_progress, m_title, m_text, m_hint}) {
    label->setFit(Label::Fit::Wrap);
    label->setAlignment(Qt::AlignHCenter | Qt::AlignTop);
    label->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Minimum);
    column->addWidget(label);
  }
  column->addSpacing(theme::kGrid);
  column->addLayout(answers);
  column->addSpacing(theme::kGrid * 2);
  column->addWidget(m_notNow, 0, Qt::AlignHCenter);
  column->addStretch(3);
  auto* row = new QHBoxLayout(this);
  row->addStretch(1);
  row->addWidget(middle, 100);
  row->addStretch(1);
}

void SoundCheckPanel::start() {
  m_wanted = !isVisible();
  if (!m_wanted)
    m_run.start();
}

void SoundCheckPanel::showEvent(QShowEvent* event) {
  QWidget::showEvent(event);
  if (event->spontaneous())
    return;
  if (m_wanted)
    start();
  else
    m_run.playAgain();
}

void SoundCheckPanel::hideEvent(QHideEvent* event) {
  QWidget::hideEvent(event);
  if (!event->spontaneous())
    m_run.interrupt();
}

void SoundCheckPanel::setKeyMap(const KeyMap& keys) {
  m_keys = keys;
  showStep();
}

void SoundCheckPanel::changeEvent(QEvent* event) {
  if (event->type() == QEvent::LanguageChange)
    showStep();
  QWidget::changeEvent(event);
}

void SoundCheckPanel::keyPressEvent(QKeyEvent* event) {
  const std::optional<Action> action = m_keys.action(*event);
  if (!action)
    return QWidget::keyPressEvent(event);
  if (!event->isAutoRepeat())
    perform(*action);
}

void SoundCheckPanel::showStep() {
  const bool done = m_run.step() == CheckStep::Done;
  m_progress->setText(done ? tr("Sound check")
                           : tr("Sound check, %1 of %2").arg(static_cast<int>(m_run.step()) + 1).arg(kSteps));
  m_notNow->setWords(tr("Not now"), m_keys.label(Action::Leave));
  m_notNow->setHidden(done);
  switch (m_run.step()) {
    case CheckStep::FirstSide:
    case CheckStep::SecondSide: showSide(); break;
    case CheckStep::Level: showLevel(); break;
    case CheckStep::Headphones: showHeadphones(); break;
    case CheckStep::Done: showFound(); break;
  }
  showHint();
}

void SoundCheckPanel::showSide() {
  const bool first = m_run.step() == CheckStep::FirstSide;
  ask(first ? tr("Where do you hear the noise?") : tr("And now?"),
      tr("Put on your headphones. The noise comes from one side only."),
      {{Action::SayA, tr("Left")},
       {Action::SaySame, tr("Both sides, or not sure")},
       {Action::SayB, tr("Right")},
       {Action::PlayPause, tr("Once more")}});
}

void SoundCheckPanel::showLevel() {
  ask(tr("Is this as loud as you like people to speak?"),
      tr("Every clip is about as loud as this noise. Volume: %1 %.").arg(qRound(m_player.volume() * 100)),
      {{Action::Quieter, tr("Quieter")},
       {Action::Louder, tr("Louder")},
       {Action::SayB, tr("It is right")},
       {Action::PlayPause, tr("Once more")}});
}

void SoundCheckPanel::showHeadphones() {
  ask(tr("Do you listen with headphones?"),
      tr("With headphones one hears breath, tone and small faults best. What you use is noted with your answers."),
      {{Action::SayA, tr("Headphones")}, {Action::SayB, tr("Loudspeakers")}});
}

void SoundCheckPanel::showFound() {
  const ListeningCheck& found = m_run.found();
  const QList<Answer> answers{{Action::PlayPause, tr("Go on")}, {Action::Replay, tr("Check again")}};
  if (found.sidesRight())
    ask(tr("All is well"), tr("You hear both sides, each where it belongs."), answers);
  else if (found.sidesSwapped())
    ask(tr("Left and right are swapped"),
        tr("Turn your headphones round, then check again. You can also go on: every clip is the same on both sides."),
        answers);
  else
    ask(tr("The two sides could not be told apart"),
        tr("Is one side silent, or mono sound switched on? You can go on as long as both ears hear the clips; without "
           "headphones this is normal."),
        answers);
}

void SoundCheckPanel::ask(const QString& title, const QString& text, const QList<Answer>& answers) {
  m_title->setText(title);
  m_text->setText(text);
  for (size_t i = 0; i < m_answers.size(); ++i) {
    KeyButton* button = m_answers[i];
    button->disconnect(this);
    button->setVisible(static_cast<qsizetype>(i) < answers.size());
    if (button->isHidden())
      continue;
    const Answer& answer = answers.at(static_cast<qsizetype>(i));
    button->setWords(answer.words, m_keys.label(answer.action));
    connect(button, &KeyButton::clicked, this, [this, action = answer.action] { perform(action); });
  }
}

void SoundCheckPanel::showHint() {
  const bool asks = m_run.step() != CheckStep::Done;
  m_hint->setText(asks && !m_player.hasDevice() ? tr("There is no sound device at the moment.") : QString());
}

void SoundCheckPanel::finish() { Q_EMIT finished(ListeningCheck(m_run.found())); }

void SoundCheckPanel::perform(Action action) {
  if (action == Action::Leave && m_run.step() != CheckStep::Done) {
    m_run.skip();
    return finish();
  }
  switch (m_run.step()) {
    case CheckStep::FirstSide:
    case CheckStep::SecondSide: return performAtSide(action);
    case CheckStep::Level: return performAtLevel(action);
    case CheckStep::Headphones:
      if (action == Action::SayA || action == Action::SayB)
        m_run.setHeadphones(action == Action::SayA);
      return;
    case CheckStep::Done:
      if (action == Action::PlayPause)
        finish();
      else if (action == Action::Replay)
        m_run.start();
      return;
  }
}

void SoundCheckPanel::performAtSide(Action action) {
  switch (action) {
    case Action::SayA: return m_run.heardOn(Ear::Left);
    case Action::SaySame: return m_run.heardOn(Ear::Both);
    case Action::SayB: return m_run.heardOn(Ear::Right);
    case Action::PlayPause:
    case Action::Replay: return m_run.playAgain();
    default: return;
  }
}

void SoundCheckPanel::performAtLevel(Action action) {
  switch (action) {
    case Action::Quieter: return changeVolume(-kVolumeStep);
    case Action::Louder: return changeVolume(kVolumeStep);
    case Action::SayB: return m_run.levelIsRight();
    case Action::PlayPause:
    case Action::Replay: return m_run.playAgain();
    default: return;
  }
}

void SoundCheckPanel::changeVolume(float step) {
  m_player.setVolume(std::clamp(m_player.volume() + step, kLeastVolume, 1.0F));
  showLevel();
  Q_EMIT volumeChanged(m_player.volume());
}

}  // namespace s2s
