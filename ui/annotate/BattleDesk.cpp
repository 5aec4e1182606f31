// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/annotate/BattleDesk.h"

#include "core/model/Words.h"
#include "ui/annotate/AnnotateWords.h"
#include "ui/annotate/BattleHeader.h"
#include "ui/annotate/BattleView.h"
#include "ui/annotate/BrokenButtons.h"
#include "ui/annotate/ClipRows.h"
#include "ui/annotate/CriteriaPanel.h"
#include "ui/annotate/FeedbackPanel.h"
#include "ui/annotate/LoserRow.h"
#include "ui/annotate/NoteField.h"
#include "ui/annotate/RecentStrip.h"
#include "ui/annotate/TranscriptView.h"
#include "ui/annotate/TransportBar.h"
#include "ui/annotate/VerdictPanel.h"

#include <algorithm>
#include <array>

namespace s2s {
namespace {

Criterion after(Criterion criterion) {
  const auto* place = std::find(kCriteria.begin(), kCriteria.end(), criterion);
  return place == kCriteria.end() || place + 1 == kCriteria.end() ? Criterion::Overall : *(place + 1);
}

Criterion before(Criterion criterion) {
  const auto* place = std::find(kCriteria.begin(), kCriteria.end(), criterion);
  return place == kCriteria.begin() ? *place : *(place - 1);
}

Say sayOf(Action action) { return action == Action::SayA ? Say::A : action == Action::SayB ? Say::B : Say::Same; }

}  // namespace

BattleDesk::BattleDesk(const Study& study, Player& player, Session& session, BattleView& view, const KeyMap& keys,
                       QObject* parent)
    : QObject(parent),
      m_study(study),
      m_player(player),
      m_session(session),
      m_view(view),
      m_keys(keys),
      m_playing(player, view, view.transport(),
                {[this] { return m_session.isOnStage(); }, [this] { return m_session.gate().open(); },
                 [this] {
                   return FrameSpan{0, m_player.clip(m_player.current())->length()};
                 }}),
      m_questions(session, view) {
  connectSession();
  connectPlayer();
  connectView();
}

void BattleDesk::connectSession() {
  connect(&m_session, &Session::battleShown, this, &BattleDesk::showBattle);
  connect(&m_session, &Session::previewed, this,
          [this](Deck deck, const WavePreviewPtr& preview) { m_view.clips().showPreview(deck, preview); });
  connect(&m_session, &Session::stateChanged, this, [this] {
    showClips();
    showGate();
    showFeedback();
  });
  connect(&m_session, &Session::gateChanged, this, &BattleDesk::showGate);
  connect(&m_session, &Session::draftChanged, this, &BattleDesk::showDraft);
  connect(&m_session, &Session::refused, this, &BattleDesk::showRefusal);
}

void BattleDesk::connectPlayer() {
  connect(&m_player, &Player::stateChanged, this, &BattleDesk::showPlayer);
  connect(&m_player, &Player::positionChanged, this, [this] {
    if (m_session.isOnStage())
      m_view.clips().showCursor(m_player.current(), m_player.position());
  });
  connect(&m_player, &Player::heardChanged, this, [this](Deck deck) {
    if (m_session.isOnStage())
      m_view.clips().showHeard(deck, m_player.heard(deck));
  });
}

void BattleDesk::connectView() {
  const auto act = [this](Action action) { perform(action); };
  connect(&m_view.header(), &BattleHeader::leaveAsked, this, [this] { perform(Action::Leave); });
  connect(&m_view.transport(), &TransportBar::asked, this, [this](Action action) {
    isTelling() ? void(m_playing.perform(action)) : perform(action);  // Play plays, whatever its key does now
  });
  connect(&m_view.broken(), &BrokenButtons::asked, this, act);
  connect(&m_view.loser(), &LoserRow::asked, this, act);
  connect(&m_view.feedback(), &FeedbackPanel::left, &m_session, &Session::goOn);
  connect(&m_view.verdict(), &VerdictPanel::asked, this, act);
  connect(&m_view.verdict(), &VerdictPanel::chosenA, this, [this] { choose(Shown::A); });
  connect(&m_view.verdict(), &VerdictPanel::chosenB, this, [this] { choose(Shown::B); });
  connect(&m_view.recent(), &RecentStrip::asked, this, act);
  connect(&m_view.recent(), &RecentStrip::reopenAsked, &m_session, &Session::reopen);
  connect(&m_view.criteria(), &CriteriaPanel::said, this, &BattleDesk::say);
  connect(&m_playing, &PlayerDesk::volumeChanged, this, &BattleDesk::volumeChanged);
  connect(&m_playing, &PlayerDesk::volumeIsLocked, this, [this] { m_view.showHint(volumeLockedWords()); });
  connect(&m_questions, &Questions::changed, this, &BattleDesk::showAwaited);
  connect(&m_view.note(), &NoteField::noteChanged, &m_session, &Session::setNote);
  connect(&m_view.clips(), &ClipRows::playAsked, &m_player, [this](Deck deck) { m_player.switchTo(deck); });
  connect(&m_view.clips(), &ClipRows::seekAsked, &m_player, &Player::seek);
  connect(&m_view.clips(), &ClipRows::loopAsked, this, &BattleDesk::loopIn);
}

void BattleDesk::setKeyMap(const KeyMap& keys) {
  m_keys = keys;
  showAll();
}

void BattleDesk::showAll() {
  const Criterion cursor = m_cursor;
  showBattle();
  m_cursor = cursor;
  showClips();
  showDraft();
  showGate();
  showFeedback();
  showPlayer();
}

void BattleDesk::showBattle() {
  const ShownBattle& battle = m_session.battle();
  m_questions.stop();
  m_refusal.reset();
  m_gateWasOpen = false;
  m_view.setQuestions(m_study.contents().info);
  m_view.transport().setPlayKeyShown(true);
  m_view.header().showBattle(battle);
  m_view.header().showProgress(battle.position, m_session.done(), m_session.total());
  m_view.transcript().showText(battle.text, battle.textCn);
  m_view.transcript().showTarget(battle.target);
  m_view.recent().showRecent(m_session.recent());
  m_view.clips().showLoading();
  m_cursor = battle.reopened ? Criterion::Overall : firstOpenCriterion();
  showDraft();
}

void BattleDesk::showClips() {
  if (m_session.state() == SessionState::Loading || !m_session.prepared(Deck::Instruction))
    return;
  m_view.clips().showClips(
      {m_session.prepared(Deck::Instruction), m_session.prepared(Deck::First), m_session.prepared(Deck::Second)});
  if (!m_refusal)
    m_view.showHint(standingHint());
  showHeard();
  showPlayer();
}

void BattleDesk::showHeard() {
  if (!m_session.isOnStage())
    return;
  for (const Deck deck : kDecks)
    m_view.clips().showHeard(deck, m_player.heard(deck));
}

void BattleDesk::showPlayer() {
  if (!m_session.isOnStage())
    return;
  m_playing.show();
  m_view.clips().setLoopMode(m_player.loop().has_value());
  m_view.clips().showLoop(m_player.current(), m_player.loop());
  m_view.clips().showCursor(m_player.current(), m_player.position());
}

void BattleDesk::showGate() {
  const GateState& gate = m_session.gate();
  const bool loading = m_session.state() == SessionState::Loading;
  const bool open = gate.open() && !loading && !isTelling();
  m_view.verdict().showLock(!open, isTelling() ? QString()
                                   : loading   ? refusalWords(Refusal::NotReady, {}, gate, Shown::A, m_keys)
                                               : missingWords(gate));
  m_view.criteria().setLocked(!open);
  showAwaited();
  if (m_refusal == Refusal::NotHeard)
    m_view.showHint(missingWords(gate));
  if (open && !m_gateWasOpen && m_session.state() == SessionState::Judging)
    m_playing.announce(&m_view.verdict());
  m_gateWasOpen = open;
}

void BattleDesk::showDraft() {
  const Draft& draft = m_session.draft();
  m_view.criteria().showDraft(draft);
  m_view.criteria().showCursor(m_cursor);
  showAwaited();
  m_view.verdict().showNeither(draft.neitherAcceptable);
  m_view.broken().showDraft(draft);
  m_view.loser().showReason(draft.loserReason);
  m_view.note().showNote(draft.note);
  m_view.clips().showRemark(Deck::First, draft.brokenA == Broken::No ? QString() : words(draft.brokenA));
  m_view.clips().showRemark(Deck::Second, draft.brokenB == Broken::No ? QString() : words(draft.brokenB));
  m_view.showHint(standingHint());
}

/// What is to be known of the battle as long as nothing else is said.
QString BattleDesk::standingHint() const {
  if (m_study.whyReadOnly())
    return refusalWords(Refusal::ReadOnly, m_session.draft(), {}, Shown::A, m_keys);
  const std::array names = {tr("instruction"), QStringLiteral("A"), QStringLiteral("B")};
  QStringList damaged;
  for (const Deck deck : kDecks)
    if (const PreparedClipPtr clip = m_session.prepared(deck); clip && clip->clip->endedEarly)
      damaged.append(names[static_cast<size_t>(deck)]);
  //: %1: the instruction, A or B, or some of them.
  return damaged.isEmpty() ? QString()
                           : tr("The sound file is damaged and ends early: %1.").arg(damaged.join(tr(", ")));
}

/// What a training item is answered with, instead of the criteria.
void BattleDesk::showFeedback() {
  const std::optional<TrainingFeedback> feedback = m_session.feedback();
  if (!feedback)
    return;
  m_questions.stop();
  m_view.feedback().tell(expectedWords(*feedback), reasonWords(*feedback), m_keys.label(Action::PlayPause));
  m_view.setTelling(true);
  m_view.transport().setPlayKeyShown(false);
}

/// The next press is the overall choice, and nothing else is asked.
void BattleDesk::showAwaited() {
  m_view.verdict().showAwaited(m_cursor == Criterion::Overall && !m_questions.isAsking() && !isTelling());
}

void BattleDesk::showRefusal(Refusal why) {
  m_refusal = why;
  if (why == Refusal::CriteriaMissing) {
    m_cursor = firstOpenCriterion();
    showDraft();
  }
  m_view.showHint(refusalWords(why, m_session.draft(), m_session.gate(), m_lastChosen, m_keys));
}

void BattleDesk::perform(Action action) {
  m_session.noteActivity();
  if (m_refusal) {
    m_refusal.reset();
    showDraft();
  }
  if (isTelling())
    return performWhileTelling(action);
  switch (action) {
    case Action::TextUp: return m_view.transcript().scrollLines(-1);
    case Action::TextDown: return m_view.transcript().scrollLines(1);
    case Action::Note: Q_EMIT noteAsked(); return;
    case Action::Leave: return leave();
    case Action::LastTen: return ask(Question::WhichOfTheLastTen);
    case Action::CannotJudge: return ask(Question::WhyNotJudge);
    case Action::BrokenA: return ask(Question::WhatIsWrongWithA);
    case Action::BrokenB: return ask(Question::WhatIsWrongWithB);
    default: performOnWaves(action); break;
  }
  m_playing.perform(action);
  // While a question is asked the other keys are not listened to: a slip beside a digit must not judge.
  if (!m_questions.isAsking())
    performOnVerdict(action);
}

/// It is judged: the clips can be heard again, and the verdict taken back.
void BattleDesk::performWhileTelling(Action action) {
  switch (action) {
    case Action::PlayPause: return m_session.goOn();
    case Action::Undo: return m_session.undo();
    case Action::TextUp: return m_view.transcript().scrollLines(-1);
    case Action::TextDown: return m_view.transcript().scrollLines(1);
    default:
      performOnWaves(action);
      m_playing.perform(action);
      return;
  }
}

void BattleDesk::performOnWaves(Action action) {
  constexpr double kZoom = 2;
  switch (action) {
    case Action::NextView: return m_view.clips().showNextView();
    case Action::ZoomIn: return m_view.clips().zoom(kZoom);
    case Action::ZoomOut: return m_view.clips().zoom(1 / kZoom);
    case Action::ScrollBack: return m_view.clips().scroll(-1);
    case Action::ScrollForward: return m_view.clips().scroll(1);
    case Action::LoopFrom:
    case Action::LoopTo: return setLoopEdge(action);
    default: return;
  }
}

/// The other edge stays where it is, or is the end of the clip on that side.
void BattleDesk::setLoopEdge(Action edge) {
  const ClipPtr& clip = m_player.clip(m_player.current());
  if (!clip)
    return;
  FrameSpan region = m_player.loop().value_or(FrameSpan{0, clip->length()});
  (edge == Action::LoopFrom ? region.first : region.end) = m_player.position();
  if (region.first < region.end)
    m_player.setLoop(region);
}

void BattleDesk::performOnVerdict(Action action) {
  switch (action) {
    case Action::SayA:
    case Action::SaySame:
    case Action::SayB: return answerHere(action);
    case Action::PreviousCriterion:
      if (m_study.contents().info.criteria != CriteriaMode::Off)
        m_cursor = m_cursor == Criterion::Overall ? kCriteria.back() : before(m_cursor);
      return showDraft();
    case Action::NextCriterion: m_cursor = after(m_cursor); return showDraft();
    case Action::NeitherAcceptable:
      if (m_study.contents().info.askAcceptable)
        m_session.setNeitherAcceptable(!m_session.draft().neitherAcceptable);
      return m_view.verdict().showNeither(m_session.draft().neitherAcceptable);
    case Action::LostWorse: return setLoserReason(LoserReason::Worse);
    case Action::LostFailed: return setLoserReason(LoserReason::Failed);
    case Action::LostNotRecognised: return setLoserReason(LoserReason::NotRecognised);
    case Action::Undo: return m_session.undo();
    default: return;
  }
}

void BattleDesk::answerHere(Action action) {
  if (m_cursor != Criterion::Overall)
    return say(m_cursor, sayOf(action));
  if (action == Action::SayA)
    choose(Shown::A);
  else if (action == Action::SayB)
    choose(Shown::B);
}

void BattleDesk::say(Criterion criterion, Say say) {
  m_refusal.reset();
  const bool again = m_session.draft().criterion(criterion) == say;
  const bool optional = m_study.contents().info.criteria == CriteriaMode::Optional;
  const bool byMouse = criterion != m_cursor;
  const Say wanted = again && optional && byMouse ? Say::Nothing : say;
  m_session.say(criterion, wanted);
  if (m_session.draft().criterion(criterion) == wanted && criterion == m_cursor && m_session.gate().open())
    m_cursor = after(m_cursor);
  const std::optional<Refusal> refusal = m_refusal;
  showDraft();
  if (refusal)
    showRefusal(*refusal);
}

void BattleDesk::choose(Shown side) {
  m_refusal.reset();
  m_lastChosen = side;
  m_session.choose(side);
}

void BattleDesk::setLoserReason(LoserReason reason) {
  if (!m_study.contents().info.askLoserReason)
    return;
  m_session.setLoserReason(m_session.draft().loserReason == reason ? LoserReason::None : reason);
  m_view.loser().showReason(m_session.draft().loserReason);
}

void BattleDesk::ask(Question question) {
  showDraft();  // a click has toggled its button by itself
  m_questions.ask(question, m_keys.label(Action::Leave));
}

void BattleDesk::answerDigit(int digit) {
  m_session.noteActivity();
  m_questions.answerDigit(digit);
}

void BattleDesk::leave() {
  if (m_questions.isAsking())
    m_questions.stop();
  else
    m_session.leaveReopened();
}

void BattleDesk::loopIn(Deck deck, FrameSpan region) {
  if (deck != m_player.current() || !m_player.isPlaying())
    m_player.play(deck, region.first);
  m_player.setLoop(region);
}

Criterion BattleDesk::firstOpenCriterion() const {
  if (m_study.contents().info.criteria == CriteriaMode::Off)
    return Criterion::Overall;
  for (const Criterion criterion : kCriteria)
    if (m_session.draft().criterion(criterion) == Say::Nothing)
      return criterion;
  return Criterion::Overall;
}

}  // namespace s2s
