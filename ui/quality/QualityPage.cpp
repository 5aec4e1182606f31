// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/quality/QualityPage.h"

#include "core/base/ErrorWords.h"
#include "core/model/Current.h"
#include "ui/annotate/PageKeys.h"
#include "ui/annotate/StatePage.h"
#include "ui/attention/DayWords.h"
#include "ui/attention/Interludes.h"
#include "ui/quality/CorrectionField.h"
#include "ui/quality/QualityDesk.h"
#include "ui/quality/QualityHeader.h"
#include "ui/quality/QualityView.h"
#include "ui/quality/QualityWords.h"
#include "ui/quality/SampleWave.h"

#include <QEvent>
#include <QShowEvent>
#include <QStackedLayout>

namespace s2s {
namespace {

// One warning of each kind: a later one of the same kind replaces it.
const QString kSaveWarning = QStringLiteral("quality-save");
const QString kSoundWarning = QStringLiteral("quality-sound");
const QString kAsideWarning = QStringLiteral("quality-aside");

double hoursOf(const Contents& contents, const RaterId& reviewer, MarkRound round) {
  double ms = 0;
  for (const QualityMark* mark : currentMarks(contents.marks))
    if (mark->reviewer == reviewer && mark->round == round)
      ms += static_cast<double>(mark->activeMs);
  return ms / 3'600'000;
}

}  // namespace

QualityPage::QualityPage(Study& study, Player& player, Notices& notices, QWidget* parent)
    : QWidget(parent),
      m_study(study),
      m_player(player),
      m_notices(notices),
      m_view(new QualityView(this)),
      m_statePage(new StatePage(this)),
      m_interludes(new Interludes(study, player, this)),
      m_pages(new QStackedLayout(this)) {
  setObjectName(QStringLiteral("qualityPage"));
  setFocusPolicy(Qt::StrongFocus);
  m_pages->addWidget(m_statePage);
  m_pages->addWidget(m_view);
  m_pages->addWidget(m_interludes);
  m_view->retranslate(m_keys);
  new PageKeys(
      *this, [this](const QKeyEvent& press) { return isOurs(press); }, [this](const QKeyEvent& press) { take(press); });
  for (NoteField* field : std::initializer_list<NoteField*>{&m_view->note(), &m_view->correction()})
    connect(field, &NoteField::left, this, [this] { setFocus(Qt::OtherFocusReason); });
  connect(m_statePage, &StatePage::accepted, this, [this] {
    if (m_desk)
      m_desk->perform(Action::Undo);
  });
  connect(m_statePage, &StatePage::otherAccepted, this, [this] {
    if (const std::optional<MarkRound> next = nextRound())
      showRound(*next);
  });
  listen();
  connectInterludes();
  showNobody();
}

QualityPage::~QualityPage() = default;

void QualityPage::listen() {
  const auto leaveStudy = [this] {
    m_mayAdjudicate = false;
    m_round = MarkRound::Check;
    setRater({});
  };
  connect(&m_study, &Study::opened, this, leaveStudy);
  connect(&m_study, &Study::closed, this, leaveStudy);
  connect(&m_study, &Study::saveRecovered, this, [this] { m_notices.clear(kSaveWarning); });
  connect(&m_study, &Study::changed, this, [this](Changes what) {
    const bool otherRules = what.testFlag(Change::Info) && m_study.contents().info.quality != m_settings;
    const bool mayGoOn = hasEnded() && (what & (Change::Catalog | Change::Sounds | Change::Marks));
    if (m_check && (otherRules || mayGoOn))
      begin();
  });
  connect(&m_player, &Player::deviceLost, this, [this](const Error& why) {
    if (!m_check || !m_check->isOnStage())
      return;
    if (why.fault == Fault::SoundDeviceSwitched)
      m_notices.inform(describe(why));
    else
      m_notices.warn(kSoundWarning, describe(why));
  });
  connect(&m_player, &Player::stateChanged, this, [this] {
    if (m_player.hasDevice())
      m_notices.clear(kSoundWarning);
  });
}

void QualityPage::connectInterludes() {
  connect(m_interludes, &Interludes::volumeChanged, this, &QualityPage::volumeChanged);
  connect(m_interludes, &Interludes::over, this, [this] {
    enterStage();
    showState();
    setFocus(Qt::OtherFocusReason);
  });
  connect(&m_player, &Player::stateChanged, this, [this] {
    if (m_owesSoundCheck && m_player.hasDevice())
      checkSound();
  });
  connect(&m_player, &Player::positionChanged, this, [this] {
    if (m_check && m_check->isOnStage())
      m_interludes->noteActivity();
  });
}

void QualityPage::setSoundChecks(SoundChecks* checks) { m_interludes->setSoundChecks(checks); }

/// The walk has the player while its sample is what the page shows.
void QualityPage::enterStage() {
  if (!m_check)
    return;
  m_check->setOnStage(isVisible() && !m_interludes->isActive());
  if (m_check->isOnStage())
    m_interludes->beginBlock();
}

/// Before the first sample, or as soon as there is a device.
void QualityPage::checkSound() {
  m_owesSoundCheck = false;
  if (!m_check || hasEnded())
    return;
  m_owesSoundCheck = !m_player.hasDevice();
  if (m_interludes->checkSound()) {
    enterStage();
    showState();
  }
}

bool QualityPage::isOurs(const QKeyEvent& press) const {
  return m_desk && (m_interludes->isActive() ? m_keys.shared().action(press).has_value() : m_desk->isOurs(press));
}

void QualityPage::take(const QKeyEvent& press) {
  if (m_interludes->isActive()) {
    m_interludes->perform(*m_keys.shared().action(press));
    return;
  }
  m_interludes->noteActivity();
  m_desk->press(press);
}

bool QualityPage::hasEnded() const {
  return m_check && (m_check->state() == SessionState::Finished || m_check->state() == SessionState::Empty);
}

void QualityPage::setRater(const RaterId& rater) {
  if (rater != m_rater)
    m_round = MarkRound::Check;
  m_rater = rater;
  m_interludes->setRater(rater);
  if (m_study.isOpen() && !rater.isEmpty())
    begin();
  else
    showNobody();
}

void QualityPage::showRound(MarkRound round) {
  m_round = round;
  if (m_check)
    begin();
}

void QualityPage::adjudicate() {
  m_mayAdjudicate = true;
  showRound(MarkRound::Adjudication);
}

void QualityPage::drop() {
  const bool wasOnStage = m_check && m_check->isOnStage();
  m_desk.reset();
  m_check.reset();
  if (wasOnStage) {
    m_player.setVolumeLocked(false);
    m_player.unloadAll();
  }
  for (const QString& warning : {kSaveWarning, kSoundWarning, kAsideWarning})
    m_notices.clear(warning);
}

void QualityPage::begin() {
  drop();
  m_settings = m_study.contents().info.quality;
  m_view->wave().setProsodyShelf(m_study.contents().info.showProsody ? &m_study.prosody() : nullptr);
  m_check = std::make_unique<QualityCheck>(m_study, m_player, m_rater, m_round);
  m_desk = std::make_unique<QualityDesk>(m_study, m_player, *m_check, *m_view, m_keys);
  connectCheck();
  m_check->setOnStage(false);
  if (isVisible() && !m_study.speaker().isRunning())
    m_study.speaker().start();
  m_check->start();
  checkSound();
  enterStage();
  m_view->header().showRound(m_round, nextRound());
  m_desk->showAll();
  showState();
}

void QualityPage::connectCheck() {
  connect(m_check.get(), &QualityCheck::stateChanged, this, &QualityPage::showState);
  // What is typed belongs to the sample of before.
  connect(m_check.get(), &QualityCheck::sampleShown, this, [this] {
    if (m_view->note().hasFocus() || m_view->correction().hasFocus())
      setFocus(Qt::OtherFocusReason);
  });
  connect(m_check.get(), &QualityCheck::saveFailed, this,
          [this](const Error& why) { m_notices.warn(kSaveWarning, describe(why)); });
  connect(m_check.get(), &QualityCheck::markSaved, this, [this] {
    m_notices.clear(kSaveWarning);
    m_owesSoundCheck = false;
    if (m_interludes->takeBreak())
      enterStage();
  });
  connect(m_check.get(), &QualityCheck::samplePutAside, this,
          [this] { m_notices.warn(kAsideWarning, samplesAsideWords(m_check->putAside())); });
  const auto enter = [this](NoteField& field) {
    if (m_pages->currentWidget() == m_view)
      field.setFocus(Qt::ShortcutFocusReason);
  };
  connect(m_desk.get(), &QualityDesk::noteAsked, this, [this, enter] { enter(m_view->note()); });
  connect(m_desk.get(), &QualityDesk::textAsked, this, [this, enter] { enter(m_view->correction()); });
  connect(m_desk.get(), &QualityDesk::volumeChanged, this, &QualityPage::volumeChanged);
  // Not within the desk's own call, for the next round has a desk of its own.
  connect(
      m_desk.get(), &QualityDesk::nextRoundAsked, this,
      [this] {
        if (const std::optional<MarkRound> next = nextRound())
          showRound(*next);
      },
      Qt::QueuedConnection);
}

std::optional<MarkRound> QualityPage::nextRound() const {
  QList<MarkRound> rounds{MarkRound::Check};
  if (m_round == MarkRound::Audit || !auditDraw(m_study.contents(), m_study.contents().info.quality).isEmpty())
    rounds.append(MarkRound::Audit);
  if (m_mayAdjudicate)
    rounds.append(MarkRound::Adjudication);
  if (rounds.size() < 2)
    return std::nullopt;
  return rounds.at((rounds.indexOf(m_round) + 1) % rounds.size());
}

void QualityPage::showState() {
  switch (m_check->state()) {
    case SessionState::Finished: return showFinished();
    case SessionState::Empty: return showEmpty();
    case SessionState::Loading:
    case SessionState::Judging:
    case SessionState::Saving:
    case SessionState::Feedback: break;
  }
  m_pages->setCurrentWidget(m_interludes->isActive() ? static_cast<QWidget*>(m_interludes) : m_view);
}

void QualityPage::showFinished() {
  m_interludes->end();
  enterStage();
  m_pages->setCurrentWidget(m_statePage);
  const DaySummary today = summaryOf(m_study.contents(), m_rater, workDay(m_study.clock().nowMs()));
  m_statePage->say(tr("All done"),
                   roundFinishedWords(m_round, m_check->done(), hoursOf(m_study.contents(), m_rater, m_round),
                                      static_cast<int>(m_check->putAside().size())) +
                       QLatin1Char('\n') + dayWords(today));
  if (!m_check->recent().isEmpty())
    m_statePage->offer(tr("Undo the last one"), m_keys.label(Action::Undo));
  offerNextRound();
}

void QualityPage::showEmpty() {
  m_pages->setCurrentWidget(m_statePage);
  if (m_round == MarkRound::Adjudication)
    m_statePage->say(
        tr("Nothing to adjudicate"),
        tr("The samples about which the reviewers are split, or which they correct in different ways, come "
           "here. At the moment there are none."));
  else
    m_statePage->say(tr("There is nothing to check yet"),
                     tr("This study has no samples. Whoever leads the study can add a set."));
  offerNextRound();
}

void QualityPage::offerNextRound() {
  const std::optional<MarkRound> next = nextRound();
  //: %1 is a round: Check, Audit or Adjudication.
  m_statePage->offerOther(next ? tr("To: %1").arg(words(*next)) : QString(), m_keys.label(MarkAction::NextRound));
}

void QualityPage::showNobody() {
  drop();
  m_pages->setCurrentWidget(m_statePage);
  if (m_study.isOpen())
    m_statePage->say(tr("Who is reviewing?"),
                     tr("Choose an annotator at the lower left. Each reviewer checks all samples alone."));
  else
    m_statePage->say(tr("No study is open"), tr("Open a study or a pack on the start page, and its samples are here."));
}

void QualityPage::pausePlayback() { m_player.pause(); }

void QualityPage::setGainShown(bool on) { m_view->wave().setGainShown(on); }

void QualityPage::setKeyMap(const KeyMap& keys) {
  m_keys = MarkKeys(keys);
  m_interludes->setKeyMap(keys);
  m_view->retranslate(m_keys);
  if (!m_desk)
    return;
  m_desk->setKeys(m_keys);
  showState();
}

void QualityPage::changeEvent(QEvent* event) {
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

void QualityPage::showEvent(QShowEvent* event) {
  if (m_check) {
    if (!m_study.speaker().isRunning())
      m_study.speaker().start();
    enterStage();
  }
  setFocus(Qt::OtherFocusReason);
  QWidget::showEvent(event);
}

void QualityPage::hideEvent(QHideEvent* event) {
  QWidget::hideEvent(event);
  if (event->spontaneous())
    return;  // the window was minimised, the page is still the one in work
  pausePlayback();
  if (m_check)
    m_check->setOnStage(false);
}

}  // namespace s2s
