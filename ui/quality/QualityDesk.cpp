// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/quality/QualityDesk.h"

#include "ui/annotate/AnnotateWords.h"
#include "ui/annotate/RecentStrip.h"
#include "ui/annotate/TranscriptView.h"
#include "ui/annotate/TransportBar.h"
#include "ui/quality/AuditPanel.h"
#include "ui/quality/CorrectionField.h"
#include "ui/quality/MarkButtons.h"
#include "ui/quality/MarkQuestions.h"
#include "ui/quality/QualityHeader.h"
#include "ui/quality/QualityView.h"
#include "ui/quality/QualityWords.h"
#include "ui/quality/SampleWave.h"
#include "ui/quality/SpanButtons.h"
#include "ui/set/SetWords.h"

#include <QKeyEvent>

#include <algorithm>

namespace s2s {
namespace {

QString signOf(Mark mark) {
  switch (mark) {
    case Mark::Keep: return QStringLiteral("✓");
    case Mark::KeepCorrected: return QStringLiteral("✎");
    case Mark::Reject: break;
  }
  return QStringLiteral("✗");
}

}  // namespace

QualityDesk::QualityDesk(const Study& study, Player& player, QualityCheck& check, QualityView& view,
                         const MarkKeys& keys, QObject* parent)
    : QObject(parent),
      m_study(study),
      m_player(player),
      m_check(check),
      m_view(view),
      m_keys(keys),
      m_playing(player, view, view.transport(),
                {[this] { return m_check.isOnStage(); }, [this] { return m_check.gate().open; },
                 [this] { return loopRegion(); }}) {
  connectCheck();
  connectPlayer();
  connectView();
}

void QualityDesk::connectCheck() {
  connect(&m_check, &QualityCheck::sampleShown, this, &QualityDesk::showSample);
  connect(&m_check, &QualityCheck::previewed, this,
          [this](const WavePreviewPtr& preview) { m_view.wave().showPreview(preview); });
  connect(&m_check, &QualityCheck::stateChanged, this, [this] {
    showClip();
    showGate();
  });
  connect(&m_check, &QualityCheck::gateChanged, this, &QualityDesk::showGate);
  connect(&m_check, &QualityCheck::draftChanged, this, &QualityDesk::showDraft);
  connect(&m_check, &QualityCheck::refused, this, &QualityDesk::showRefusal);
}

void QualityDesk::connectPlayer() {
  connect(&m_player, &Player::stateChanged, this, &QualityDesk::showPlayer);
  connect(&m_player, &Player::positionChanged, this, [this] {
    if (m_check.isOnStage())
      m_view.wave().showCursor(m_player.position());
  });
  connect(&m_player, &Player::heardChanged, this, [this] {
    if (m_check.isOnStage())
      m_view.wave().showHeard(m_player.heard(Deck::Instruction));
  });
}

void QualityDesk::connectView() {
  const auto act = [this](Action action) { perform(action); };
  const auto actMark = [this](MarkAction action) { perform(action); };
  connect(&m_view.header(), &QualityHeader::leaveAsked, this, [this] { perform(Action::Leave); });
  connect(&m_view.header(), &QualityHeader::nextRoundAsked, this, &QualityDesk::nextRoundAsked);
  connect(&m_view.transport(), &TransportBar::asked, this, act);
  connect(&m_playing, &PlayerDesk::volumeChanged, this, &QualityDesk::volumeChanged);
  connect(&m_playing, &PlayerDesk::volumeIsLocked, this, [this] { m_view.showHint(volumeLockedWords()); });
  connect(&m_view.span(), &SpanButtons::asked, this, actMark);
  connect(&m_view.marks(), &MarkButtons::asked, this, &QualityDesk::mark);
  connect(&m_view.audit(), &AuditPanel::answered, this, &QualityDesk::answer);
  connect(&m_view.questions(), &MarkQuestions::reasonAsked, this, [this](MarkReason reason) {
    forgetRefusal();
    m_check.toggleReason(reason);
    showDraft();  // a click has toggled its button by itself
  });
  connect(&m_view.questions(), &MarkQuestions::levelAsked, this, &QualityDesk::takeLevel);
  connect(&m_view.recent(), &RecentStrip::asked, this, act);
  connect(&m_view.recent(), &RecentStrip::reopenAsked, &m_check, &QualityCheck::reopen);
  connect(&m_view.note(), &NoteField::noteChanged, &m_check, &QualityCheck::setNote);
  connect(&m_view.correction(), &NoteField::noteChanged, &m_check, &QualityCheck::setText);
  connect(&m_view.wave(), &SampleWave::playAsked, &m_player, [this] { m_player.play(Deck::Instruction); });
  connect(&m_view.wave(), &SampleWave::seekAsked, &m_player,
          [this](qint64 frame) { m_player.seek(Deck::Instruction, frame); });
  connect(&m_view.wave(), &SampleWave::spanAsked, this, &QualityDesk::markSpan);
}

void QualityDesk::setKeys(const MarkKeys& keys) {
  m_keys = keys;
  showAll();
}

void QualityDesk::showAll() {
  const AuditQuestion cursor = m_cursor;
  showSample();
  m_cursor = cursor;
  showClip();
  showDraft();
  showGate();
  showPlayer();
}

void QualityDesk::showSample() {
  const ShownSample& sample = m_check.sample();
  m_refusal.reset();
  m_gateWasOpen = false;
  m_cursor = AuditQuestion::LevelRight;
  setChoosing(false);
  m_view.setRound(m_check.round());
  m_view.header().showProgress(sample.position, m_check.done(), m_check.total());
  m_view.transcript().showText(sample.text, sample.textCn);
  m_view.transcript().showTarget(sample.target);
  QStringList cues;
  if (!sample.cuesIn.isEmpty())
    cues.append(tr("To be heard: %1").arg(cueWords(sample.cuesIn)));
  if (!sample.cuesOut.isEmpty())
    cues.append(tr("To be expressed: %1").arg(cueWords(sample.cuesOut)));
  if (!sample.condition.isEmpty())
    cues.append(tr("Noise: %1").arg(sample.condition));
  m_view.showCues(cues.join(QStringLiteral("    ")));
  m_view.showOpinions(opinionWords(sample.opinions));
  showRecent();
  m_view.wave().showLoading();
  showDraft();
}

void QualityDesk::showRecent() {
  QList<RecentEntry> entries;
  const QList<RecentMark> recent = m_check.recent();
  for (const RecentMark& mark : recent) {
    const bool isAudit = m_check.round() == MarkRound::Audit;
    const QString number = QString::number(mark.position + 1);
    entries.append({mark.event, mark.position, isAudit ? signOf(Mark::Keep) : signOf(mark.mark),
                    isAudit ? tr("Sample %1, answered").arg(number)
                            //: %1 is a number, %2 what was said of it.
                            : tr("Sample %1: %2").arg(number, words(mark.mark))});
  }
  m_view.recent().showEntries(entries);
}

void QualityDesk::showClip() {
  if (m_check.state() == SessionState::Loading || !m_check.prepared())
    return;
  m_view.wave().showClip(m_check.prepared());
  if (!m_refusal)
    m_view.showHint(standingHint());
  if (m_check.isOnStage())
    m_view.wave().showHeard(m_player.heard(Deck::Instruction));
  showPlayer();
}

void QualityDesk::showPlayer() {
  if (!m_check.isOnStage())
    return;
  m_playing.show();
  m_view.wave().showParts(m_check.draft().span, m_player.loop());
  m_view.wave().showCursor(m_player.position());
}

void QualityDesk::showGate() {
  const SampleGate& gate = m_check.gate();
  const bool loading = m_check.state() == SessionState::Loading;
  const bool open = gate.open && !loading;
  const QString missing = loading ? refusalWords(MarkRefusal::NotReady, gate, m_keys) : missingWords(gate);
  m_view.marks().showLock(!open, missing);
  m_view.audit().showLock(!open, missing);
  if (m_refusal == MarkRefusal::NotHeard)
    m_view.showHint(missing);
  if (open && !m_gateWasOpen && m_check.state() == SessionState::Judging)
    m_playing.announce(&m_view.marks());
  m_gateWasOpen = open;
}

void QualityDesk::showDraft() {
  const MarkDraft& draft = m_check.draft();
  const ShownSample& sample = m_check.sample();
  m_view.header().showSample(sample);
  m_view.questions().showDraft(draft);
  m_view.questions().showLevels(sample.level, draft, sample.levelHidden);
  m_view.audit().showAnswers(draft.audit);
  m_view.audit().showCursor(m_cursor);
  m_view.span().showSpan(draft.span);
  m_view.wave().showParts(draft.span, m_player.loop());
  m_view.correction().showTranscript(sample.text, draft.textCorrected);
  m_view.note().showNote(draft.note);
  m_view.showHint(standingHint());
}

void QualityDesk::showRefusal(MarkRefusal why) {
  m_refusal = why;
  m_view.showHint(refusalWords(why, m_check.gate(), m_keys));
}

void QualityDesk::forgetRefusal() {
  if (!m_refusal)
    return;
  m_refusal.reset();
  m_view.showHint(standingHint());
}

/// What is to be known of the sample as long as nothing else is said.
QString QualityDesk::standingHint() const {
  if (m_study.whyReadOnly())
    return refusalWords(MarkRefusal::ReadOnly, {}, m_keys);
  const PreparedClipPtr clip = m_check.prepared();
  return clip && clip->clip->endedEarly ? tr("The sound file is damaged and ends early.") : QString();
}

bool QualityDesk::isAnsweredBy(int digit) const {
  if (m_choosing)
    return true;
  if (m_check.round() == MarkRound::Audit)
    return false;
  return digit >= 1 && digit <= static_cast<int>(kMarkReasons.size());
}

bool QualityDesk::isOurs(const QKeyEvent& press) const {
  if (const std::optional<int> digit = digitOf(press); digit && isAnsweredBy(*digit))
    return true;
  return m_keys.action(press) || m_keys.sharedAction(press);
}

void QualityDesk::press(const QKeyEvent& press) {
  m_check.noteActivity();
  if (const std::optional<int> digit = digitOf(press); digit && isAnsweredBy(*digit))
    answerDigit(*digit);
  else if (const std::optional<MarkAction> action = m_keys.action(press))
    perform(*action);
  else if (const std::optional<Action> shared = m_keys.sharedAction(press))
    perform(*shared);
}

void QualityDesk::answerDigit(int digit) {
  if (m_choosing)
    return m_view.recent().chooseDigit(digit);
  forgetRefusal();
  const auto index = static_cast<size_t>(digit - 1);
  if (!m_check.sample().levelHidden)
    m_check.toggleReason(kMarkReasons[index]);
  else if (index < kLevels.size())
    m_check.sayLevel(kLevels[index]);
}

void QualityDesk::perform(MarkAction action) {
  if (m_choosing)
    return;  // a slip beside a digit must not judge
  const bool isAudit = m_check.round() == MarkRound::Audit;
  switch (action) {
    case MarkAction::Keep: return isAudit ? answer(m_cursor, true) : mark(Mark::Keep);
    case MarkAction::KeepCorrected: return isAudit ? void() : mark(Mark::KeepCorrected);
    case MarkAction::Reject: return isAudit ? answer(m_cursor, false) : mark(Mark::Reject);
    case MarkAction::LevelDown: return walkLevel(-1);
    case MarkAction::LevelUp: return walkLevel(1);
    case MarkAction::WriteText:
      if (!isAudit)
        Q_EMIT textAsked();
      return;
    case MarkAction::SpanFrom: return markFrom(m_player.position());
    case MarkAction::SpanTo: return markTo(m_player.position());
    case MarkAction::SpanClear: return m_check.setSpan({});
    case MarkAction::NextRound: Q_EMIT nextRoundAsked(); return;
  }
}

void QualityDesk::perform(Action action) {
  constexpr double kZoom = 2;
  if (action != Action::LastTen && action != Action::Leave)
    forgetRefusal();
  if (m_playing.perform(action))
    return showPlayer();
  switch (action) {
    case Action::TextUp: return m_view.transcript().scrollLines(-1);
    case Action::TextDown: return m_view.transcript().scrollLines(1);
    case Action::Note: Q_EMIT noteAsked(); return;
    case Action::Undo: return m_check.undo();
    case Action::LastTen: return setChoosing(!m_choosing && !m_check.recent().isEmpty());
    case Action::Leave: return m_choosing ? setChoosing(false) : m_check.leaveReopened();
    case Action::NextView: return m_view.wave().showNextView();
    case Action::ZoomIn: return m_view.wave().zoom(kZoom);
    case Action::ZoomOut: return m_view.wave().zoom(1 / kZoom);
    case Action::ScrollBack: return m_view.wave().scroll(-1);
    case Action::ScrollForward: return m_view.wave().scroll(1);
    default: return;
  }
}

void QualityDesk::setChoosing(bool on) {
  m_choosing = on;
  m_view.recent().setChoosing(on);
}

void QualityDesk::mark(Mark mark) {
  forgetRefusal();
  m_check.choose(mark);
}

void QualityDesk::answer(AuditQuestion question, bool yes) {
  forgetRefusal();
  if (m_check.gate().open && question == m_cursor)
    m_cursor = AuditQuestion::ParalinguisticsRight;
  m_check.answer(question, yes);
}

/// Along the four chips; in the audit up and down between the two questions.
void QualityDesk::walkLevel(int step) {
  forgetRefusal();
  if (m_check.round() == MarkRound::Audit) {
    m_cursor = step > 0 ? AuditQuestion::LevelRight : AuditQuestion::ParalinguisticsRight;
    return showDraft();
  }
  const Level claimed = m_check.sample().level, proposed = m_check.draft().levelProposed;
  const Level stands = proposed != Level::Unknown ? proposed : claimed;
  const int last = static_cast<int>(kLevels.size()) - 1;
  const int place = stands == Level::Unknown ? 0 : std::clamp(static_cast<int>(stands) + step, 0, last);
  m_check.proposeLevel(kLevels[static_cast<size_t>(place)]);
}

void QualityDesk::takeLevel(Level level) {
  forgetRefusal();
  if (m_check.sample().levelHidden)
    m_check.sayLevel(level);
  else
    m_check.proposeLevel(level);
  const std::optional<MarkRefusal> refusal = m_refusal;
  showDraft();  // a click has toggled its button by itself
  if (refusal)
    showRefusal(*refusal);
}

qint64 QualityDesk::msOf(qint64 frame) const {
  const PreparedClipPtr clip = m_check.prepared();
  return clip ? frame * 1000 / clip->clip->rate : 0;
}

void QualityDesk::markSpan(FrameSpan frames) {
  m_check.setSpan({msOf(frames.first), msOf(frames.end)});
  if (m_player.loop())
    m_player.setLoop(frames);
}

void QualityDesk::markFrom(qint64 frame) {
  const PreparedClipPtr clip = m_check.prepared();
  if (!clip)
    return;
  const qint64 from = msOf(frame), end = msOf(clip->clip->length());
  const qint64 to = m_check.draft().span.to;
  m_check.setSpan({from, to > from ? to : end});
}

void QualityDesk::markTo(qint64 frame) {
  const qint64 to = msOf(frame), from = m_check.draft().span.from;
  m_check.setSpan({from < to ? from : 0, to});
}

/// The part that was marked, or else all of it.
FrameSpan QualityDesk::loopRegion() const {
  const Clip& clip = *m_player.clip(Deck::Instruction);
  const SpanMs& span = m_check.draft().span;
  if (span.isEmpty())
    return {0, clip.length()};
  return {span.from * clip.rate / 1000, span.to * clip.rate / 1000};
}

}  // namespace s2s
