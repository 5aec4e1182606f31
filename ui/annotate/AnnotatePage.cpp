// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/annotate/AnnotatePage.h"

#include "core/base/ErrorWords.h"
#include "core/stats/Counting.h"
#include "ui/annotate/AnnotateWords.h"
#include "ui/annotate/BattleDesk.h"
#include "ui/annotate/BattleView.h"
#include "ui/annotate/ClipRows.h"
#include "ui/annotate/NoteField.h"
#include "ui/annotate/PageKeys.h"
#include "ui/annotate/StatePage.h"
#include "ui/attention/DayWords.h"
#include "ui/attention/Interludes.h"

#include <QKeyEvent>
#include <QStackedLayout>

namespace s2s {
namespace {

// One warning of each kind: a later one of the same kind replaces it.
const QString kSaveWarning = QStringLiteral("listening-save");
const QString kSoundWarning = QStringLiteral("listening-sound");
const QString kAsideWarning = QStringLiteral("listening-aside");

double hoursOf(const Contents& contents, const RaterId& rater) {
  QList<Verdict> own;
  for (const Verdict& verdict : contents.verdicts)
    if (verdict.rater == rater)
      own.append(verdict);
  double ms = 0;
  for (const Verdict* verdict : currentVerdicts(own))
    ms += static_cast<double>(verdict->listening.activeMs);
  return ms / 3'600'000;
}

}  // namespace

AnnotatePage::AnnotatePage(Study& study, Player& player, Notices& notices, QWidget* parent)
    : QWidget(parent),
      m_study(study),
      m_player(player),
      m_notices(notices),
      m_view(new BattleView(this)),
      m_statePage(new StatePage(this)),
      m_interludes(new Interludes(study, player, this)),
      m_pages(new QStackedLayout(this)) {
  setFocusPolicy(Qt::StrongFocus);
  m_pages->addWidget(m_statePage);
  m_pages->addWidget(m_view);
  m_pages->addWidget(m_interludes);
  m_view->retranslate(m_keys);
  new PageKeys(
      *this, [this](const QKeyEvent& press) { return isOurs(press); }, [this](const QKeyEvent& press) { take(press); });
  connect(&m_view->note(), &NoteField::left, this, [this] { setFocus(Qt::OtherFocusReason); });
  connect(m_statePage, &StatePage::accepted, this, [this] {
    if (m_desk)
      m_desk->perform(Action::Undo);
  });
  connect(m_interludes, &Interludes::volumeChanged, this, &AnnotatePage::volumeChanged);
  connect(m_interludes, &Interludes::over, this, [this] {
    enterStage();
    showState();
    setFocus(Qt::OtherFocusReason);
  });
  connectStudy();
  connectPlayer();
  showNobody();
}

AnnotatePage::~AnnotatePage() = default;

void AnnotatePage::connectStudy() {
  connect(&m_study, &Study::opened, this, [this] { setRater({}); });
  connect(&m_study, &Study::closed, this, [this] { setRater({}); });
  connect(&m_study, &Study::saveRecovered, this, [this] { m_notices.clear(kSaveWarning); });
  connect(&m_study, &Study::changed, this, [this](Changes what) {
    const bool ended =
        m_session && (m_session->state() == SessionState::Finished || m_session->state() == SessionState::Empty);
    if (ended && what.testFlag(Change::Plan))
      setRater(m_rater);
  });
}

void AnnotatePage::connectPlayer() {
  connect(&m_player, &Player::deviceLost, this, [this](const Error& why) {
    if (!m_session)
      return;
    if (why.fault != Fault::SoundDeviceSwitched)
      m_notices.warn(kSoundWarning, describe(why));
    else if (m_session->isOnStage())
      m_notices.inform(describe(why));
  });
  connect(&m_player, &Player::stateChanged, this, [this] {
    if (m_player.hasDevice())
      m_notices.clear(kSoundWarning);
    if (m_owesSoundCheck && m_player.hasDevice())
      checkSound();
  });
  connect(&m_player, &Player::positionChanged, this, [this] {
    if (m_session && m_session->isOnStage())
      m_interludes->noteActivity();
  });
}

void AnnotatePage::setGainShown(bool on) { m_view->clips().setGainShown(on); }

void AnnotatePage::setSoundChecks(SoundChecks* checks) { m_interludes->setSoundChecks(checks); }

void AnnotatePage::setRater(const RaterId& rater) {
  drop();
  m_rater = rater;
  m_interludes->setRater(rater);
  if (!m_study.isOpen() || rater.isEmpty())
    return showNobody();
  m_pages->setCurrentWidget(m_statePage);
  m_statePage->say(tr("One moment …"), tr("Your battles are being made ready."));
  m_study.join(rater, [this, mine = ++m_joining](const Result<void>& joined) {
    if (mine != m_joining)
      return;
    if (joined)
      begin();
    else
      m_statePage->say(tr("You cannot begin here yet"), describe(joined.error()));
  });
}

void AnnotatePage::drop() {
  ++m_joining;
  m_desk.reset();
  m_session.reset();
  m_owesSoundCheck = false;
  m_player.setVolumeLocked(false);
  m_player.unloadAll();
  for (const QString& warning : {kSaveWarning, kSoundWarning, kAsideWarning})
    m_notices.clear(warning);
}

void AnnotatePage::begin() {
  m_view->clips().setProsodyShelf(m_study.contents().info.showProsody ? &m_study.prosody() : nullptr);
  m_session = std::make_unique<Session>(m_study, m_player, m_rater);
  m_desk = std::make_unique<BattleDesk>(m_study, m_player, *m_session, *m_view, m_keys);
  connectSession();
  connect(m_desk.get(), &BattleDesk::noteAsked, this, [this] {
    if (m_pages->currentWidget() == m_view)
      m_view->note().setFocus(Qt::ShortcutFocusReason);
  });
  connect(m_desk.get(), &BattleDesk::volumeChanged, this, &AnnotatePage::volumeChanged);
  m_session->setOnStage(false);
  if (!m_study.speaker().isRunning())
    m_study.speaker().start();
  m_session->start();
  checkSound();
  enterStage();
  m_desk->showAll();
  showState();
}

/// The session has the player while its battle is what the page shows.
void AnnotatePage::enterStage() {
  if (!m_session)
    return;
  m_session->setOnStage(isVisible() && !m_interludes->isActive());
  if (m_session->isOnStage())
    m_interludes->beginBlock();
}

/// Before the first battle, or as soon as there is a device.
void AnnotatePage::checkSound() {
  m_owesSoundCheck = false;
  const bool hasWork =
      m_session && m_session->state() != SessionState::Finished && m_session->state() != SessionState::Empty;
  if (!hasWork)
    return;
  m_owesSoundCheck = !m_player.hasDevice();
  if (m_interludes->checkSound()) {
    enterStage();
    showState();
  }
}

void AnnotatePage::connectSession() {
  connect(m_session.get(), &Session::stateChanged, this, &AnnotatePage::showState);
  connect(m_session.get(), &Session::saveFailed, this,
          [this](const Error& why) { m_notices.warn(kSaveWarning, describe(why)); });
  connect(m_session.get(), &Session::verdictSaved, this, [this] {
    m_notices.clear(kSaveWarning);
    m_owesSoundCheck = false;
  });
  connect(m_session.get(), &Session::battleOver, this, [this] {
    if (m_interludes->takeBreak())
      enterStage();
  });
  connect(m_session.get(), &Session::battlePutAside, this,
          [this] { m_notices.warn(kAsideWarning, putAsideWords(m_session->putAside())); });
}

void AnnotatePage::showState() {
  switch (m_session->state()) {
    case SessionState::Finished: return showFinished();
    case SessionState::Empty:
      m_pages->setCurrentWidget(m_statePage);
      m_statePage->say(
          tr("There is nothing to listen to yet"),
          tr("This study has no battles for you. Battles are drawn from sets in which at least two systems "
             "answer the same instruction; whoever leads the study can add such a set."));
      return;
    case SessionState::Judging:
    case SessionState::Loading:
    case SessionState::Saving:
    case SessionState::Feedback: break;
  }
  m_pages->setCurrentWidget(m_interludes->isActive() ? static_cast<QWidget*>(m_interludes) : m_view);
}

void AnnotatePage::showFinished() {
  m_interludes->end();
  enterStage();
  m_pages->setCurrentWidget(m_statePage);
  const DaySummary today = summaryOf(m_study.contents(), m_rater, workDay(m_study.clock().nowMs()));
  m_statePage->say(tr("All done"), finishedWords(m_session->done(), hoursOf(m_study.contents(), m_rater),
                                                 static_cast<int>(m_session->putAside().size()), dayWords(today)));
  if (!m_session->recent().isEmpty())
    m_statePage->offer(tr("Undo the last one"), m_keys.label(Action::Undo));
}

void AnnotatePage::showNobody() {
  m_pages->setCurrentWidget(m_statePage);
  if (m_study.isOpen())
    m_statePage->say(tr("Who is listening?"),
                     tr("Choose an annotator at the lower left. Each annotator has a walk of their own."));
  else
    m_statePage->say(tr("No study is open"), tr("Open a study or a pack on the start page, and its battles are here."));
}

void AnnotatePage::pausePlayback() { m_player.pause(); }

void AnnotatePage::setKeyMap(const KeyMap& keys) {
  m_keys = keys;
  m_view->retranslate(keys);
  m_interludes->setKeyMap(keys);
  if (!m_desk)
    return;
  m_desk->setKeyMap(keys);
  showState();
}

bool AnnotatePage::isOurs(const QKeyEvent& press) const {
  return m_desk && (m_keys.action(press) || (m_desk->isAsking() && digitOf(press)));
}

void AnnotatePage::take(const QKeyEvent& press) {
  const std::optional<Action> action = m_keys.action(press);
  if (m_interludes->isActive()) {
    if (action)
      m_interludes->perform(*action);
    return;
  }
  m_interludes->noteActivity();
  if (const std::optional<int> digit = digitOf(press); digit && m_desk->isAsking())
    m_desk->answerDigit(*digit);
  else
    m_desk->perform(*action);
}

void AnnotatePage::changeEvent(QEvent* event) {
  if (event->type() == QEvent::LanguageChange) {
    m_view->retranslate(m_keys);
    if (m_desk) {
      m_desk->showAll();
      showState();
    } else {
      showNobody();
    }
  }
  QWidget::changeEvent(event);
}

void AnnotatePage::showEvent(QShowEvent* event) {
  enterStage();
  setFocus(Qt::OtherFocusReason);
  QWidget::showEvent(event);
}

void AnnotatePage::hideEvent(QHideEvent* event) {
  QWidget::hideEvent(event);
  if (event->spontaneous())
    return;  // the window was minimised, the page is still the one in work
  pausePlayback();
  if (m_session)
    m_session->setOnStage(false);
}

}  // namespace s2s
