// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/study/JudgeRun.h"

#include "core/base/ErrorWords.h"
#include "core/net/JudgeClients.h"
#include "core/net/RequestLimit.h"
#include "core/study/JudgeEstimate.h"

#include <QPointer>

#include <algorithm>
#include <utility>

namespace s2s {
namespace {

/// A server that wants to be left alone for longer than this is asked another time.
constexpr qint64 kLongestDelayMs = 15 * 60'000;
constexpr int kTooManyRequests = 429;

quint64 jitterSeed(const JudgeItemKey& item, quint64 seed) {
  return hashedId({QString::number(seed), item.battle.text(), code(item.order)}).left(16).toULongLong(nullptr, 16);
}

/// A limit of requests a minute is a server's; what runs here goes as fast as it can.
double paceOf(const JudgeConfig& config) { return isServer(config.api) ? config.requestsPerMinute : 0; }

JudgeTry settledAs(JudgeStatus status) {
  JudgeTry settled;
  settled.status = status;
  return settled;
}

}  // namespace

JudgeRun::JudgeRun(JudgeRunDoors doors, KnownJudge judge, CarrierClips carrier, std::unique_ptr<JudgeClient> client,
                   JudgeRunSettings settings, QObject* parent)
    : QObject(parent),
      m_doors(std::move(doors)),
      m_judge(std::move(judge)),
      m_client(std::move(client)),
      m_settings(std::move(settings)),
      m_sounds(m_doors.clips, m_judge.config.audio, std::move(carrier)),
      m_raters(m_doors.contents(), m_judge.stored.rater),
      m_pace(paceOf(m_judge.config)) {
  m_wake.setSingleShot(true);
  m_wake.setTimerType(Qt::PreciseTimer);
  connect(&m_wake, &QTimer::timeout, this, &JudgeRun::pump);
}

JudgeRun::~JudgeRun() { m_client->cancel(); }

JudgeTally JudgeRun::tally() const { return m_doors.contents().judging.tally(m_run); }

double JudgeRun::perMinute() const { return m_rate.perMinute(m_doors.clock.monotonicMs()); }

std::optional<qint64> JudgeRun::timeLeftMs() const {
  const double rate = perMinute();
  if (rate <= 0)
    return std::nullopt;
  return static_cast<qint64>((m_standing.items - m_standing.done()) / rate * 60'000);
}

void JudgeRun::start() {
  Q_ASSERT(m_state == State::Idle);
  const Contents& contents = m_doors.contents();
  const JudgeRunRecord* open = contents.judging.openRun(m_judge.id());
  const JudgeRunRecord* resumed = open && open->choice == choiceText(m_settings.choice) ? open : nullptr;
  const QList<JudgeItemKey> items = unsettled(contents, resumed);
  m_run = resumed ? resumed->id : JudgeRunId(newEventId(m_doors.clock));
  if (items.isEmpty() && !resumed) {
    m_why = Why::NothingToAsk;
    setState(State::Ended);
    return;
  }
  Edit edit;
  edit.judging = beginning(contents, items, resumed);
  m_queue.add(items);
  m_doors.save(edit, [self = QPointer(this)](const Result<void>& saved) {
    if (self)
      self->begun(saved);
  });
}

void JudgeRun::begun(const Result<void>& saved) {
  if (m_state != State::Idle)
    return;  // stopped before it began
  if (!saved) {
    m_why = Why::SaveFailed;
    m_whyDetail = describe(saved.error());
    setState(State::Ended);
    return;
  }
  m_rate.begin(m_doors.clock.monotonicMs());
  setState(State::Running);
  pump();
}

QList<JudgeItemKey> JudgeRun::unsettled(const Contents& contents, const JudgeRunRecord* resumed) {
  const QSet<JudgeItemKey> answered = okItems(contents, m_judge);
  QList<JudgeItemKey> items;
  m_standing = {};
  for (const JudgeItemKey& item : chosenItems(contents, m_settings.choice)) {
    const std::optional<JudgeItemState> state = contents.judging.state(m_judge.id(), item);
    const bool isOk = answered.contains(item);
    const bool isSettled = state && state->last && resumed && state->run == resumed->id;
    ++m_standing.items;
    if (isOk || isSettled)
      m_standing.add(settledAs(isOk ? JudgeStatus::Ok : state->status));
    else
      items.append(item);
  }
  return items;
}

JudgeWork JudgeRun::beginning(const Contents& contents, const QList<JudgeItemKey>& items,
                              const JudgeRunRecord* resumed) {
  const qint64 now = m_doors.clock.nowMs();
  const QString& version = m_judge.stored.promptVersion;
  JudgeWork work;
  if (m_judge.stored.event.isEmpty()) {
    m_judge.stored.event = EventId(newEventId(m_doors.clock));
    m_judge.stored.savedAt = now;
    work.judges.append(m_judge.stored);
  }
  if (resumed)
    return work;
  if (const JudgeRunRecord* open = contents.judging.openRun(m_judge.id())) {
    JudgeRunRecord given = *open;  // another choice takes its place
    given.end = JudgeRunEnd::Cancelled;
    given.endedAt = now;
    work.ends.append(given);
  }
  work.runs.append({m_run, m_judge.id(), version, choiceText(m_settings.choice), static_cast<int>(items.size()), now});
  for (const JudgeItemKey& item : items)
    work.items.append({m_judge.id(), version, item.battle, item.order, m_run, now});
  return work;
}

void JudgeRun::pump() {
  if (m_state != State::Running) {
    settle();
    return;
  }
  while (m_preparing + m_queue.waiting() + m_underWay < window() && m_queue.hasFresh())
    prepareNext();
  const qint64 now = m_doors.clock.monotonicMs();
  while (m_state == State::Running && sendNext(now)) {
  }
  if (m_state != State::Running)
    return;
  if (m_queue.isEmpty() && m_preparing == 0 && m_underWay == 0 && m_storing == 0)
    end(JudgeRunEnd::Finished);
  else
    wakeLater(now);
}

void JudgeRun::prepareNext() {
  const JudgeItemKey item = m_queue.takeFresh();
  ++m_preparing;
  m_sounds.make(m_doors.contents(), item, this,
                [this, item](const Result<JudgeSound>& sound) { prepared(item, sound); });
}

void JudgeRun::prepared(const JudgeItemKey& item, const Result<JudgeSound>& sound) {
  --m_preparing;
  if (m_state == State::Ended)
    return;
  if (!sound)
    leaveOut(item, describe(sound.error()));
  else if (const auto why = whyTooLarge(m_judge.config, sound->file.bytes.size()))
    leaveOut(item, *why);
  else
    m_queue.wait(std::make_shared<JudgeJob>(JudgeJob{item, 0, 0, *sound}));
  pump();
}

void JudgeRun::leaveOut(const JudgeItemKey& item, const QString& why) {
  JudgeReply none;
  none.detail = why;
  const qint64 now = m_doors.clock.nowMs();
  save({item, m_run, 0, 0, now, now}, none, true);
}

bool JudgeRun::sendNext(qint64 now) {
  if (!hasRoom() || m_pace.waitMs(now) > 0)
    return false;
  JudgeJobPtr job = m_queue.takeDue(now);
  if (!job)
    return false;
  if (withinCost(*job)) {
    send(job);
    return true;
  }
  m_queue.wait(std::move(job));
  if (m_underWay == 0 && m_storing == 0)  // what those under way will cost is known only then
    halt(Why::CostCap);
  return false;
}

void JudgeRun::send(const JudgeJobPtr& job) {
  const JudgeRequest request = requestFor(m_judge, m_doors.contents(), job->key, job->sound);
  ++job->tries;
  ++m_underWay;
  m_pace.left(m_doors.clock.monotonicMs());
  m_client->ask(request, this,
                [this, job, at = m_doors.clock.nowMs()](const JudgeReply& reply) { answered(job, at, reply); });
}

/// What is under way is reckoned at its estimate, or at the mean of what was paid where that is more.
bool JudgeRun::withinCost(const JudgeJob& job) const {
  if (!m_settings.maxCost)
    return true;
  const JudgeTally paid = tally();
  const double estimate = judgeEstimate(m_judge.config, m_judge.prompt, 1, job.sound.seconds).cost;
  const double mean = paid.asked > 0 ? paid.cost / paid.asked : 0;
  const int open = m_underWay + m_storing + 1;
  return paid.cost + open * std::max(estimate, mean) <= *m_settings.maxCost;
}

void JudgeRun::wakeLater(qint64 now) {
  const std::optional<qint64> due = m_queue.nextDue();
  if (!due || !hasRoom())
    return;  // an answer, a sound or the disk will come first
  const qint64 wait = std::max(*due - now, m_pace.waitMs(now));
  if (wait > 0)
    m_wake.start(static_cast<int>(wait));
}

void JudgeRun::answered(const JudgeJobPtr& job, qint64 startedAt, JudgeReply reply) {
  --m_underWay;
  m_rate.ended(m_doors.clock.monotonicMs());
  if (reply.status == JudgeStatus::Ok && !reply.winner)
    reply.status = JudgeStatus::Invalid;  // an answer without a choice is no vote
  const bool last = reply.status != JudgeStatus::Unavailable || !asksAgain(*job, reply);
  const AskedItem asked{job->key, m_run, job->tries, job->sound.seconds, startedAt, m_doors.clock.nowMs()};
  save(asked, reply, last);
  if (!last)
    goOnAfter(job, reply);
}

/// Now, later or in another session: whether the item stays to be asked in this run.
bool JudgeRun::asksAgain(const JudgeJob& job, const JudgeReply& reply) const {
  switch (reply.again) {
    case Again::No: return false;
    case Again::Later: return job.tries < m_judge.config.maxTries;
    case Again::NextDay:
    case Again::NoneOfIt: break;
  }
  return true;
}

void JudgeRun::goOnAfter(const JudgeJobPtr& job, const JudgeReply& reply) {
  const bool farOff = reply.again == Again::Later && reply.retryAfterMs.value_or(0) > kLongestDelayMs;
  if (reply.again != Again::Later || farOff) {
    m_queue.putBack(job->key);
    halt(reply.again == Again::NoneOfIt ? Why::JudgeRefuses : Why::DailyQuota, reply.detail);
    return;
  }
  const qint64 pause =
      retryPauseMs(job->tries, reply.retryAfterMs, m_settings.firstPauseMs, jitterSeed(job->key, m_settings.seed));
  job->notBefore = m_doors.clock.monotonicMs() + pause;
  if (reply.httpStatus == kTooManyRequests)
    m_pace.holdUntil(job->notBefore);  // it is not this item that is too much
  m_queue.wait(job);
}

void JudgeRun::save(const AskedItem& asked, const JudgeReply& reply, bool last) {
  ++m_storing;
  m_came.append({tryOf(m_judge, asked, reply, last, EventId(newEventId(m_doors.clock))), asked, reply});
  // In a turn of its own: what comes in during this one goes to the disk with it.
  QMetaObject::invokeMethod(this, &JudgeRun::flush, Qt::QueuedConnection);
}

void JudgeRun::addTo(Edit& edit, const Unsaved& answer) {
  JudgeTry event = answer.attempt;
  const Contents& contents = m_doors.contents();
  if (event.status == JudgeStatus::Ok) {
    const Rater rater{m_raters.of(answer.reply.modelVersion), RaterKind::Judge, false};
    if (!contents.findRater(rater.id) && !edit.raters.contains(rater))
      edit.raters.append(rater);
    event.verdict = EventId(newEventId(m_doors.clock));
    edit.verdicts.append(
        verdictOf(m_judge, answer.asked, answer.reply, *contents.findBattle(event.battle), rater.id, event.verdict));
    edit.verdicts.last().demo = contents.info.demo;
  }
  edit.judging.tries.append(event);
}

void JudgeRun::flush() {
  if (m_saving == 0 && m_failed.judging.isEmpty() && !m_came.isEmpty()) {
    Edit edit;
    for (const Unsaved& answer : std::exchange(m_came, {}))
      addTo(edit, answer);
    write(edit);
  }
  pump();
}

void JudgeRun::write(const Edit& edit) {
  ++m_saving;
  m_doors.save(edit, [self = QPointer(this), edit](const Result<void>& saved) {
    if (self)
      self->saved(edit, saved);
  });
}

void JudgeRun::saved(const Edit& edit, const Result<void>& result) {
  --m_saving;
  if (!result) {
    m_failed = edit;
    halt(Why::SaveFailed, describe(result.error()));
    return;
  }
  count(edit);
  flush();
}

void JudgeRun::count(const Edit& edit) {
  for (const JudgeTry& attempt : edit.judging.tries) {
    --m_storing;
    m_here.add(attempt);
    if (attempt.last)
      m_standing.add(settledAs(attempt.status));
    Q_EMIT tried(attempt);
  }
}

void JudgeRun::pause() {
  if (m_state == State::Running)
    halt(Why::Asked);
}

void JudgeRun::resume() {
  if (m_state != State::Paused && m_state != State::Pausing)
    return;
  m_why = Why::None;
  m_whyDetail.clear();
  setState(State::Running);
  if (!m_failed.judging.isEmpty())
    write(std::exchange(m_failed, {}));
  flush();
}

void JudgeRun::stop() {
  if (m_state == State::Ended)
    return;
  if (m_state == State::Running)
    m_why = Why::Asked;
  setState(State::Stopping);
  settle();
}

void JudgeRun::cancel() {
  if (m_state == State::Ended || m_state == State::Idle)
    return;
  m_client->cancel();
  m_underWay = 0;
  m_queue.clear();
  end(JudgeRunEnd::Cancelled);
}

void JudgeRun::halt(Why why, const QString& detail) {
  if (m_state == State::Running) {
    m_why = why;
    m_whyDetail = detail;
    setState(State::Pausing);
  }
  settle();
}

void JudgeRun::settle() {
  const bool isSaving = m_saving > 0 || (!m_came.isEmpty() && m_failed.judging.isEmpty());
  if (m_underWay > 0 || isSaving)
    return;
  if (m_state == State::Pausing)
    setState(State::Paused);
  else if (m_state == State::Stopping)
    setState(State::Ended);
}

void JudgeRun::end(JudgeRunEnd how) {
  Edit edit = std::exchange(m_failed, {});
  for (const Unsaved& answer : std::exchange(m_came, {}))
    addTo(edit, answer);
  JudgeRunRecord run;
  run.id = m_run;
  run.end = how;
  run.endedAt = m_doors.clock.nowMs();
  edit.judging.ends.append(run);
  m_why = how == JudgeRunEnd::Finished ? Why::Finished : Why::Cancelled;
  m_wake.stop();
  ++m_saving;
  setState(State::Stopping);
  m_doors.save(edit, [self = QPointer(this), edit](const Result<void>& saved) {
    if (!self)
      return;
    --self->m_saving;
    if (saved)
      self->count(edit);
    else
      self->m_whyDetail = describe(saved.error());  // the run stays open, and that loses nothing
    self->settle();
  });
}

void JudgeRun::setState(State state) {
  if (m_state == state)
    return;
  m_state = state;
  Q_EMIT stateChanged();
}

}  // namespace s2s
