// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/study/Session.h"

#include "core/model/Words.h"
#include "core/study/Stage.h"
#include "core/study/WalkProgress.h"

#include <QHash>
#include <QPointer>

#include <algorithm>
#include <utility>

namespace s2s {
struct Session::Private {
  Private(Session* owner, Study& itsStudy, Player& itsPlayer, RaterId itsRater)
      : q(owner), study(itsStudy), player(itsPlayer), rater(std::move(itsRater)), stage(study, player) {}

  Session* q;
  Study& study;
  Player& player;
  RaterId rater;
  Stage stage;
  WalkProgress progress;
  QString sessionId;
  int sequence = 0;

  SessionState state = SessionState::Loading;
  int place = -1;
  ShownBattle shown;
  Draft draft;
  GateState gate;
  std::optional<Shown> warnedAbout;  ///< the choice that contradicts and was asked about
  std::optional<Verdict> revised;    ///< what a reopened battle had
  QHash<int, Draft> kept;            ///< of battles that were left
  QList<PutAside> putAside;

  const Contents& contents() const { return study.contents(); }
  const PlanItem& item() const { return progress.walk().at(place); }
  const Battle& battle() const { return *contents().findBattle(item().battle); }
  const Sample& sample() const { return *contents().findSample(battle().sample); }

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
    leaveBattle();
    place = -1;
    stage.clear();
    setState(progress.total() == 0 ? SessionState::Empty : SessionState::Finished);
  }

  void leaveForNext() {
    Q_EMIT q->battleOver();
    showNext();
  }

  void show(int next, const std::optional<Verdict>& reopened) {
    leaveBattle();
    stage.clear();
    place = next;
    revised = reopened;
    draft = revised ? draftOf(*revised, item().first) : kept.value(place);
    warnedAbout.reset();
    describeBattle();
    state = SessionState::Loading;
    refreshGate();
    Q_EMIT q->battleShown();
    Q_EMIT q->stateChanged();
    stage.show(place, clipsAt(place), !shown.reopened);
  }

  /// Keeps what was said so far, because the person may come back.
  void leaveBattle() {
    if (place >= 0)
      kept.insert(place, draft);
  }

  PerClip<int> plays() const {
    PerClip<int> all;
    all.instruction = stage.plays(Deck::Instruction);
    (item().first == Seat::A ? all.a : all.b) = stage.plays(Deck::First);
    (item().first == Seat::A ? all.b : all.a) = stage.plays(Deck::Second);
    return all;
  }

  void describeBattle() {
    const Sample& about = sample();
    shown = {place,        about.text, about.textCn, targetWords(about), about.language,
             about.domain, about.task, about.level,  revised.has_value()};
  }

  /// The instruction is heard once per session and sample, the answers once per battle.
  QList<StagedClip> clipsAt(int at) const {
    const PlanItem& there = progress.walk().at(at);
    const Battle& its = *contents().findBattle(there.battle);
    const auto answer = [&](Deck deck, Seat seat) {
      const Sound& sound = contents().findResponse(its.at(seat))->sound;
      const QString memory = QStringLiteral("%1/%2").arg(at).arg(static_cast<int>(deck));
      return StagedClip{deck, study.request(its.sample, sound), memory};
    };
    const Sound& asked = contents().findSample(its.sample)->sound;
    return {{Deck::Instruction, study.request(its.sample, asked), its.sample.text()},
            answer(Deck::First, there.first),
            answer(Deck::Second, other(there.first))};
  }

  void setAside(const Error& why) {
    const PutAside aside{place, why};
    putAside.append(aside);
    Q_EMIT q->battlePutAside(aside);
    showNext();
  }

  void ready() {
    refreshGate();
    setState(SessionState::Judging);
    int ahead = place;
    for (int i = 0; i < kAhead; ++i) {
      ahead = firstOpen(ahead + 1);
      if (ahead < 0)
        break;
      stage.prepareAhead(clipsAt(ahead));
    }
  }

  void refreshGate() {
    GateState next;
    if (shown.reopened) {
      next = {true, true, true, 1, 1, 1};  // undo never asks to listen again
    } else if (stage.isReady()) {
      const Heard instruction = stage.heard(Deck::Instruction);
      const Heard a = stage.heard(Deck::First), b = stage.heard(Deck::Second);
      next = {instruction.enough(),
              a.enough() || draft.brokenA != Broken::No,
              b.enough() || draft.brokenB != Broken::No,
              instruction.share(),
              a.share(),
              b.share()};
    }
    if (next == gate)
      return;
    gate = next;
    Q_EMIT q->gateChanged();
  }

  bool isJudging() {
    if (!stage.isOnStage()) {
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
    stage.noteActivity();
    Q_EMIT q->draftChanged();
    refreshGate();
  }

  bool criteriaAreMissing() const {
    return contents().info.criteria == CriteriaMode::Required &&
           (draft.alignment == Say::Nothing || draft.expressiveness == Say::Nothing || draft.quality == Say::Nothing);
  }

  Verdict newVerdict() {
    stage.noteActivity();
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
    verdict.startedAt = stage.startedAt();
    verdict.committedAt = study.clock().nowMs();
    verdict.listening = listening();
    verdict.listening.activeMs = stage.activeMs();
    verdict.appVersion = QStringLiteral(S2S_VERSION);
    return verdict;
  }

  Listening listening() const {
    Listening how;
    how.plays = plays();
    how.heard.instruction = stage.heard(Deck::Instruction).share();
    const Seat first = item().first;
    (first == Seat::A ? how.heard.a : how.heard.b) = stage.heard(Deck::First).share();
    (first == Seat::A ? how.heard.b : how.heard.a) = stage.heard(Deck::Second).share();
    how.gainDb.at(first) = stage.clip(Deck::First)->gainDb;
    how.gainDb.at(other(first)) = stage.clip(Deck::Second)->gainDb;
    how.policy = stage.policy(Deck::First);
    how.device = player.describedDevice();
    if (revised) {  // what was heard for the first verdict was heard
      const PerClip<double>& before = revised->listening.heard;
      how.heard = {std::max(how.heard.instruction, before.instruction), std::max(how.heard.a, before.a),
                   std::max(how.heard.b, before.b)};
    }
    return how;
  }

  bool waivedFor(Deck deck, Broken broken) const { return broken != Broken::No && !stage.heard(deck).enough(); }

  void commit(Verdict verdict) {
    player.pause();
    setState(SessionState::Saving);
    study.apply({.verdicts = {verdict}}, [this, still = QPointer<Session>(q), verdict](const Result<void>& saved) {
      if (!still)
        return;  // somebody else listens by now; the verdict is where it belongs
      if (!saved) {
        --sequence;
        setState(SessionState::Judging);
        Q_EMIT q->saveFailed(saved.error());
        return;
      }
      progress.add(verdict);
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
  connect(&d->stage, &Stage::previewed, this, &Session::previewed);
  connect(&d->stage, &Stage::ready, this, [this] { d->ready(); });
  connect(&d->stage, &Stage::failed, this, [this](const Error& why) { d->setAside(why); });
  connect(&d->stage, &Stage::heardChanged, this, [this] { d->refreshGate(); });
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
PreparedClipPtr Session::prepared(Deck deck) const { return d->stage.clip(deck); }
int Session::done() const { return d->progress.done(); }
int Session::total() const { return d->progress.total(); }
const QList<PutAside>& Session::putAside() const { return d->putAside; }
RaterId Session::rater() const { return d->rater; }
void Session::setAutoPlay(bool on) { d->stage.setAutoPlay(on); }
bool Session::isOnStage() const { return d->stage.isOnStage(); }

void Session::setOnStage(bool on) {
  if (on == isOnStage())
    return;
  d->stage.setOnStage(on);
  if (on)
    Q_EMIT stateChanged();
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
  const Heard heard = d->stage.heard(deck);
  const qint64 threeSeconds = 3LL * d->stage.clip(deck)->clip->rate;
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

void Session::noteActivity() { d->stage.noteActivity(); }

}  // namespace s2s
