// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/study/QualityCheck.h"

#include "core/study/MarkProgress.h"
#include "core/study/Stage.h"

#include <QHash>
#include <QPointer>

#include <algorithm>
#include <utility>

namespace s2s {
struct QualityCheck::Private {
  Private(QualityCheck* owner, Study& itsStudy, Player& itsPlayer, RaterId itsReviewer, MarkRound itsRound)
      : q(owner),
        study(itsStudy),
        player(itsPlayer),
        reviewer(std::move(itsReviewer)),
        round(itsRound),
        stage(study, player) {}

  QualityCheck* q;
  Study& study;
  Player& player;
  RaterId reviewer;
  MarkRound round;
  Stage stage;
  MarkProgress progress;
  QString sessionId;
  int sequence = 0;

  SessionState state = SessionState::Loading;
  int place = -1;
  ShownSample shown;
  MarkDraft draft;
  SampleGate gate;
  bool askedAboutReason = false;                                ///< whether it is kept in spite of a reason
  bool levelAnswered = false, paralinguisticsAnswered = false;  ///< in this visit
  std::optional<QualityMark> revised;                           ///< what a reopened sample had
  QHash<int, MarkDraft> kept;                                   ///< of samples that were left
  QList<PutAside> putAside;

  const Contents& contents() const { return study.contents(); }
  const Sample& sample() const { return *contents().findSample(progress.sampleAt(place)); }

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
      if (!progress.isDone(candidate) && !isAside(candidate) && contents().findSample(progress.sampleAt(candidate)))
        return candidate;
    return -1;
  }

  void showNext() {
    const int next = firstOpen();
    if (next >= 0) {
      show(next, {});
      return;
    }
    leaveSample();
    place = -1;
    shown = {};
    stage.clear();
    setState(progress.total() == 0 ? SessionState::Empty : SessionState::Finished);
  }

  void leaveSample() {
    if (place >= 0)
      kept.insert(place, draft);
  }

  void show(int next, const std::optional<QualityMark>& reopened) {
    leaveSample();
    stage.clear();
    place = next;
    revised = reopened;
    draft = revised ? draftOf(*revised) : kept.value(place);
    askedAboutReason = levelAnswered = paralinguisticsAnswered = false;
    describeSample();
    state = SessionState::Loading;
    refreshGate();
    Q_EMIT q->sampleShown();
    Q_EMIT q->stateChanged();
    stage.show(place, clipsAt(place), !shown.reopened);
  }

  QList<StagedClip> clipsAt(int at) const {
    const SampleId id = progress.sampleAt(at);
    return {{Deck::Instruction, study.request(id, contents().findSample(id)->sound), id.text()}};
  }

  void describeSample() {
    const bool hides =
        round == MarkRound::Check && contents().info.quality.hideLevel && draft.levelSaid == Level::Unknown;
    shown = shownSample(contents(), progress.sampleAt(place), round, hides);
    shown.position = place;
    shown.reopened = revised.has_value();
  }

  void setAside(const Error& why) {
    const PutAside aside{place, why};
    putAside.append(aside);
    Q_EMIT q->samplePutAside(aside);
    showNext();
  }

  void ready() {
    setState(SessionState::Judging);
    refreshGate();
    int ahead = place;
    for (int i = 0; i < kAhead; ++i) {
      ahead = firstOpen(ahead + 1);
      if (ahead < 0)
        break;
      stage.prepareAhead(clipsAt(ahead));
    }
  }

  void refreshGate() {
    SampleGate next;
    if (shown.reopened)
      next = {1, true};  // undo never asks to listen again
    else if (stage.isReady())
      next = {stage.heard(Deck::Instruction).share(), stage.heard(Deck::Instruction).enough()};
    if (next == gate)
      return;
    gate = next;
    Q_EMIT q->gateChanged();
  }

  std::optional<MarkRefusal> whyNotJudging() const {
    if (!stage.isOnStage() || state != SessionState::Judging)
      return MarkRefusal::NotReady;
    return study.whyReadOnly() ? std::optional(MarkRefusal::ReadOnly) : std::nullopt;
  }

  bool isJudging() { return !refuse(whyNotJudging()); }

  bool isHeard() { return isJudging() && !refuse(gate.open ? std::nullopt : std::optional(MarkRefusal::NotHeard)); }

  bool refuse(const std::optional<MarkRefusal>& why) {
    if (why)
      Q_EMIT q->refused(*why);
    return why.has_value();
  }

  void changeDraft() {
    askedAboutReason = false;
    stage.noteActivity();
    Q_EMIT q->draftChanged();
  }

  void propose(Level level) {
    draft.levelProposed = level == sample().level ? Level::Unknown : level;
    draft.reasons.setFlag(MarkReason::WrongLevel, draft.levelProposed != Level::Unknown);
  }

  /// Whoever has adjudicated a sample has seen what the others said.
  bool isBlind() const {
    const auto sawOthers = [this](const QualityMark& event) {
      return event.round == MarkRound::Adjudication && event.reviewer == reviewer && event.sample == sample().id;
    };
    return round != MarkRound::Adjudication && !contents().info.closed &&
           std::none_of(contents().marks.cbegin(), contents().marks.cend(), sawOthers);
  }

  QualityMark newMark(Mark which) {
    stage.noteActivity();
    QualityMark mark;
    mark.event = EventId(newEventId(study.clock()));
    mark.sample = sample().id;
    mark.reviewer = reviewer;
    mark.round = round;
    mark.mark = which;
    writeDraft(draft, mark);
    mark.demo = contents().info.demo;
    mark.blind = isBlind();
    mark.revisionOf = progress.lastEventAt(place);
    mark.session = sessionId;
    mark.sequence = ++sequence;
    mark.startedAt = stage.startedAt();
    mark.committedAt = study.clock().nowMs();
    mark.plays = stage.plays(Deck::Instruction);
    mark.heard = std::max(stage.heard(Deck::Instruction).share(), revised ? revised->heard : 0);
    mark.gainDb = stage.clip(Deck::Instruction)->gainDb;
    mark.policy = stage.policy(Deck::Instruction);
    mark.device = player.describedDevice();
    mark.activeMs = stage.activeMs();
    mark.appVersion = QStringLiteral(S2S_VERSION);
    return mark;
  }

  void commit(const QualityMark& mark) {
    player.pause();
    setState(SessionState::Saving);
    Edit edit{.marks = {mark}};
    if (!contents().findRater(reviewer))
      edit.raters.append({reviewer, RaterKind::Human, false});
    study.apply(edit, [this, still = QPointer<QualityCheck>(q), mark](const Result<void>& saved) {
      if (!still)
        return;  // somebody else is at work by now; the mark is where it belongs
      if (!saved) {
        --sequence;
        setState(SessionState::Judging);
        Q_EMIT q->saveFailed(saved.error());
        return;
      }
      progress.add(mark);
      Q_EMIT q->markSaved();
      showNext();
    });
  }

  void withdraw(int at) {
    const QualityMark mark = *progress.markAt(at);
    const QualityMark withdrawal = withdrawalOf(mark, study.clock());
    const SessionState before = std::exchange(state, SessionState::Saving);
    player.pause();
    Q_EMIT q->stateChanged();
    study.apply({.marks = {withdrawal}}, [=, this, still = QPointer<QualityCheck>(q)](const Result<void>& saved) {
      if (!still)
        return;
      state = before;
      if (!saved) {
        Q_EMIT q->stateChanged();
        Q_EMIT q->saveFailed(saved.error());
        return;
      }
      progress.add(withdrawal);
      show(at, mark);
    });
  }
};

QualityCheck::QualityCheck(Study& study, Player& player, RaterId reviewer, MarkRound round, QObject* parent)
    : QObject(parent), d(std::make_unique<Private>(this, study, player, std::move(reviewer), round)) {
  connect(&d->stage, &Stage::previewed, this,
          [this](Deck, const WavePreviewPtr& preview) { Q_EMIT previewed(preview); });
  connect(&d->stage, &Stage::ready, this, [this] { d->ready(); });
  connect(&d->stage, &Stage::failed, this, [this](const Error& why) { d->setAside(why); });
  connect(&d->stage, &Stage::heardChanged, this, [this] { d->refreshGate(); });
}

QualityCheck::~QualityCheck() = default;

void QualityCheck::start() {
  d->sessionId = newEventId(d->study.clock());
  d->progress = MarkProgress(d->contents(), d->reviewer, d->round);
  d->showNext();
}

SessionState QualityCheck::state() const { return d->state; }
MarkRound QualityCheck::round() const { return d->round; }
RaterId QualityCheck::reviewer() const { return d->reviewer; }
const ShownSample& QualityCheck::sample() const { return d->shown; }
const MarkDraft& QualityCheck::draft() const { return d->draft; }
const SampleGate& QualityCheck::gate() const { return d->gate; }
PreparedClipPtr QualityCheck::prepared() const { return d->stage.clip(Deck::Instruction); }
int QualityCheck::done() const { return d->progress.done(); }
int QualityCheck::total() const { return d->progress.total(); }
const QList<PutAside>& QualityCheck::putAside() const { return d->putAside; }
void QualityCheck::setAutoPlay(bool on) { d->stage.setAutoPlay(on); }
bool QualityCheck::isOnStage() const { return d->stage.isOnStage(); }

void QualityCheck::setOnStage(bool on) {
  if (on == isOnStage())
    return;
  d->stage.setOnStage(on);
  if (on)
    Q_EMIT stateChanged();
}

QList<RecentMark> QualityCheck::recent() const {
  QList<RecentMark> list;
  const QList<int>& order = d->progress.order();
  for (auto place = order.crbegin(); place != order.crend() && list.size() < kRecent; ++place) {
    const QualityMark& mark = *d->progress.markAt(*place);
    list.append({mark.event, *place, mark.mark});
  }
  return list;
}

void QualityCheck::sayLevel(Level level) {
  if (!d->isHeard() || !d->shown.levelHidden || level == Level::Unknown)
    return;
  d->draft.levelSaid = level;
  d->shown.levelHidden = false;
  d->shown.level = d->sample().level;
  d->propose(level);
  d->changeDraft();
}

void QualityCheck::proposeLevel(Level level) {
  if (!d->isJudging() || d->refuse(d->shown.levelHidden ? std::optional(MarkRefusal::LevelNotSaid) : std::nullopt))
    return;
  d->propose(level);
  d->changeDraft();
}

void QualityCheck::toggleReason(MarkReason reason) {
  if (!d->isJudging())
    return;
  d->draft.reasons ^= reason;
  if (reason == MarkReason::WrongLevel)
    d->draft.levelProposed = Level::Unknown;
  d->changeDraft();
}

void QualityCheck::setText(const QString& text) {
  if (d->place < 0)
    return;
  const QString trimmed = text.trimmed();
  const QString correction = trimmed == d->shown.text.trimmed() ? QString() : trimmed;
  if (correction == d->draft.textCorrected)
    return;
  d->draft.textCorrected = correction;
  d->draft.reasons.setFlag(MarkReason::Transcript, !correction.isEmpty());
  d->changeDraft();
}

void QualityCheck::setSpan(const SpanMs& span) {
  if (!d->isJudging())
    return;
  d->draft.span = span.isEmpty() ? SpanMs() : span;
  d->changeDraft();
}

void QualityCheck::setNote(const QString& note) {
  if (d->place < 0 || d->draft.note == note)
    return;
  d->draft.note = note;
  d->changeDraft();
}

void QualityCheck::answer(AuditQuestion question, bool yes) {
  if (d->round != MarkRound::Audit || !d->isHeard())
    return;
  const bool isLevel = question == AuditQuestion::LevelRight;
  (isLevel ? d->draft.audit.levelRight : d->draft.audit.paralinguisticsRight) = yes;
  (isLevel ? d->levelAnswered : d->paralinguisticsAnswered) = true;
  d->changeDraft();
  if (d->levelAnswered && d->paralinguisticsAnswered)
    d->commit(d->newMark(Mark::Keep));
}

void QualityCheck::choose(Mark mark) {
  if (d->round == MarkRound::Audit || !d->isHeard())
    return;
  if (d->refuse(d->shown.levelHidden ? std::optional(MarkRefusal::LevelNotSaid) : std::nullopt))
    return;
  const std::optional<MarkRefusal> objection = objectionTo(d->draft, mark);
  const bool asksAgain = objection == MarkRefusal::HasReason;
  if (objection && !(asksAgain && d->askedAboutReason)) {
    d->askedAboutReason = asksAgain;
    Q_EMIT refused(*objection);
    return;
  }
  d->commit(d->newMark(mark));
}

void QualityCheck::undo() {
  if (d->state == SessionState::Saving || d->state == SessionState::Empty || d->study.whyReadOnly())
    return;
  if (d->progress.order().isEmpty())
    Q_EMIT refused(MarkRefusal::NothingToUndo);
  else
    d->withdraw(d->progress.order().last());
}

void QualityCheck::reopen(const EventId& event) {
  const std::optional<int> place = d->progress.placeOf(event);
  if (place && d->state != SessionState::Saving)
    d->show(*place, QualityMark(*d->progress.markAt(*place)));
}

void QualityCheck::leaveReopened() {
  if (d->shown.reopened && d->state != SessionState::Saving)
    d->showNext();
}

void QualityCheck::noteActivity() { d->stage.noteActivity(); }

}  // namespace s2s
