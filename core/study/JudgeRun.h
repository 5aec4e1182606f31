// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Clock.h"
#include "core/net/JudgeClient.h"
#include "core/study/Edit.h"
#include "core/study/JudgeChoice.h"
#include "core/study/JudgePace.h"
#include "core/study/JudgeQueue.h"
#include "core/study/JudgeRecords.h"

#include <QObject>
#include <QTimer>

#include <functional>
#include <memory>
#include <optional>

namespace s2s {

/// What a run works through.
struct JudgeRunDoors {
  std::function<const Contents&()> contents;  ///< of the study, with all that was saved
  std::function<void(const Edit&, std::function<void(Result<void>)>)> save;
  ClipReader& clips;
  const Clock& clock;
};

struct JudgeRunSettings {
  JudgeChoice choice;
  std::optional<double> maxCost;  ///< of the whole run, in the currency of the judge's prices
  quint64 seed = 1;               ///< of the jitter of pauses
  qint64 firstPauseMs = 1'000;    ///< before the second try, where the server names no delay
};

/// Asks a judge about battles: each item once, and again only after an outage. A run that was stopped in any way goes
/// on where it was: an item whose answer was stored is not asked again, one whose answer was not is. Answers that came
/// in are saved together, beside the asking: what is under way and what waits for the disk is never more than twice
/// what may be in flight. GUI thread; never blocks.
class JudgeRun : public QObject {
  Q_OBJECT
 public:
  enum class State { Idle, Running, Pausing, Paused, Stopping, Ended };
  /// Why it is not running. Only a finished and a cancelled run are over; the others can be resumed, now or later.
  enum class Why {
    None,
    Finished,
    Cancelled,
    Asked,         ///< pause() or stop()
    DailyQuota,    ///< the server gives no more today
    CostCap,       ///< the next request might go beyond maxCost
    JudgeRefuses,  ///< key, model or address: every request would fail
    SaveFailed,    ///< answers that could not be saved are kept and saved by resume()
    NothingToAsk,  ///< all items are ok already
  };

  JudgeRun(JudgeRunDoors doors, KnownJudge judge, CarrierClips carrier, std::unique_ptr<JudgeClient> client,
           JudgeRunSettings settings, QObject* parent = nullptr);
  ~JudgeRun() override;

  /// Stores the judge, the run and its items, then begins to ask; or goes on with the open run of the same choice.
  void start();
  /// Begins no request; those under way come in.
  void pause();
  void resume();
  /// Like pause(), and then ends in this process; the run stays open.
  void stop();
  /// Drops what is under way and ends the run for good.
  void cancel();

  State state() const { return m_state; }
  Why why() const { return m_why; }
  QString whyDetail() const { return m_whyDetail; }  ///< of the server or the disk; never a key
  const KnownJudge& judge() const { return m_judge; }
  const JudgeRunId& run() const { return m_run; }
  /// Of the whole run, also from before it was resumed.
  JudgeTally tally() const;
  /// Of this process alone.
  const JudgeTally& here() const { return m_here; }
  /// Of all items that were chosen, ok ones of earlier runs included.
  const JudgeTally& standing() const { return m_standing; }
  int underWay() const { return m_underWay; }
  bool modelChanged() const { return m_raters.changed(); }
  QStringList modelVersions() const { return m_raters.versions(); }
  /// Requests a minute over the last half minute, and ms until the end at that rate; nothing in the beginning.
  double perMinute() const;
  std::optional<qint64> timeLeftMs() const;

 Q_SIGNALS:
  void stateChanged();
  /// A request ended and is on disk.
  void tried(const s2s::JudgeTry& attempt);

 private:
  /// An answer on its way to the disk.
  struct Unsaved {
    JudgeTry attempt;
    AskedItem asked;
    JudgeReply reply;
  };

  void begun(const Result<void>& saved);
  /// What is to be asked: neither ok already nor settled in the run that is resumed. Counts where all items stand.
  QList<JudgeItemKey> unsettled(const Contents& contents, const JudgeRunRecord* resumed);
  JudgeWork beginning(const Contents& contents, const QList<JudgeItemKey>& items, const JudgeRunRecord* resumed);
  void pump();
  void prepareNext();
  void prepared(const JudgeItemKey& item, const Result<JudgeSound>& sound);
  /// Settles an item about which nothing was sent: it holds up no other.
  void leaveOut(const JudgeItemKey& item, const QString& why);
  bool sendNext(qint64 now);
  void send(const JudgeJobPtr& job);
  bool withinCost(const JudgeJob& job) const;
  void wakeLater(qint64 now);
  void answered(const JudgeJobPtr& job, qint64 startedAt, JudgeReply reply);
  bool asksAgain(const JudgeJob& job, const JudgeReply& reply) const;
  void goOnAfter(const JudgeJobPtr& job, const JudgeReply& reply);
  void save(const AskedItem& asked, const JudgeReply& reply, bool last);
  void addTo(Edit& edit, const Unsaved& answer);
  /// Saves what came in since the last save began, and goes on asking beside it.
  void flush();
  void write(const Edit& edit);
  void saved(const Edit& edit, const Result<void>& result);
  void count(const Edit& edit);
  void halt(Why why, const QString& detail = {});
  void settle();
  void end(JudgeRunEnd how);
  void setState(State state);
  bool hasRoom() const {
    const int most = m_judge.config.inFlight;
    return m_underWay < most && m_underWay + m_storing < 2 * most;
  }
  int window() const { return 2 * m_judge.config.inFlight + 2; }

  JudgeRunDoors m_doors;
  KnownJudge m_judge;
  std::unique_ptr<JudgeClient> m_client;
  JudgeRunSettings m_settings;
  JudgeSounds m_sounds;
  JudgeRaters m_raters;
  JudgePace m_pace;
  JudgeQueue m_queue;
  JudgeRate m_rate;
  QTimer m_wake;

  State m_state = State::Idle;
  Why m_why = Why::None;
  QString m_whyDetail;
  JudgeRunId m_run;
  int m_underWay = 0, m_preparing = 0;
  int m_storing = 0;  ///< answers that came in and are not on disk
  int m_saving = 0;   ///< edits on their way to it
  QList<Unsaved> m_came;
  Edit m_failed;  ///< what could not be saved
  JudgeTally m_here, m_standing;
};

}  // namespace s2s
