// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/study/Session.h"

#include "core/model/Words.h"
#include "core/study/WalkProgress.h"

#include <QHash>
#include <QPointer>

#include <algorithm>
#include <utility>

namespace s2s {
namespace {

/// What is kept of a battle while the person is elsewhere.
struct Kept {
  Draft draft;
  Heard first, second;
  PerClip<int> plays;
  ActiveTime active;
  qint64 startedAt = 0;
};

}  // namespace

struct Session::Private {
  Private(Session* owner, Study& itsStudy, Player& itsPlayer, RaterId itsRater)
      : q(owner), study(itsStudy), player(itsPlayer), rater(std::move(itsRater)) {}

  Session* q;
  Study& study;
  Player& player;
  RaterId rater;
  WalkProgress progress;
  QString sessionId;
  int sequence = 0;
  bool autoPlay = true;
  bool onStage = true;
  std::pair<Deck, qint64> stoodAt;  ///< the player's cursor when the session left the stage

  SessionState state = SessionState::Loading;
  int place = -1;
  ShownBattle shown;
  Draft draft;
  GateState gate;
  std::optional<Shown> warnedAbout;  ///< the choice that contradicts and was asked about
  std::array<PreparedClipPtr, 3> prepared;
  PerClip<int> playsBefore;        ///< of this battle, from earlier visits
  std::optional<Verdict> revised;  ///< what a reopened battle had
  int loading = 0;                 ///< clips still on their way
  quint64 showing = 0;             ///< number of this show, so that late clips of another are dropped

  QHash<int, Kept> kept;
  QHash<SampleId, Heard> instructions;  ///< heard once per session and sample
  QList<PutAside> putAside;

  const Contents& contents() const { return study.contents(); }
  const PlanItem& item() const { return progress.walk().at(place); }
  const Battle& battle() const { return *contents().findBattle(item().battle); }
  const Sample& sample() const { return *contents().findSample(battle().sample); }
  qint64 now() const { return study.clock().monotonicMs(); }

  void setState(SessionState next) {
    state = next;
    Q_EMIT q->stateChanged();
  }

  bool isAside(int candidate) const {
    return std::any_of(putAside.cbegin(), putAside.cend(),
                       [&](const PutAside& aside) { return aside.position == candidate; });
  }

  int firstOpen(int from = 0) const {
    for (int candidate = from; candidate < progress.total(); ++candidate)
      if (!progress.isDone(candidate) && !isAside(candidate) &&
          contents().findBattle(progress.walk().at(candidate).battle))
        return candidate;
    return -1;
  }

  void showNext() {
    const int next = firstOpen();
    if (next >= 0) {
      show(next, {});
      return;
    }
    place = -1;
    clearPlayer();
    setState(progress.total() == 0 ? SessionState::Empty : SessionState::Finished);
  }

  void leaveForNext() {
    Q_EMIT q->battleOver();
    showNext();
  }

  void show(int next, const std::optional<Verdict>& reopened) {
    leaveBattle();
    place = next;
    revised = reopened;
    if (onStage)
      beginWork();
    const Kept& memory = kept[place];
    draft = revised ? draftOf(*revised, item().first) : memory.draft;
    playsBefore = memory.plays;
    warnedAbout.reset();
    describeBattle();
    clearPlayer();
    prepared = {};
    state = SessionState::Loading;
    refreshGate();
    Q_EMIT q->battleShown();
    Q_EMIT q->stateChanged();
    requestClips();
  }

  /// The person has the battle before the eyes from now on.
  void beginWork() {
    Kept& memory = kept[place];
    if (memory.startedAt == 0)
      memory.startedAt = study.clock().nowMs();
    memory.active.note(now());
  }

  /// Keeps what was heard and said so far, because the person may come back.
  void leaveBattle() {
    if (place < 0)
      return;
    Kept& memory = kept[place];
    memory.draft = draft;
    memory.active.leave();
    if (state != SessionState::Loading)
      rememberHeard();
  }

  void clearPlayer() {
    stoodAt = {Deck::Instruction, 0};
    if (onStage)
      player.unloadAll();
  }

  void leaveStage() {
    if (place >= 0 && loading == 0) {
      rememberHeard();
      playsBefore = kept[place].plays;
      kept[place].active.leave();
      stoodAt = {player.current(), player.position()};
    }
    player.unloadAll();
    onStage = false;
  }

  void returnToStage() {
    onStage = true;
    player.unloadAll();
    if (place >= 0)
      beginWork();
    if (place < 0 || loading > 0)
      return;
    loadDecks();
    refreshGate();
    player.seek(stoodAt.first, stoodAt.second);
    playFirstPass();
    Q_EMIT q->stateChanged();
  }

  void rememberHeard() {
    if (!onStage)
      return;  // kept when it left
    Kept& memory = kept[place];
    memory.first = player.heard(Deck::First);
    memory.second = player.heard(Deck::Second);
    memory.plays = plays();
    instructions.insert(battle().sample, player.heard(Deck::Instruction));
  }

  PerClip<int> plays() const {
    PerClip<int> all = playsBefore;
    all.instruction += player.plays(Deck::Instruction);
    (item().first == Seat::A ? all.a : all.b) += player.plays(Deck::First);
    (item().first == Seat::A ? all.b : all.a) += player.plays(Deck::Second);
    return all;
  }

  void describeBattle() {
    const Sample& about = sample();
    shown = {place,        about.text, about.textCn, targetWords(about), about.language,
             about.domain, about.task, about.level,  revised.has_value()};
  }

  ClipRequest request(Deck deck, int at) const {
    const PlanItem& there = progress.walk().at(at);
    const Battle& its = *contents().findBattle(there.battle);
    if (deck == Deck::Instruction)
      return study.request(its.sample, contents().findSample(its.sample)->sound);
    const Seat seat = deck == Deck::First ? there.first : other(there.first);
    return study.request(its.sample, contents().findResponse(its.at(seat))->sound);
  }

  void requestClips() {
    const quint64 mine = ++showing;
    loading = 3;
    for (const Deck deck : kDecks) {
      study.shelf().prepare(request(deck, place), q, [this, mine, deck](const Result<PreparedClipPtr>& clip) {
        if (mine != showing)
          return;
        if (!clip) {
          setAside(clip.error());
          return;
        }
        prepared[static_cast<size_t>(deck)] = *clip;
        if (--loading == 0)
          ready();
      });
    }
  }

  void setAside(const Error& why) {
    ++showing;
    const PutAside aside{place, why};
    putAside.append(aside);
    Q_EMIT q->battlePutAside(aside);
    showNext();
  }

  void loadDecks() {
    for (const Deck deck : kDecks)
      player.load(deck, prepared[static_cast<size_t>(deck)]->clip, heardBefore(deck));
  }

  /// By itself only once for each battle: whoever comes back to it has paused it.
  void playFirstPass() {
    const bool isNew = playsBefore == PerClip<int>() && state == SessionState::Judging;
    if (onStage && autoPlay && isNew && player.hasDevice() && !gate.open())
      player.playFirstPass(gate.instructionHeard ? Deck::First : Deck::Instruction);
  }

  void ready() {
    if (onStage)
      loadDecks();
    refreshGate();
    setState(SessionState::Judging);
    playFirstPass();
    prepareAhead();
  }

  void prepareAhead() {
    int ahead = place;
    for (int i = 0; i < kAhead; ++i) {
      ahead = firstOpen(ahead + 1);
      if (ahead < 0)
        break;
      for (const Deck deck : kDecks)
        study.shelf().prepareAhead(request(deck, ahead));
    }
  }

  Heard heardBefore(Deck deck) const {
    const PreparedClipPtr& clip = prepared[static_cast<size_t>(deck)];
    const Heard fresh(clip->clip->length(), clip->audible);
    const Kept memory = kept.value(place);
    const Heard before = deck == Deck::Instruction ? instructions.value(battle().sample)
                         : deck == Deck::First     ? memory.first
                                                   : memory.second;
    return before == Heard() ? fresh : before;
  }

  void refreshGate() {
    GateState next;
    if (shown.reopened) {
      next = {true, true, true, 1, 1, 1};  // undo never asks to listen again
    } else if (!onStage) {
      return;
    } else if (loading == 0 && place >= 0) {
      next.instruction = player.heard(Deck::Instruction).share();
      next.a = player.heard(Deck::First).share();
      next.b = player.heard(Deck::Second).share();
      next.instructionHeard = player.heard(Deck::Instruction).enough();
      next.aHeard = player.heard(Deck::First).enough() || draft.brokenA != Broken::No;
      next.bHeard = player.heard(Deck::Second).enough() || draft.brokenB != Broken::No;
    }
    if (next == gate)
      return;
    gate = next;
    Q_EMIT q->gateChanged();
  }

  bool isJudging() {
    if (!onStage) {
      Q_EMIT q->refused(Refusal::NotReady);
      return false;
    }
    if (state == SessionState::Judging && study.whyReadOnly()) {
      Q_EMIT q->refused(Refusal::ReadOnly);
      return false;
    }
    if (state != SessionState::Judging)
      Q_EMIT q->refused(Refusal::NotReady);
    return state == SessionState::Judging;
  }

  void changeDraft() {
    warnedAbout.reset();
    kept[place].active.note(now());
    Q_EMIT q->draftChanged();
    refreshGate();
  }

  bool criteriaAreMissing() const {
    return contents().info.criteria == CriteriaMode::Required &&
           (draft.alignment == Say::Nothing || draft.expressiveness == Say::Nothing || draft.quality == Say::Nothing);
  }

  Verdict newVerdict() {
    Kept& memory = kept[place];
    memory.active.note(now());
    Verdict verdict;
    verdict.event = EventId(newEventId(study.clock()));
    verdict.rater = rater;
    verdict.trial = QString::number(item().trial);
    writeDraft(draft, battle(), item().first, verdict);
    verdict.gold = item().kind == PlanItemKind::Gold;
    verdict.trap = item().kind == PlanItemKind::Trap;
    verdict.training = item().kind == PlanItemKind::Training;
    verdict.demo = contents().info.demo;
    verdict.blind = !contents().info.closed;
    verdict.revisionOf = progress.lastEventAt(place);
    verdict.session = sessionId;
    verdict.sequence = ++sequence;
    verdict.startedAt = memory.startedAt;
    verdict.committedAt = study.clock().nowMs();
    verdict.listening = listening();
    verdict.listening.activeMs = memory.active.total();
    verdict.appVersion = QStringLiteral(S2S_VERSION);
    return verdict;
  }

  Listening listening() const {
    Listening how;
    how.plays = plays();
    how.heard.instruction = player.heard(Deck::Instruction).share();
    const Seat first = item().first;
    (first == Seat::A ? how.heard.a : how.heard.b) = player.heard(Deck::First).share();
    (first == Seat::A ? how.heard.b : how.heard.a) = player.heard(Deck::Second).share();
    how.gainDb.at(first) = prepared[1]->gainDb;
    how.gainDb.at(other(first)) = prepared[2]->gainDb;
    how.policy = request(Deck::First, place).policy;
    how.device = player.describedDevice();
    if (revised) {  // what was heard for the first verdict was heard
      const PerClip<double>& before = revised->listening.heard;
      how.heard = {std::max(how.heard.instruction, before.instruction), std::max(how.heard.a, before.a),
                   std::max(how.heard.b, before.b)};
    }
    return how;
  }

  bool waivedFor(Deck deck, Broken broken) const { return broken != Broken::No && !player.heard(deck).enough(); }

  void commit(Verdict verdict) {
    player.pause();
    setState(SessionState::Saving);
    const auto at = place;
    study.apply({.verdicts = {verdict}}, [this, still = QPointer<Session>(q), verdict, at](const Result<void>& saved) {
      if (!still)
        return;  // somebody else listens by now; the verdict is where it belongs
      if (!saved) {
        --sequence;
        setState(SessionState::Judging);
        Q_EMIT q->saveFailed(saved.error());
        return;
      }
      progress.add(verdict);
      rememberHeard();
      kept[at].draft = draft;
      Q_EMIT q->verdictSaved();
      if (feedbackOn(contents(), item(), verdict))
        setState(SessionState::Feedback);
      else
        leaveForNext();
    });
  }

  Gate gateOfVerdict() const {
    if (revised)
      return revised->gate;
    return waivedFor(Deck::First, draft.brokenA) || waivedFor(Deck::Second, draft.brokenB) ? Gate::Waived : Gate::Heard;
  }
};

Session::Session(Study& study, Player& player, RaterId rater, QObject* parent)
    : QObject(parent), d(std::make_unique<Private>(this, study, player, std::move(rater))) {
  connect(&player, &Player::heardChanged, this, [this] { d->refreshGate(); });
  connect(&player, &Player::positionChanged, this, [this] {
    if (d->onStage)
      noteActivity();
  });
}

Session::~Session() = default;

void Session::start() {
  d->sessionId = newEventId(d->study.clock());
  d->progress = WalkProgress(d->contents(), d->rater);
  d->showNext();
}

SessionState Session::state() const { return d->state; }
const ShownBattle& Session::battle() const { return d->shown; }
const GateState& Session::gate() const { return d->gate; }
const Draft& Session::draft() const { return d->draft; }
PreparedClipPtr Session::prepared(Deck deck) const { return d->prepared[static_cast<size_t>(deck)]; }
int Session::done() const { return d->progress.done(); }
int Session::total() const { return d->progress.total(); }
const QList<PutAside>& Session::putAside() const { return d->putAside; }
RaterId Session::rater() const { return d->rater; }
void Session::setAutoPlay(bool on) { d->autoPlay = on; }
bool Session::isOnStage() const { return d->onStage; }

void Session::setOnStage(bool on) {
  if (on != d->onStage)
    on ? d->returnToStage() : d->leaveStage();
}

QList<RecentVerdict> Session::recent() const {
  QList<RecentVerdict> list;
  const QList<int>& order = d->progress.order();
  for (auto place = order.crbegin(); place != order.crend() && list.size() < kRecent; ++place) {
    const Verdict& verdict = *d->progress.verdictAt(*place);
    list.append({verdict.event, *place, verdict.skip != SkipReason::None});
  }
  return list;
}

void Session::say(Criterion criterion, Say say) {
  if (!d->isJudging())
    return;
  if (!d->gate.open()) {
    Q_EMIT refused(Refusal::NotHeard);
    return;
  }
  d->draft.setCriterion(criterion, say);
  d->changeDraft();
}

void Session::setNeitherAcceptable(bool on) {
  if (!d->isJudging())
    return;
  d->draft.neitherAcceptable = on;
  d->changeDraft();
}

void Session::setLoserReason(LoserReason reason) {
  if (!d->isJudging())
    return;
  d->draft.loserReason = reason;
  d->changeDraft();
}

void Session::setNote(const QString& note) {
  if (d->place < 0 || d->draft.note == note)
    return;
  d->draft.note = note;
  d->changeDraft();
}

void Session::markBroken(Shown side, Broken reason) {
  if (!d->isJudging())
    return;
  const Deck deck = side == Shown::A ? Deck::First : Deck::Second;
  const Heard& heard = d->player.heard(deck);
  const qint64 threeSeconds = 3LL * d->prepared[static_cast<size_t>(deck)]->clip->rate;
  if (reason != Broken::No && !d->shown.reopened && heard.framesHeard() < threeSeconds && !heard.enough()) {
    Q_EMIT refused(Refusal::TooEarlyForBroken);
    return;
  }
  (side == Shown::A ? d->draft.brokenA : d->draft.brokenB) = reason;
  d->changeDraft();
}

void Session::choose(Shown side) {
  if (!d->isJudging())
    return;
  if (!d->gate.open()) {
    Q_EMIT refused(Refusal::NotHeard);
    return;
  }
  if (d->criteriaAreMissing()) {
    Q_EMIT refused(Refusal::CriteriaMissing);
    return;
  }
  if (contradicts(d->draft, side) && d->warnedAbout != side) {
    d->warnedAbout = side;
    Q_EMIT refused(Refusal::Contradicts);
    return;
  }
  Verdict verdict = d->newVerdict();
  verdict.outcome = Outcome::Won;
  verdict.winner = d->battle().at(seatOf(side, d->item().first));
  verdict.gate = d->gateOfVerdict();
  d->commit(std::move(verdict));
}

void Session::skip(SkipReason reason) {
  if (!d->isJudging() || reason == SkipReason::None)
    return;
  Verdict verdict = d->newVerdict();
  verdict.skip = reason;
  d->commit(std::move(verdict));
}

void Session::undo() {
  if (d->state == SessionState::Saving || d->state == SessionState::Empty || d->study.whyReadOnly())
    return;
  if (d->progress.order().isEmpty()) {
    Q_EMIT refused(Refusal::NothingToUndo);
    return;
  }
  const int place = d->progress.order().last();
  const Verdict verdict = *d->progress.verdictAt(place);
  const Verdict withdrawal = withdrawalOf(verdict, d->study.clock());
  const SessionState before = std::exchange(d->state, SessionState::Saving);
  d->player.pause();
  Q_EMIT stateChanged();
  const QPointer<Session> still(this);
  d->study.apply({.verdicts = {withdrawal}}, [=, this](const Result<void>& saved) {
    if (!still)
      return;
    d->state = before;
    if (!saved) {
      Q_EMIT stateChanged();
      Q_EMIT saveFailed(saved.error());
      return;
    }
    d->progress.add(withdrawal);
    d->show(place, verdict);
  });
}

void Session::reopen(const EventId& event) {
  const std::optional<int> place = d->progress.placeOf(event);
  if (!place || d->state == SessionState::Saving)
    return;
  d->show(*place, Verdict(*d->progress.verdictAt(*place)));
}

void Session::leaveReopened() {
  if (d->shown.reopened && d->state != SessionState::Saving)
    d->showNext();
}

std::optional<TrainingFeedback> Session::feedback() const {
  if (d->state != SessionState::Feedback)
    return std::nullopt;
  return feedbackOn(d->contents(), d->item(), *d->progress.verdictAt(d->place));
}

void Session::goOn() {
  if (d->state == SessionState::Feedback)
    d->leaveForNext();
}

void Session::noteActivity() {
  if (d->place >= 0)
    d->kept[d->place].active.note(d->now());
}

}  // namespace s2s
